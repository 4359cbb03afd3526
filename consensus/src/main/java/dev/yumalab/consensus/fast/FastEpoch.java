package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.LiquidAlpha;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I64F64;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One epoch of one network, in this order: stake and permits, rows and masks, a sweep over tiles of
 * weights (normalise, median, clip, rank), incentive, a sweep over tiles of bonds, dividends,
 * emission. The bits are those of {@code ReferenceEpoch}, which has the chain's steps.
 */
final class FastEpoch {
  /** Up to here row-normalised weights below 1.0 keep clear of it by more than 2^-32. */
  static final int MOST_NEURONS = 32_768;

  private static final long MILLION = 1_000_000;
  private static final int U16_MAX = 0xFFFF;

  private FastEpoch() {}

  /**
   * Computes an epoch and replaces bonds and permits, or does nothing.
   *
   * @return why nothing was done, if so
   */
  static Optional<HandOver> run(
      EpochParameters parameters, FastNetwork network, Workspace work, FastOutput output) {
    Optional<HandOver> reason = reason(parameters, network);
    if (reason.isPresent()) {
      return reason;
    }
    if (!StakeStep.run(parameters, network, work)) {
      return Optional.of(HandOver.STAKE);
    }
    if (activeValidators(work) < 2) {
      return Optional.of(HandOver.FEW_VALIDATORS);
    }
    reason = RowStep.reason(parameters, network, work);
    if (reason.isEmpty()) {
      compute(parameters, network, work, output);
    }
    return reason;
  }

  private static Optional<HandOver> reason(EpochParameters parameters, FastNetwork network) {
    if (network.neurons > MOST_NEURONS) {
      return Optional.of(HandOver.NEURONS);
    }
    long average = parameters.bondsMovingAverage();
    if (average <= 0 || average >= MILLION) {
      return Optional.of(HandOver.BONDS_MOVING_AVERAGE);
    }
    boolean bounded =
        parameters.alphaLow() > 0
            && parameters.alphaHigh() < U16_MAX
            && parameters.alphaLow() <= parameters.alphaHigh();
    return parameters.yuma3() && parameters.liquidAlpha() && !bounded
        ? Optional.of(HandOver.LIQUID_BOUNDS)
        : Optional.empty();
  }

  private static int activeValidators(Workspace work) {
    int active = 0;
    for (long stake : work.activeStake) {
      active += stake > 0 ? 1 : 0;
    }
    return active;
  }

  private static void compute(
      EpochParameters parameters, FastNetwork network, Workspace work, FastOutput output) {
    RowStep.run(parameters, network, work);
    work.weightCells = network.weights.cells();
    work.bondCells = network.bonds.cells();
    sweepWeights(parameters, work);
    normaliseIncentive(work);
    sweepBonds(parameters, work);
    network.masked.restore(network.weights.cells());
    sumDividends(parameters, work);
    storePermits(network, work);
    EmissionStep.fill(parameters, network, work, output);
  }

  private static void sweep(List<TileStep> steps, int width, Workspace work) {
    for (int column = 0; column < work.neurons; column += width) {
      for (int step = 0; step < steps.size(); step++) {
        steps.get(step).run(work, column);
      }
    }
  }

  /** Consensus, ranks, trust, and weights for bonds. */
  private static void sweepWeights(EpochParameters parameters, Workspace work) {
    TileRows rows = work.rows;
    work.totalVotes = RowStep.voteStake(work);
    work.kappa = I32F32.fromU16Proportion(parameters.kappa());
    work.penalty = I32F32.fromU16Proportion(parameters.bondsPenalty());
    work.wholes = false;
    sweep(work.tiles.weights(), work.tiles.width(), work);
    Arrays.fill(work.trustByUid, 0);
    for (int row = 0; row < rows.weighing; row++) {
      work.trustByUid[rows.uids[row]] = rows.sum(rows.trust, row);
    }
  }

