package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.fixed.I32F32;
import java.util.Arrays;

/**
 * Stake-weighted median by the chain's pivot walk; numbers are raw I32F32 bits.
 *
 * <p>Source: {@code epoch/math.rs}, {@code weighted_median} and {@code weighted_median_col_sparse}.
 */
public final class WeightedMedian {
  private WeightedMedian() {}

  /**
   * The consensus of each column: the weight that a majority of active stake supports.
   *
   * @param stake active stake by row; rows without positive stake do not count
   * @param score weights
   * @param columns number of columns
   * @param majority kappa
   */
  static long[] ofColumns(long[] stake, SparseRows score, int columns, long majority) {
    long[] useStake = decidingStake(stake);
    long stakeSum = FixedVectors.sum(useStake);
    long minority = I32F32.saturatingSub(stakeSum, majority);

    long[][] useScore = new long[columns][useStake.length];
    int k = 0;
    for (int i = 0; i < stake.length; i++) {
      if (stake[i] > 0) {
        for (int e = 0; e < score.length(i); e++) {
          if (score.column(i, e) < columns) {
            useScore[score.column(i, e)][k] = score.value(i, e);
          }
        }
        k++;
      }
    }
    long[] median = new long[columns];
    for (int j = 0; j < columns; j++) {
      median[j] = of(useStake, useScore[j], minority, stakeSum);
    }
    return median;
  }

  /**
   * The stake that decides: what is positive, in order, normalised.
   *
   * @param stake active stake by row
   */
  static long[] decidingStake(long[] stake) {
    long[] useStake = Arrays.stream(stake).filter(s -> s > 0).toArray();
    FixedVectors.normalize(useStake);
    return useStake;
  }

  /**
   * The median of one column.
   *
   * @param stake normalised stake
   * @param score one score for each stake
   * @param minority sum of the stake minus the majority, may be negative
   * @param stakeSum sum of the stake
   * @return 0 without any stake
   */
  public static long of(long[] stake, long[] score, long minority, long stakeSum) {
    int n = stake.length;
    int[] partition = new int[n];
    for (int i = 0; i < n; i++) {
      partition[i] = i;
    }
    int[] lower = new int[n];
    int[] upper = new int[n];
    long lo = 0;
    long hi = stakeSum;
    // Each step removes at least the pivot, so the walk ends before the chain's own limit.
    while (n > 1) {
      long pivot = score[partition[n / 2]];
      long loStake = 0;
      long hiStake = 0;
      int lowerCount = 0;
      int upperCount = 0;
      for (int p = 0; p < n; p++) {
        int i = partition[p];
        if (score[i] < pivot) {
          loStake = I32F32.saturatingAdd(loStake, stake[i]);
          lower[lowerCount++] = i;
        } else if (score[i] > pivot) {
          hiStake = I32F32.saturatingAdd(hiStake, stake[i]);
          upper[upperCount++] = i;
        }
      }
      long below = I32F32.saturatingAdd(lo, loStake);
      long notAbove = I32F32.saturatingSub(hi, hiStake);
      int[] next;
      if (minority < below && lowerCount > 0) {
        next = lower;
        n = lowerCount;
        hi = below;
      } else if (notAbove <= minority && upperCount > 0) {
        next = upper;
        n = upperCount;
        lo = notAbove;
      } else {
        return pivot;
      }
      System.arraycopy(next, 0, partition, 0, n);
    }
    return n == 0 ? 0 : score[partition[0]];
  }
}
