package dev.yumalab.consensus.metrics;

import java.util.Arrays;

/**
 * How unevenly amounts are held. All take amounts ≥ 0 in any order and do not change them; all give
 * 0 where there is nothing.
 */
public final class Concentration {
  private Concentration() {}

  /**
   * Gini coefficient: 0 where all hold the same, (n-1)/n where one of n holds all. Half the
   * relative mean absolute difference (C. Gini 1912; by ranks, as in Dorfman, Rev. Econ. Stat. 61,
   * 1979).
   */
  public static double gini(long[] amounts) {
    long[] ascending = amounts.clone();
    Arrays.sort(ascending);
    double weighted = 0;
    double total = 0;
    int n = ascending.length;
    for (int i = 0; i < n; i++) {
      weighted += (2.0 * (i + 1) - n - 1) * ascending[i];
      total += ascending[i];
    }
    return total == 0 ? 0 : weighted / (n * total);
  }

  /**
   * Herfindahl-Hirschman index, the sum of squared shares: 1/n where n hold the same, 1 where one
   * holds all (Hirschman, Am. Econ. Rev. 54, 1964).
   */
  public static double hhi(long[] amounts) {
    double total = 0;
    for (long amount : amounts) {
      total += amount;
    }
    if (total == 0) {
      return 0;
    }
    double sum = 0;
    for (long amount : amounts) {
      double share = amount / total;
      sum += share * share;
    }
    return sum;
  }

  /**
   * Nakamoto coefficient: the fewest holders that together hold more than a share of the total (B.
   * Srinivasan, "Quantifying Decentralization", 2017).
   *
   * @param share 0..1, for instance 0.5
   */
  public static int nakamoto(long[] amounts, double share) {
    // The next number after the share: to exceed one is to reach the other.
    return nakamotoAtLeast(amounts, Math.nextUp(share));
  }

  /**
   * Nakamoto coefficient where reaching a share is enough: the fewest holders that together hold at
   * least a share of the total.
   *
   * @param share above 0, at most 1
   */
  public static int nakamotoAtLeast(long[] amounts, double share) {
    long[] ascending = amounts.clone();
    Arrays.sort(ascending);
    double total = 0;
    for (long amount : ascending) {
      total += amount;
    }
    double held = 0;
    int holders = 0;
    while (total > 0 && held < share * total && holders < ascending.length) {
      held += ascending[ascending.length - 1 - holders];
      holders++;
    }
    return holders;
  }
}