  private static void normaliseIncentive(Workspace work) {
    long sum = 0;
    for (int uid = 0; uid < work.neurons; uid++) {
      sum += work.ranks[uid];
    }
    Share.ofAll(work.ranks, sum, work.incentive, work.neurons);
  }

  /** New bonds, and what they earn. */
  private static void sweepBonds(EpochParameters parameters, Workspace work) {
    TileRows rows = work.rows;
    int from = rows.weighing * work.stride;
    Arrays.fill(work.bondWeights, from, rows.all * work.stride, 0);
    takeWinner(work);
    int width = work.tiles.bondWidth();
    if (!parameters.yuma3()) {
      work.alpha = alpha(parameters, work);
      sweep(work.tiles.yuma2(), width, work);
    } else if (parameters.liquidAlpha() && hasConsensus(work)) {
      prepareLiquid(parameters, work);
      sweep(work.tiles.liquid(), width, work);
    } else {
      work.alpha = alpha(parameters, work);
      sweep(work.tiles.yuma3(), width, work);
    }
    if (work.winner >= 0) {
      work.incentive[work.winner] = I32F32.ONE;
    }
  }

  /** An incentive of 1.0 is computed as a little less, and mended. */
  private static void takeWinner(Workspace work) {
    work.winner = -1;
    for (int uid = 0; uid < work.neurons; uid++) {
      if (work.incentive[uid] == I32F32.ONE) {
        work.incentive[uid] = I32F32.ONE - 1;
        work.winner = uid;
      }
    }
  }

  private static boolean hasConsensus(Workspace work) {
    int bits = 0;
    for (int uid = 0; uid < work.neurons; uid++) {
      bits |= work.consensus[uid];
    }
    return bits != 0;
  }

  private static void prepareLiquid(EpochParameters parameters, Workspace work) {
    if (!work.bound.isFor(parameters)) {
      work.bound = new AlphaBound(LiquidAlpha.of(parameters));
    }
    work.zerosCount = parameters.bondsPenalty() == 0 || parameters.bondsPenalty() == U16_MAX;
    // Rows that have only bonds lose them.
    int from = work.rows.weighing * work.tiles.bondWidth();
    int to = work.rows.all * work.tiles.bondWidth();
    Arrays.fill(work.wide, from, to, 0);
    Arrays.fill(work.oldBonds, from, to, 0);
    Arrays.fill(work.alphas, from, to, 0);
  }

  /** 1 - bonds moving average / 10^6, as the chain computes it. */
  private static long alpha(EpochParameters parameters, Workspace work) {
    long[] pair = work.pair(0);
    long[] million = work.pair(1);
    I64F64.fromU64(parameters.bondsMovingAverage(), pair, 0);
    I64F64.fromU64(MILLION, million, 0);
    I64F64.safeDiv(pair, 0, million, 0, pair, 0);
    return I32F32.ONE - I64F64.toI32F32(pair, 0);
  }

  private static void sumDividends(EpochParameters parameters, Workspace work) {
    TileRows rows = work.rows;
    Arrays.fill(work.dividends, 0);
    long sum = 0;
    for (int row = 0; row < rows.all; row++) {
      long dividend = rows.sum(rows.paid, row);
      if (parameters.yuma3()) {
        dividend = (dividend * rows.stake[row]) >>> 32;
      }
      work.dividends[rows.uids[row]] = dividend;
      sum += dividend;
    }
    Share.ofAll(work.dividends, sum, work.dividends, work.neurons);
  }

  private static void storePermits(FastNetwork network, Workspace work) {
    TileRows rows = work.rows;
    System.arraycopy(work.newPermits, 0, network.validatorPermits, 0, work.neurons);
    for (int row = 0; row < rows.all; row++) {
      int uid = rows.uids[row];
      if (work.newPermits[uid]) {
        network.bonds.isInCells(uid);
      } else {
        network.bonds.clear(uid);
      }
    }
  }
}
