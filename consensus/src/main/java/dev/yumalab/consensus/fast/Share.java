package dev.yumalab.consensus.fast;

/** Shares of a sum, floor(x · 2<sup>32</sup> / sum) for 0 ≤ x ≤ sum &lt; 2<sup>61</sup>. */
final class Share {
  private Share() {}

  /** What {@link #of} multiplies by. */
  static double inverse(long sum) {
    return 0x1p32 / sum;
  }

  /**
   * One share, by a double and an exact remainder.
   *
   * @param inverse of the sum
   */
  static long of(long x, long sum, double inverse) {
    // The estimate is off by less than 1 in either direction.
    long share = (long) (x * inverse);
    long remainder = (x << 32) - share * sum;
    if (remainder < 0) {
      return share - 1;
    }
    return remainder >= sum ? share + 1 : share;
  }

  /** The shares of the first numbers of an array, which may be the one they go to. */
  static void ofAll(long[] numbers, long sum, long[] shares, int count) {
    double inverse = inverse(sum);
    for (int k = 0; k < count; k++) {
      shares[k] = numbers[k] == 0 ? 0 : of(numbers[k], sum, inverse);
    }
  }
}
