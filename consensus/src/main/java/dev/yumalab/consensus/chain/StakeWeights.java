package dev.yumalab.consensus.chain;

import java.util.Arrays;

/** The stake weights of a subnet's uids, as an epoch counts them. Not thread-safe. */
final class StakeWeights {
  private long[] weights = new long[0];
  private long[] sorted = new long[0];

  /**
   * The weights by uid, rao; the next call overwrites them. With the lab's stake cap, what lies
   * above that percentile of the weights that are not 0 does not count.
   */
  long[] of(Subnet subnet) {
    int neurons = subnet.uids().count();
    if (weights.length < neurons) {
      weights = new long[neurons];
      sorted = new long[neurons];
    }
    int staked = 0;
    for (int uid = 0; uid < neurons; uid++) {
      weights[uid] = subnet.stakes().weight(subnet.uids().hotkey(uid));
      if (weights[uid] > 0) {
        sorted[staked++] = weights[uid];
      }
    }
    int percent = subnet.rules().number(Hyperparameter.STAKE_CAP_PERCENT);
    if (percent > 0 && staked > 0) {
      Arrays.sort(sorted, 0, staked);
      // Nearest rank: the smallest weight that at least so many per cent do not exceed.
      long cap = sorted[(percent * staked + 99) / 100 - 1];
      for (int uid = 0; uid < neurons; uid++) {
        weights[uid] = Math.min(weights[uid], cap);
      }
    }
    return weights;
  }
}
