package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I64F64;

/**
 * One epoch of one network, step by step as {@code epoch/run_epoch.rs::epoch_mechanism} does it,
 * written to be read. Numbers are raw I32F32 bits unless a name says otherwise; uids are row and
 * column indices.
 */
final class ReferenceEpoch {
  private final EpochParameters parameters;
  private final ReferenceNetwork state;
  private final EpochObserver observer;
  private final int n;

  private ReferenceEpoch(
      EpochParameters parameters, ReferenceNetwork state, EpochObserver observer) {
    this.parameters = parameters;
    this.state = state;
    this.observer = observer;
    this.n = state.neurons();
  }

  /**
   * Computes the epoch; the state is read, not changed.
   *
   * @param observer is told the numbers on the way
   */
  static ReferenceOutput run(
      EpochParameters parameters, ReferenceNetwork state, EpochObserver observer) {
    return new ReferenceEpoch(parameters, state, observer).run();
  }

  private ReferenceOutput run() {
    ReferenceOutput output = new ReferenceOutput(n);

    // Active & updated; stake; validator permits; active stake.
    boolean[] inactive = inactive();
    long[] stake = stake();
    boolean[] permits = withOwner(state.validatorPermits().clone());
    boolean[] newPermits =
        withOwner(FixedVectors.isTopkNonzero(stake, parameters.maxAllowedValidators()));
    long[] activeStake = activeStake(stake, inactive, permits);
    observer.flags(EpochQuantity.INACTIVE, inactive);
    observer.flags(EpochQuantity.PERMIT, permits);
    observer.vector(EpochQuantity.STAKE, stake);
    observer.flags(EpochQuantity.NEW_PERMIT, newPermits);
    observer.vector(EpochQuantity.ACTIVE_STAKE, activeStake);

    // Weights.
    SparseRows weights = SparseMath.rowNormalize(maskedWeights(permits));
    observer.matrix(EpochQuantity.WEIGHT, weights);

    // Consensus, validator trust.
    long kappa = I32F32.fromU16Proportion(parameters.kappa());
    long[] consensus = WeightedMedian.ofColumns(activeStake, weights, n, kappa);
    SparseRows clippedWeights = SparseMath.colClip(weights, consensus);
    long[] validatorTrust = SparseMath.rowSum(clippedWeights);
    observer.vector(EpochQuantity.CONSENSUS, consensus);
    observer.matrix(EpochQuantity.CLIPPED_WEIGHT, clippedWeights);
    observer.vector(EpochQuantity.VALIDATOR_TRUST, validatorTrust);

    // Ranks, incentive.
    long[] ranks = SparseMath.matmul(clippedWeights, activeStake, n);
    long[] incentive = ranks.clone();
    FixedVectors.normalize(incentive);
    observer.vector(EpochQuantity.RANK, ranks);
    observer.vector(EpochQuantity.INCENTIVE, incentive);

    // Bonds and dividends.
    long penalty = I32F32.fromU16Proportion(parameters.bondsPenalty());
    SparseRows weightsForBonds = SparseMath.interpolate(weights, clippedWeights, n, penalty);
    SparseRows bonds = maskedBonds();
    observer.matrix(EpochQuantity.WEIGHT_FOR_BONDS, weightsForBonds);
    ReferenceBonds bonding = new ReferenceBonds(parameters, incentive, activeStake, observer);
    ReferenceBonds.Result bonded =
        parameters.yuma3()
            ? bonding.yuma3(weightsForBonds, bonds, consensus)
            : bonding.yuma2(weightsForBonds, bonds);

    // Emission and pruning scores.
    ReferenceEmission.pay(
        incentive, bonded.dividends(), stake, activeStake, parameters.raoEmission(), output);

    // Populate epoch output.
    output.put(EpochField.STAKE, stake);
    output.put(EpochField.ACTIVE_STAKE, activeStake);
    output.put(EpochField.CONSENSUS, consensus);
    output.put(EpochField.VALIDATOR_TRUST, validatorTrust);
    output.put(EpochField.INCENTIVE, incentive);
    output.put(EpochField.DIVIDENDS, bonded.dividends());
    for (int uid = 0; uid < n; uid++) {
      output.put(EpochField.ACTIVE, uid, uid < state.lastUpdates() && !inactive[uid] ? 1 : 0);
      output.put(EpochField.STAKE_U64, uid, I64F64.toU64(state.totalStake(), uid));
      output.put(EpochField.NEW_VALIDATOR_PERMITS, uid, newPermits[uid] ? 1 : 0);
    }
    output.putProportions(EpochField.STAKE_WEIGHT_U16, stake);
    output.putProportions(EpochField.INCENTIVE_U16, incentive);
    output.putProportions(EpochField.CONSENSUS_U16, consensus);
    output.putProportions(EpochField.DIVIDENDS_U16, bonded.dividends());
    output.putProportions(EpochField.VALIDATOR_TRUST_U16, validatorTrust);
    SparseRows newBonds = storedBonds(bonded.emaBonds(), newPermits);
    observer.matrix(EpochQuantity.NEW_STORED_BOND, newBonds);
    output.putBonds(newBonds);
    output.put(EpochOutput.Intermediate.WEIGHTS_NORM, weights);
    output.put(EpochOutput.Intermediate.CLIPPED_WEIGHTS, clippedWeights);
    if (parameters.yuma3()) {
      output.put(EpochOutput.Intermediate.WEIGHTS_FOR_BONDS, weightsForBonds);
    }
    bonded.intermediates().forEach(output::put);
    return output;
  }

