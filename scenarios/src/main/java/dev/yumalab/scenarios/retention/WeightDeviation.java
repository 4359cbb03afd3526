package dev.yumalab.scenarios.retention;

import dev.yumalab.consensus.epoch.FixedVectors;
import dev.yumalab.consensus.fixed.I32F32;

/**
 * How far validators' weights lie from their stake-weighted mean, relative to it; numbers are raw
 * I32F32 bits.
 *
 * <p>Source: {@code tests/consensus.rs}, {@code split_graph}, {@code avg_weight_dev}.
 */
final class WeightDeviation {
  private WeightDeviation() {}

  /**
   * Σ_j Σ_i stake_i · |mean_j - w_ij| / Σ_j mean_j.
   *
   * @param stakeShares of validators
   * @param weights of each validator on each server; normalised in place
   */
  static long of(long[] stakeShares, long[][] weights) {
    long[] stake = stakeShares.clone();
    FixedVectors.normalize(stake);
    long[] mean = new long[weights[0].length];
    for (int i = 0; i < stake.length; i++) {
      FixedVectors.normalize(weights[i]);
      for (int j = 0; stake[i] > 0 && j < mean.length; j++) {
        mean[j] += I32F32.saturatingMul(stake[i], weights[i][j]);
      }
    }
    long deviation = 0;
    for (int i = 0; i < stake.length; i++) {
      for (int j = 0; stake[i] > 0 && j < mean.length; j++) {
        deviation += I32F32.saturatingMul(stake[i], Math.abs(mean[j] - weights[i][j]));
      }
    }
    return I32F32.safeDiv(deviation, FixedVectors.sum(mean));
  }
}
