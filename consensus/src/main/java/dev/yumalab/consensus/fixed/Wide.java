package dev.yumalab.consensus.fixed;

/**
 * Unsigned division of 128 bits by 64, on longs that are read as unsigned. Thread-safe; allocates
 * nothing.
 */
final class Wide {
  private static final long LOW_MASK = 0xFFFF_FFFFL;

  private Wide() {}

  /**
   * The quotient of (high · 2<sup>64</sup> + low) / divisor, where high &lt; divisor, so that it
   * fits in 64 bits. Knuth's algorithm D with two digits of 32 bits (TAOCP vol. 2, 4.3.1; Hacker's
   * Delight, divlu).
   */
  static long divide(long high, long low, long divisor) {
    if (high == 0) {
      return Long.divideUnsigned(low, divisor);
    }
    int shift = Long.numberOfLeadingZeros(divisor);
    long d = divisor << shift;
    long d1 = d >>> 32;
    long d0 = d & LOW_MASK;
    long upper = shift == 0 ? high : (high << shift) | (low >>> (64 - shift));
    long lower = low << shift;

    long q1 = digit(upper, lower >>> 32, d1, d0);
    long remainder = (upper << 32) + (lower >>> 32) - q1 * d;
    long q0 = digit(remainder, lower & LOW_MASK, d1, d0);
    return (q1 << 32) + q0;
  }

  /**
   * One 32-bit digit of the quotient of (upper · 2<sup>32</sup> + next) / d, d = d1 ·
   * 2<sup>32</sup> + d0.
   */
  private static long digit(long upper, long next, long d1, long d0) {
    long q = Long.divideUnsigned(upper, d1);
    long r = upper - q * d1;
    while (q > LOW_MASK || Long.compareUnsigned(q * d0, (r << 32) + next) > 0) {
      q--;
      r += d1;
      if (r > LOW_MASK) {
        break;
      }
    }
    return q;
  }
}