  /**
   * Who has not updated weights for longer than the cutoff. A uid beyond the stored updates counts
   * as inactive, unless none are stored at all: then the chain masks nobody.
   */
  private boolean[] inactive() {
    boolean[] inactive = new boolean[n];
    if (state.lastUpdates() == 0) {
      return inactive;
    }
    for (int uid = 0; uid < n; uid++) {
      long until = saturatingAddU64(state.lastUpdate(uid), parameters.activityCutoffBlocks());
      inactive[uid] =
          uid >= state.lastUpdates() || Long.compareUnsigned(until, parameters.currentBlock()) < 0;
    }
    return inactive;
  }

  /** Stake of those at or above the threshold (the owner always), normalised. */
  private long[] stake() {
    long[] filtered = state.totalStake().clone();
    for (int uid = 0; uid < n; uid++) {
      boolean below =
          Long.compareUnsigned(I64F64.toU64(filtered, uid), parameters.stakeThreshold()) < 0;
      if (below && !isOwner(uid)) {
        filtered[2 * uid] = 0;
        filtered[2 * uid + 1] = 0;
      }
    }
    observer.vector(EpochQuantity.COUNTED_STAKE, filtered);
    long[] shares = filtered.clone();
    FixedVectors.normalize64(shares);
    long[] stake = new long[n];
    for (int uid = 0; uid < n; uid++) {
      stake[uid] = I64F64.toI32F32(shares, uid);
    }
    return stake;
  }

  private long[] activeStake(long[] stake, boolean[] inactive, boolean[] permits) {
    long[] activeStake = stake.clone();
    FixedVectors.mask(inactive, activeStake);
    for (int uid = 0; uid < n; uid++) {
      if (!permits[uid]) {
        activeStake[uid] = 0;
      }
    }
    FixedVectors.normalize(activeStake);
    return activeStake;
  }

  /** The weights that count: the masks of the chain in its order. */
  private SparseRows maskedWeights(boolean[] permits) {
    SparseRows weights = state.weights();
    observer.matrix(EpochQuantity.STORED_WEIGHT, weights);
    // Reading drops columns that are no uids.
    weights = SparseMath.filter(weights, (i, j, value) -> j < n);
    // From permitted validators only.
    weights = mask(weights, "the validator had no permit", (i, j, value) -> permits[i]);
    // No weight on oneself, except the owner's.
    weights = mask(weights, "a weight on oneself", (i, j, value) -> i != j || isOwner(i));
    // Set after the weighted neuron was registered.
    weights =
        mask(
            weights,
            "set before the miner was registered",
            (i, j, value) ->
                Long.compareUnsigned(state.lastUpdate(i), state.blockAtRegistration()[j]) > 0);
    // A pending commit moved the last update, but the stored weights are older.
    if (parameters.commitReveal()) {
      weights =
          mask(
              weights,
              "committed before the miner was registered",
              (i, j, value) ->
                  Long.compareUnsigned(state.commitBlocks()[i], state.blockAtRegistration()[j])
                      >= 0);
    }
    weights = SparseMath.map(weights, (i, j, value) -> I32F32.fromU16((int) value));
    observer.matrix(EpochQuantity.MASKED_WEIGHT, weights);
    return weights;
  }

  private SparseRows mask(SparseRows weights, String why, SparseMath.EntryTest keep) {
    SparseRows left = SparseMath.filter(weights, keep);
    observer.masked(EpochQuantity.STORED_WEIGHT, why, left);
    return left;
  }

  /** Stored bonds without those towards neurons registered since the last epoch; u16 values. */
  private SparseRows maskedBonds() {
    long lastTempo =
        parameters.lastMechanismStepBlock() == 0
            ? saturatingSubU64(parameters.currentBlock(), parameters.tempo())
            : saturatingAddU64(parameters.lastMechanismStepBlock(), 1);
    SparseRows bonds = state.bonds();
    SparseRows left =
        SparseMath.filter(
            bonds,
            (i, j, value) ->
                Long.compareUnsigned(lastTempo, SparseMath.orZero(state.blockAtRegistration(), j))
                    > 0);
    observer.matrix(EpochQuantity.STORED_BOND, bonds);
    observer.masked(
        EpochQuantity.STORED_BOND, "the miner was registered since the last epoch", left);
    return left;
  }

  /** Bonds as stored: u16, of those with a new permit. */
  private static SparseRows storedBonds(SparseRows emaBonds, boolean[] newPermits) {
    SparseRows permitted = SparseMath.filter(emaBonds, (i, j, value) -> newPermits[i]);
    return SparseMath.map(permitted, (i, j, value) -> I32F32.proportionToU16(value));
  }

  private boolean isOwner(int uid) {
    return parameters.ownerUid().isPresent() && parameters.ownerUid().getAsInt() == uid;
  }

  private boolean[] withOwner(boolean[] permits) {
    parameters
        .ownerUid()
        .ifPresent(
            owner -> {
              if (owner < permits.length) {
                permits[owner] = true;
              }
            });
    return permits;
  }

  private static long saturatingAddU64(long a, long b) {
    long sum = a + b;
    return Long.compareUnsigned(sum, a) < 0 ? -1L : sum;
  }

  private static long saturatingSubU64(long a, long b) {
    return Long.compareUnsigned(a, b) < 0 ? 0 : a - b;
  }
}
