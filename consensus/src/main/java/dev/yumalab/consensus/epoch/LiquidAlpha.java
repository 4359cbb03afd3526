package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.fixed.I32F32;

/**
 * Liquid alpha: a moving average of bonds whose speed depends on each pair of validator and miner;
 * numbers are raw I32F32 bits.
 *
 * <p>Source: {@code epoch/run_epoch.rs}, {@code alpha_sigmoid} and {@code
 * compute_liquid_alpha_values_sparse}; {@code epoch/math.rs}, {@code mat_ema_alpha_sparse}. The
 * chain computes an alpha for every pair of uids; only pairs in a row of weights matter.
 *
 * @param low lower bound of alpha
 * @param high upper bound of alpha
 * @param steepness of the sigmoid, in hundredths
 */
public record LiquidAlpha(long low, long high, long steepness) {
  private static final long HALF = I32F32.ONE / 2;
  private static final long MINUS_HUNDRED = -100 * I32F32.ONE;

  /** The bounds and steepness as an epoch is told them. */
  public static LiquidAlpha of(EpochParameters parameters) {
    return new LiquidAlpha(
        I32F32.fromU16Proportion(parameters.alphaLow()),
        I32F32.fromU16Proportion(parameters.alphaHigh()),
        parameters.alphaSigmoidSteepness() * I32F32.ONE);
  }

  /**
   * {@code alpha_sigmoid}: how much of the new weight a bond takes on, by how far the weight lies
   * above consensus (buying) or the bond above the weight (selling).
   */
  public long alpha(long consensus, long weight, long bond) {
    return atDifference(difference(consensus, weight, bond));
  }

  /** How far a pair is from consensus, 0..1: by buying or by selling. */
  static long difference(long consensus, long weight, long bond) {
    long buy = Math.clamp(I32F32.saturatingSub(weight, consensus), 0, I32F32.ONE);
    long sell = Math.clamp(I32F32.saturatingSub(bond, weight), 0, I32F32.ONE);
    return weight >= bond ? buy : sell;
  }

  /** How the sigmoid's exponent changes with the difference: steepness / -100. */
  public long slope() {
    return I32F32.saturatingDiv(steepness, MINUS_HUNDRED);
  }

  /**
   * Alpha by how far a pair is from consensus.
   *
   * @param difference 0..1
   */
  public long atDifference(long difference) {
    long exponent = I32F32.saturatingMul(slope(), I32F32.saturatingSub(difference, HALF));
    long denominator = I32F32.saturatingAdd(I32F32.ONE, I32F32.expSafe(exponent));
    long sigmoid = I32F32.saturatingDiv(I32F32.ONE, denominator);
    long range = I32F32.saturatingSub(high, low);
    long alpha = I32F32.saturatingAdd(low, I32F32.saturatingMul(sigmoid, range));
    // The chain's clamp_value: where low > high, low wins.
    return Math.max(Math.min(alpha, high), low);
  }

  /**
   * A moving average of bonds.
   *
   * @param bonds the average
   * @param differences how far from consensus the pair of every weight is
   * @param alphas what that makes of alpha
   */
  record Average(SparseRows bonds, SparseRows differences, SparseRows alphas) {}

  /**
   * The moving average of bonds: alpha · weight + (1 - alpha) · bond, at most 1, in the order of
   * the row of weights. A bond without a weight in that row is erased; what is not positive is
   * dropped.
   */
  Average ema(SparseRows weights, SparseRows bonds, long[] consensus) {
    int n = consensus.length;
    SparseRows.Builder result = new SparseRows.Builder(weights.rows());
    SparseRows.Builder differences = new SparseRows.Builder(weights.rows());
    SparseRows.Builder alphas = new SparseRows.Builder(weights.rows());
    for (int i = 0; i < weights.rows(); i++) {
      if (weights.length(i) > 0) {
        long[] walkedWeights = mergeWalk(weights, i, n);
        long[] walkedBonds = mergeWalk(bonds, i, n);
        long[] oldBonds = SparseMath.denseRow(bonds, i, n);
        for (int k = 0; k < weights.length(i); k++) {
          int j = weights.column(i, k);
          if (j < n) {
            long difference = difference(consensus[j], walkedWeights[j], walkedBonds[j]);
            long alpha = atDifference(difference);
            differences.add(j, difference);
            alphas.add(j, alpha);
            long decayed =
                I32F32.saturatingMul(I32F32.saturatingSub(I32F32.ONE, alpha), oldBonds[j]);
            long gained = Math.max(I32F32.saturatingMul(alpha, weights.value(i, k)), 0);
            long bond = Math.min(I32F32.saturatingAdd(decayed, gained), I32F32.ONE);
            if (bond > 0) {
              result.add(j, bond);
            }
          }
        }
      }
      result.endRow();
      differences.endRow();
      alphas.endRow();
    }
    return new Average(result.build(), differences.build(), alphas.build());
  }

  /**
   * What the chain's ordered walk sees of a row at each column: it never goes back, so an entry
   * behind a larger column reads as 0.
   */
  private static long[] mergeWalk(SparseRows matrix, int row, int columns) {
    long[] seen = new long[columns];
    int next = 0;
    for (int j = 0; j < columns; j++) {
      while (next < matrix.length(row) && matrix.column(row, next) < j) {
        next++;
      }
      if (next < matrix.length(row) && matrix.column(row, next) == j) {
        seen[j] = matrix.value(row, next);
      }
    }
    return seen;
  }
}
