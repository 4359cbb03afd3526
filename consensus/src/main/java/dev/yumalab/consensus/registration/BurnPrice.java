package dev.yumalab.consensus.registration;

/**
 * What registration costs: a price that halves over a half-life and jumps with every registration,
 * in the chain's Q32 integers.
 *
 * <p>Source: {@code subnets/registration.rs}, {@code update_registration_prices_for_networks} and
 * {@code bump_registration_price_after_registration}; {@code utils/misc.rs}, {@code mul_by_q32},
 * {@code pow_q32}, {@code decay_factor_q32}. Immutable state only, thread-safe.
 */
public final class BurnPrice {
  private static final long ONE = 1L << 32;
  private static final long HALF = 1L << 31;
  private static final long MILLION = 1_000_000;

  private BurnPrice() {}

  /**
   * The factor of one block: the largest Q32 number whose power over a half-life is at most a half.
   *
   * @param halfLifeBlocks at least 1
   * @return Q32, below 2<sup>32</sup>
   */
  public static long decayFactor(int halfLifeBlocks) {
    long low = 0;
    long high = ONE - 1;
    while (low < high) {
      long middle = (low + high + 1) >>> 1;
      if (power(middle, halfLifeBlocks) <= HALF) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static long power(long base, int exponent) {
    long result = ONE;
    long factor = base;
    for (int left = exponent; left > 0; left >>>= 1) {
      if ((left & 1) != 0) {
        result = times(result, factor);
      }
      factor = times(factor, factor);
    }
    return result;
  }

  /** value × factor, floored; the value below 2<sup>63</sup>, the factor at most 1 in Q32. */
  private static long times(long value, long factor) {
    return (Math.multiplyHigh(value, factor) << 32) | ((value * factor) >>> 32);
  }

  /**
   * The price after some blocks without a registration.
   *
   * @param burnRao before them
   * @param blocks how many
   * @param factor from {@link #decayFactor}
   * @param minRao the lowest price
   * @param maxRao the highest price
   */
  public static long decayed(long burnRao, long blocks, long factor, long minRao, long maxRao) {
    long burn = burnRao;
    for (long block = 0; block < blocks; block++) {
      long next = Math.clamp(times(burn, factor), minRao, maxRao);
      if (next == burn) {
        return burn;
      }
      burn = next;
    }
    return burn;
  }

  /**
   * The price after a registration.
   *
   * @param burnRao what it cost
   * @param millionths the multiplier; below one it counts as one
   */
  public static long bumped(long burnRao, long millionths, long minRao, long maxRao) {
    long multiplier = Math.max(MILLION, millionths);
    long bumped = burnRao / MILLION * multiplier + burnRao % MILLION * multiplier / MILLION;
    return Math.clamp(bumped, minRao, maxRao);
  }
}
