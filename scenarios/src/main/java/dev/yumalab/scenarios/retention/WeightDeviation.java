package dev.yumalab.scenarios.retention;

import dev.yumalab.consensus.epoch.FixedVectors;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.Arrays;

/**
 * How far validators' weights lie from their stake-weighted mean, relative to it: Σ_j Σ_i stake_i ·
 * |mean_j - w_ij| / Σ_j mean_j. Numbers are raw I32F32 bits.
 *
 * <p>The mean is a sum over validators that wraps, so a team's part of it can be computed once and
 * added wherever the team sets these weights. The distances need both parts: they are the one loop
 * over all weights that each cell of a map runs.
 *
 * <p>Source: {@code tests/consensus.rs}, {@code split_graph}, {@code avg_weight_dev}.
 */
final class WeightDeviation {
  private WeightDeviation() {}

  /**
   * What the validators of one team contribute. Not to be changed once made.
   *
   * @param stakes of its validators; all stake, both teams', is normalised to 1
   * @param weights of each of them on each server, normalised to 1
   * @param mean their part of the mean, by server
   * @param fractions whether stakes are in 0..1 without 1 itself, and weights in 0..1
   */
  record Part(long[] stakes, long[][] weights, long[] mean, boolean fractions) {
    /**
     * Normalises weights and sums them up.
     *
     * @param stakes of the team's validators
     * @param weights of each of them on each server; normalised in place and kept
     */
    static Part of(long[] stakes, long[][] weights) {
      long[] mean = new long[weights[0].length];
      boolean fractions =
          areFractions(stakes) && Arrays.stream(stakes).max().orElse(0) < I32F32.ONE;
      for (int i = 0; i < stakes.length; i++) {
        FixedVectors.normalize(weights[i]);
        fractions &= areFractions(weights[i]);
        for (int j = 0; stakes[i] > 0 && j < mean.length; j++) {
          mean[j] += I32F32.saturatingMul(stakes[i], weights[i][j]);
        }
      }
      return new Part(stakes, weights, mean, fractions);
    }

    /** Σ_j Σ_i stake_i · |mean_j - w_ij| over the team's validators. */
    private long distance(long[] ofMean, boolean allFractions) {
      long distance = 0;
      for (int i = 0; i < stakes.length; i++) {
        if (stakes[i] > 0) {
          distance +=
              allFractions
                  ? fractionDistance(stakes[i], ofMean, weights[i])
                  : saturatingDistance(stakes[i], ofMean, weights[i]);
        }
      }
      return distance;
    }
  }

  /** The deviation where two teams set their weights. */
  static long of(Part first, Part second) {
    long[] mean = new long[first.mean.length];
    for (int j = 0; j < mean.length; j++) {
      mean[j] = first.mean[j] + second.mean[j];
    }
    boolean fractions = first.fractions && second.fractions && areFractions(mean);
    long distance = first.distance(mean, fractions) + second.distance(mean, fractions);
    return I32F32.safeDiv(distance, FixedVectors.sum(mean));
  }

  /** Whether all lie in 0..1. */
  private static boolean areFractions(long[] x) {
    long signs = 0;
    for (long value : x) {
      signs |= value | (I32F32.ONE - value);
    }
    return signs >= 0;
  }

  /**
   * Like {@link #saturatingDistance} where no product reaches 2<sup>64</sup>; plain enough for the
   * compiler to compute many servers at a time.
   */
  private static long fractionDistance(long stake, long[] mean, long[] weights) {
    long distance = 0;
    for (int j = 0; j < mean.length; j++) {
      distance += (stake * Math.abs(mean[j] - weights[j])) >>> 32;
    }
    return distance;
  }

  private static long saturatingDistance(long stake, long[] mean, long[] weights) {
    long distance = 0;
    for (int j = 0; j < mean.length; j++) {
      distance += I32F32.saturatingMul(stake, Math.abs(mean[j] - weights[j]));
    }
    return distance;
  }
}
