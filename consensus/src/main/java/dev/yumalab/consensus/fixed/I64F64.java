package dev.yumalab.consensus.fixed;

/**
 * Signed fixed point with 64 integer and 64 fraction bits, held as two longs: number {@code i} of
 * an array lies at {@code [2i]} (the floor of the value) and {@code [2i + 1]} (the fraction,
 * unsigned). The epoch needs it for stake alone. Results go to number {@code k} of {@code out},
 * which may be an operand. Thread-safe; allocates nothing.
 *
 * <p>Source: {@code substrate_fixed::types::I64F64} v0.6.0.
 */
public final class I64F64 {
  private static final int FRACTION_BITS = 64;

  private I64F64() {}

  /** {@code saturating_add}. */
  public static void saturatingAdd(long[] a, int i, long[] b, int j, long[] out, int k) {
    Int128.saturate(Int128.add(a, i, b, j, out, k), out, k);
  }

  /** {@code saturating_sub}. */
  public static void saturatingSub(long[] a, int i, long[] b, int j, long[] out, int k) {
    Int128.saturate(Int128.subtract(a, i, b, j, out, k), out, k);
  }

  /** {@code wrapping_add}: what {@code iter().sum()} does on the chain. */
  public static void wrappingAdd(long[] a, int i, long[] b, int j, long[] out, int k) {
    Int128.wrappingAdd(a, i, b, j, out, k);
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

  /** {@code saturating_from_num(u64)}; {@code value} is unsigned. */
  public static void fromU64(long value, long[] out, int k) {
    if (value < 0) {
      Int128.saturate(1, out, k);
    } else {
      Int128.set(out, k, value, 0);
    }
  }

  /** {@code from_num(u64)} of a release build: wraps from 2<sup>63</sup> on. */
  public static void wrappingFromU64(long value, long[] out, int k) {
    Int128.set(out, k, value, 0);
  }

  /** {@code saturating_from_num(I32F32)}: always fits. */
  public static void fromI32F32(long raw, long[] out, int k) {
    Int128.set(out, k, raw >> 32, raw << 32);
  }

  /** {@code fixed64_to_fixed32}: floored to raw {@link I32F32} bits, saturating. */
  public static long toI32F32(long[] a, int i) {
    long high = a[2 * i];
    if (high != (int) high) {
      return high < 0 ? I32F32.MIN : I32F32.MAX;
    }
    return wrappingToI32F32(a, i);
  }

  /** {@code I32F32::from_num} of a release build: floored to raw I32F32 bits, wraps. */
  public static long wrappingToI32F32(long[] a, int i) {
    return (a[2 * i] << 32) | (a[2 * i + 1] >>> 32);
  }

  /** {@code fixed64_to_u64}: the floor, 0 for negative values. */
  public static long toU64(long[] a, int i) {
    return Math.max(a[2 * i], 0);
  }

  /** Whether the number is zero. */
  public static boolean isZero(long[] a, int i) {
    return Int128.isZero(a, i);
  }
}
