package dev.yumalab.consensus.metrics;

/** What a set of uids holds of the whole. Sums run in the order of the uids given. */
public final class Shares {
  private Shares() {}

  /**
   * The sum of the amounts of some uids.
   *
   * @param amounts by uid, each ≥ 0
   * @param uids distinct
   * @throws ArithmeticException if the sum exceeds 2<sup>63</sup> - 1
   */
  public static long sum(long[] amounts, int[] uids) {
    long sum = 0;
    for (int uid : uids) {
      sum = Math.addExact(sum, amounts[uid]);
    }
    return sum;
  }

  /**
   * The share of some uids in the total, 0..1; 0 where the total is 0.
   *
   * @param amounts by uid, each ≥ 0
   * @param uids distinct
   */
  public static double of(long[] amounts, int[] uids) {
    long total = 0;
    for (long amount : amounts) {
      total = Math.addExact(total, amount);
    }
    return total == 0 ? 0 : (double) sum(amounts, uids) / total;
  }

  /**
   * The mean of a value over some uids, weighted by stake: for instance the trust that a team's
   * validators enjoy.
   *
   * @param values by uid
   * @param stake by uid, each ≥ 0
   * @param uids distinct
   * @return 0 where the uids hold no stake
   */
  public static double stakeWeightedMean(double[] values, long[] stake, int[] uids) {
    double sum = 0;
    double weight = 0;
    for (int uid : uids) {
      sum += values[uid] * stake[uid];
      weight += stake[uid];
    }
    return weight == 0 ? 0 : sum / weight;
  }
}
