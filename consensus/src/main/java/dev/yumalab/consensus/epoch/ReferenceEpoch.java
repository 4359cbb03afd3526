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
  private final int n;

  private ReferenceEpoch(EpochParameters parameters, ReferenceNetwork state) {
    this.parameters = parameters;
    this.state = state;
    this.n = state.neurons();
  }

  /** Computes the epoch; the state is read, not changed. */
  static ReferenceOutput run(EpochParameters parameters, ReferenceNetwork state) {
    return new ReferenceEpoch(parameters, state).run();
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

    // Weights.
    SparseRows weights = SparseMath.rowNormalize(maskedWeights(permits));

    // Consensus, validator trust.
    long kappa = I32F32.fromU16Proportion(parameters.kappa());
    long[] consensus = WeightedMedian.ofColumns(activeStake, weights, n, kappa);
    SparseRows clippedWeights = SparseMath.colClip(weights, consensus);
    long[] validatorTrust = SparseMath.rowSum(clippedWeights);

    // Ranks, incentive.
    long[] incentive = SparseMath.matmul(clippedWeights, activeStake, n);
    FixedVectors.normalize(incentive);

    // Bonds and dividends.
    long penalty = I32F32.fromU16Proportion(parameters.bondsPenalty());
    SparseRows weightsForBonds = SparseMath.interpolate(weights, clippedWeights, n, penalty);
    SparseRows bonds = maskedBonds();
    ReferenceBonds.Result bonding =
        parameters.yuma3()
            ? ReferenceBonds.yuma3(
                parameters, weightsForBonds, bonds, consensus, incentive, activeStake)
            : ReferenceBonds.yuma2(parameters, weightsForBonds, bonds, incentive, activeStake);

    // Emission and pruning scores.
    ReferenceEmission.pay(
        incentive, bonding.dividends(), stake, activeStake, parameters.raoEmission(), output);

    // Populate epoch output.
    output.put(EpochField.STAKE, stake);
    output.put(EpochField.ACTIVE_STAKE, activeStake);
    output.put(EpochField.CONSENSUS, consensus);
    output.put(EpochField.VALIDATOR_TRUST, validatorTrust);
    output.put(EpochField.INCENTIVE, incentive);
    output.put(EpochField.DIVIDENDS, bonding.dividends());
    for (int uid = 0; uid < n; uid++) {
      output.put(EpochField.ACTIVE, uid, uid < state.lastUpdates() && !inactive[uid] ? 1 : 0);
      output.put(EpochField.STAKE_U64, uid, I64F64.toU64(state.totalStake(), uid));
      output.put(EpochField.NEW_VALIDATOR_PERMITS, uid, newPermits[uid] ? 1 : 0);
    }
    output.putProportions(EpochField.STAKE_WEIGHT_U16, stake);
    output.putProportions(EpochField.INCENTIVE_U16, incentive);
    output.putProportions(EpochField.CONSENSUS_U16, consensus);
    output.putProportions(EpochField.DIVIDENDS_U16, bonding.dividends());
    output.putProportions(EpochField.VALIDATOR_TRUST_U16, validatorTrust);
    output.putBonds(storedBonds(bonding.emaBonds(), newPermits));
    output.put(EpochOutput.Intermediate.WEIGHTS_NORM, weights);
    output.put(EpochOutput.Intermediate.CLIPPED_WEIGHTS, clippedWeights);
    if (parameters.yuma3()) {
      output.put(EpochOutput.Intermediate.WEIGHTS_FOR_BONDS, weightsForBonds);
    }
    bonding.intermediates().forEach(output::put);
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
    FixedVectors.normalize64(filtered);
    long[] stake = new long[n];
    for (int uid = 0; uid < n; uid++) {
      stake[uid] = I64F64.toI32F32(filtered, uid);
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
    // Reading drops columns that are no uids.
    weights = SparseMath.filter(weights, (i, j, value) -> j < n);
    // From permitted validators only.
    weights = SparseMath.filter(weights, (i, j, value) -> permits[i]);
    // No weight on oneself, except the owner's.
    weights = SparseMath.filter(weights, (i, j, value) -> i != j || isOwner(i));
    // Set after the weighted neuron was registered.
    weights =
        SparseMath.filter(
            weights,
            (i, j, value) ->
                Long.compareUnsigned(state.lastUpdate(i), state.blockAtRegistration()[j]) > 0);
    // A pending commit moved the last update, but the stored weights are older.
    if (parameters.commitReveal()) {
      weights =
          SparseMath.filter(
              weights,
              (i, j, value) ->
                  Long.compareUnsigned(state.commitBlocks()[i], state.blockAtRegistration()[j])
                      >= 0);
    }
    return SparseMath.map(weights, (i, j, value) -> I32F32.fromU16((int) value));
  }

  /** Stored bonds without those towards neurons registered since the last epoch; u16 values. */
  private SparseRows maskedBonds() {
    long lastTempo =
        parameters.lastMechanismStepBlock() == 0
            ? saturatingSubU64(parameters.currentBlock(), parameters.tempo())
            : saturatingAddU64(parameters.lastMechanismStepBlock(), 1);
    return SparseMath.filter(
        state.bonds(),
        (i, j, value) ->
            Long.compareUnsigned(lastTempo, SparseMath.orZero(state.blockAtRegistration(), j)) > 0);
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
