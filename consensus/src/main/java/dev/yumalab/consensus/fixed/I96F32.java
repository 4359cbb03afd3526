package dev.yumalab.consensus.fixed;

/**
 * Signed fixed point with 96 integer and 32 fraction bits, held as two longs: number {@code i} of
 * an array lies at {@code [2i]} (high half, signed) and {@code [2i + 1]} (low half, unsigned);
 * value = bits / 2<sup>32</sup>. Results go to number {@code k} of {@code out}, which may be an
 * operand. Thread-safe; allocates nothing.
 *
 * <p>Source: {@code substrate_fixed::types::I96F32} v0.6.0.
 */
public final class I96F32 {
  private static final int FRACTION_BITS = 32;

  private I96F32() {}

  /** {@code saturating_sub}. */
  public static void saturatingSub(long[] a, int i, long[] b, int j, long[] out, int k) {
    Int128.saturate(Int128.subtract(a, i, b, j, out, k), out, k);
  }

  /** {@code saturating_mul}: the floor of the product. */
  public static void saturatingMul(long[] a, int i, long[] b, int j, long[] out, int k) {
    Int128.saturate(Int128.multiply(a, i, b, j, FRACTION_BITS, out, k), out, k);
  }

  /** {@code safe_div}: the quotient truncated toward zero; 0 for a zero divisor and on overflow. */
  public static void safeDiv(long[] a, int i, long[] b, int j, long[] out, int k) {
    if (Int128.isZero(b, j) || Int128.divide(a, i, b, j, FRACTION_BITS, out, k) != 0) {
      Int128.set(out, k, 0, 0);
    }
  }

  /** {@code saturating_from_num(u64)}: always fits; {@code value} is unsigned. */
  public static void fromU64(long value, long[] out, int k) {
    Int128.set(out, k, value >>> 32, value << 32);
  }

  /** {@code saturating_from_num(I32F32)}: the same bits, always fits. */
  public static void fromI32F32(long raw, long[] out, int k) {
    Int128.set(out, k, raw >> 63, raw);
  }

  /** {@code floor}: the largest whole number that is not above. */
  public static void floor(long[] a, int i, long[] out, int k) {
    Int128.set(out, k, a[2 * i], a[2 * i + 1] & 0xFFFF_FFFF_0000_0000L);
  }

  /** {@code saturating_to_num::<u64>()}: the floor clamped to the unsigned 64 bits. */
  public static long toU64(long[] a, int i) {
    long high = a[2 * i];
    if (high < 0) {
      return 0;
    }
    return high >>> 32 != 0 ? -1L : (high << 32) | (a[2 * i + 1] >>> 32);
  }

  /**
   * {@code transcendental::log2}: repeated halving (rounding up) and squaring; below 1 the negative
   * of log2(1/x). The halvings and squarings are those of the chain, so the last bits are too.
   *
   * @return false, with nothing written, where the chain returns an error: values ≤ 0
   */
  public static boolean log2(long[] a, int i, long[] out, int k) {
    if (a[2 * i] < 0 || Int128.isZero(a, i)) {
      return false;
    }
    boolean belowOne = a[2 * i] == 0 && a[2 * i + 1] >>> 32 == 0;
    if (belowOne) {
      // 1/x = 2^64/raw, which only the smallest value makes too large for one long.
      long raw = a[2 * i + 1];
      if (raw == 1) {
        Int128.set(out, k, 1, 0);
      } else {
        Int128.set(out, k, 0, Wide.divide(1, 0, raw));
      }
      log2OfAtLeastOne(out, k);
      long positive = out[2 * k + 1];
      Int128.set(out, k, positive == 0 ? 0 : -1, -positive);
    } else {
      Int128.set(out, k, a[2 * i], a[2 * i + 1]);
      log2OfAtLeastOne(out, k);
    }
    return true;
  }

  /** Replaces x ≥ 1 by its logarithm. */
  private static void log2OfAtLeastOne(long[] x, int k) {
    long high = x[2 * k];
    long low = x[2 * k + 1];
    long whole = 0;
    while (high != 0) {
      long odd = low & 1;
      low = (low >>> 1) | (high << 63);
      high >>>= 1;
      low += odd;
      if (odd == 1 && low == 0) {
        high++;
      }
      whole++;
    }
    // From here on x < 2^32 as a value; once below 2 it fits the 33 bits that I32F32 squares.
    while (Long.compareUnsigned(low, 2L << 32) >= 0) {
      low = (low >>> 1) + (low & 1);
      whole++;
    }
    long result = whole << 32;
    if (low != I32F32.ONE) {
      long fraction = 0;
      for (int bit = 0; bit < 32; bit++) {
        low = I32F32.saturatingMul(low, low);
        fraction <<= 1;
        if (low >= 2L << 32) {
          fraction |= 1;
          low = (low >> 1) + (low & 1);
        }
      }
      result |= fraction;
    }
    Int128.set(x, k, 0, result);
  }
}
