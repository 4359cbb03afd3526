package dev.yumalab.consensus.fixed;

/**
 * Exponential and logarithms of {@link I32F32} numbers, bit for bit as {@code
 * substrate_fixed::transcendental} v0.6.0 computes them. Thread-safe; allocates nothing.
 */
public final class Transcendental {
  /** What an operation returns where the chain's returns an error; no result has these bits. */
  public static final long ERROR = Long.MIN_VALUE;

  /** The library's constant e, which has 23 fraction bits. */
  private static final long E = 22_802_600L << 9;

  /** The library's constant log2(e), which has 23 fraction bits. */
  private static final long LOG2_E = 12_102_203L << 9;

  private static final int FRACTION_BITS = 32;
  private static final long TWO = 2 * I32F32.ONE;

  private Transcendental() {}

  /**
   * {@code exp}: 30 terms of the Taylor series after 1 + x, each a floored product and a truncated
   * quotient; exp(-x) is the truncated inverse of exp(x); exp(1) is a constant.
   *
   * @return the raw result, or {@link #ERROR} if a term, the sum or the inverse overflows
   */
  public static long exp(long a) {
    if (a == 0) {
      return I32F32.ONE;
    }
    if (a == I32F32.ONE) {
      return E;
    }
    if (a == I32F32.MIN) {
      return ERROR;
    }
    long x = Math.abs(a);
    long result = x + I32F32.ONE;
    if (result < 0) {
      return ERROR;
    }
    long term = x;
    // A term of 0 leaves only terms of 0.
    for (int i = 2; i < FRACTION_BITS && term != 0; i++) {
      long high = Math.multiplyHigh(term, x);
      if (high > Integer.MAX_VALUE) {
        return ERROR;
      }
      term = ((high << 32) | ((term * x) >>> 32)) / i;
      result += term;
      if (result < 0) {
        return ERROR;
      }
    }
    return a < 0 ? I32F32.safeDiv(I32F32.ONE, result) : result;
  }

  /**
   * {@code log2}: repeated halving (rounding up) and squaring; below 1 the negative of log2(1/x).
   *
   * @return the raw result, or {@link #ERROR} for values ≤ 0 and where 1/x overflows
   */
  public static long log2(long a) {
    if (a <= 0) {
      return ERROR;
    }
    if (a >= I32F32.ONE) {
      return log2OfAtLeastOne(a);
    }
    // 1/x overflows for the raw values 1 and 2 alone: 2^64/2 is the first that does not fit.
    return a <= 2 ? ERROR : -log2OfAtLeastOne(I32F32.safeDiv(I32F32.ONE, a));
  }

  /**
   * {@code ln}: log2(x) / log2(e), truncated.
   *
   * @return the raw result, or {@link #ERROR} where {@link #log2} fails
   */
  public static long ln(long a) {
    long log2 = log2(a);
    return log2 == ERROR ? ERROR : I32F32.saturatingDiv(log2, LOG2_E);
  }

  private static long log2OfAtLeastOne(long a) {
    long x = a;
    long result = 0;
    while (x >= TWO) {
      result++;
      x = halveRoundingUp(x);
    }
    if (x == I32F32.ONE) {
      return result << FRACTION_BITS;
    }
    for (int bit = 0; bit < FRACTION_BITS; bit++) {
      x = I32F32.saturatingMul(x, x);
      result <<= 1;
      if (x >= TWO) {
        result |= 1;
        x = halveRoundingUp(x);
      }
    }
    return result;
  }

  private static long halveRoundingUp(long x) {
    return (x >> 1) + (x & 1);
  }
}
