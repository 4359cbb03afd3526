package dev.yumalab.consensus.fixed;

/**
 * Signed fixed point with 32 integer and 32 fraction bits, held as the raw bits of a {@code long}:
 * value = raw / 2<sup>32</sup>. Every method takes and returns raw bits unless it says otherwise.
 * Thread-safe; allocates nothing.
 *
 * <p>Source: {@code substrate_fixed::types::I32F32} v0.6.0 and the chain's {@code epoch/math.rs}.
 * Products are floored, quotients truncated toward zero.
 */
public final class I32F32 {
  /** Raw bits of 1.0. */
  public static final long ONE = 1L << 32;

  /** The largest value, just below 2<sup>31</sup>. */
  public static final long MAX = Long.MAX_VALUE;

  /** The smallest value, -2<sup>31</sup>. */
  public static final long MIN = Long.MIN_VALUE;

  /** The largest u16, 65535, as a fixed-point number. */
  static final long U16_MAX = fromU16(0xFFFF);

  private I32F32() {}

  /** {@code saturating_add}. */
  public static long saturatingAdd(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? saturated(a) : sum;
  }

  /** {@code saturating_sub}. */
  public static long saturatingSub(long a, long b) {
    long difference = a - b;
    return ((a ^ b) & (a ^ difference)) < 0 ? saturated(a) : difference;
  }

  /** {@code saturating_neg}: the negative of the smallest value is the largest. */
  public static long saturatingNeg(long a) {
    return a == MIN ? MAX : -a;
  }

  /** {@code saturating_mul}: the floor of the product. */
  public static long saturatingMul(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    return fitsAfterShift(high) ? product(high, a * b) : saturated(a ^ b);
  }

  /** {@code checked_mul(..).unwrap_or_default()}: the floor of the product, 0 on overflow. */
  public static long checkedMulOrZero(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    return fitsAfterShift(high) ? product(high, a * b) : 0;
  }

  /**
   * {@code saturating_div}: the quotient truncated toward zero.
   *
   * @throws ArithmeticException if {@code b} is zero (the chain panics)
   */
  public static long saturatingDiv(long a, long b) {
    if (b == 0) {
      throw new ArithmeticException("I32F32 division by zero");
    }
    return divide(a, b, saturated(a ^ b));
  }

  /** {@code safe_div}: the quotient truncated toward zero; 0 for a zero divisor and on overflow. */
  public static long safeDiv(long a, long b) {
    return b == 0 ? 0 : divide(a, b, 0);
  }

  /** {@code saturating_from_num(u16)}; {@code value} in 0..65535. */
  public static long fromU16(int value) {
    return (long) value << 32;
  }

  /** {@code saturating_from_num(u64)}; {@code value} is unsigned. */
  public static long fromU64(long value) {
    return value < 0 || value > Integer.MAX_VALUE ? MAX : value << 32;
  }

  /** {@code from_num(f64)} for a value in range: rounded to nearest, ties to even. */
  public static long fromDouble(double value) {
    return (long) Math.rint(value * 0x1p32);
  }

  /** The value as a double, rounded to nearest. */
  public static double toDouble(long a) {
    return a * 0x1p-32;
  }

  /** {@code fixed_to_fixed_u16_proportion}: {@code a} / 65535, truncated. */
  public static long u16Proportion(long a) {
    return safeDiv(a, U16_MAX);
  }

  /** {@code u16_proportion_to_fixed}: {@code value} / 65535; {@code value} in 0..65535. */
  public static long fromU16Proportion(int value) {
    return u16Proportion(fromU16(value));
  }

  /** {@code fixed_to_u16}: the floor, clamped to 0..65535. */
  public static int toU16(long a) {
    return Math.clamp(a >> 32, 0, 0xFFFF);
  }

  /** {@code fixed_proportion_to_u16}: the floor of a × 65535, clamped to 0..65535. */
  public static int proportionToU16(long a) {
    return toU16(saturatingMul(a, U16_MAX));
  }

  /** {@code fixed_to_u64}: the floor, 0 for negative values. */
  public static long toU64(long a) {
    return Math.max(a >> 32, 0);
  }

  /**
   * The chain's {@code exp_safe} ({@code epoch/math.rs}): the exponential of {@code a} clamped to
   * ±20, 0 or {@link #MAX} where the series fails.
   */
  public static long expSafe(long a) {
    long clamped = Math.clamp(a, -20 * ONE, 20 * ONE);
    long result = Transcendental.exp(clamped);
    if (result != Transcendental.ERROR) {
      return result;
    }
    return clamped <= 0 ? 0 : MAX;
  }

  /** The chain's {@code safe_ln} ({@code epoch/math.rs}): 0 where the logarithm is an error. */
  public static long safeLn(long a) {
    long result = Transcendental.ln(a);
    return result == Transcendental.ERROR ? 0 : result;
  }

  /** The quotient truncated toward zero, {@code onOverflow} where it does not fit; b ≠ 0. */
  private static long divide(long a, long b, long onOverflow) {
    if (a >>> 31 == 0) {
      return (a << 32) / b;
    }
    long dividend = Math.abs(a);
    long divisor = Math.abs(b);
    long high = dividend >>> 32;
    if (Long.compareUnsigned(high, divisor) >= 0) {
      return onOverflow;
    }
    long quotient = Wide.divide(high, dividend << 32, divisor);
    boolean negative = (a ^ b) < 0;
    if (quotient < 0 && !(negative && quotient == MIN)) {
      return onOverflow;
    }
    return negative ? -quotient : quotient;
  }

  /** Whether a 128-bit product with this high half still fits in 64 bits after a shift by 32. */
  private static boolean fitsAfterShift(long high) {
    return high == (int) high;
  }

  private static long product(long high, long low) {
    return (high << 32) | (low >>> 32);
  }

  /** The bound on the side of {@code sign}. */
  private static long saturated(long sign) {
    return sign < 0 ? MIN : MAX;
  }
}
