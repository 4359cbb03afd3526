package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I64F64;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Vector operations of the chain's {@code epoch/math.rs}; numbers are raw I32F32 bits. */
public final class FixedVectors {
  private FixedVectors() {}

  /** {@code iter().sum()}: wraps. */
  public static long sum(long[] x) {
    long sum = 0;
    for (long value : x) {
      sum += value;
    }
    return sum;
  }

  /** {@code is_zero}: whether the (wrapping) sum is zero. */
  static boolean isZero(long[] x) {
    return sum(x) == 0;
  }

  /** {@code inplace_normalize}: divides by the sum, unless that is zero. */
  public static void normalize(long[] x) {
    normalizeUsingSum(x, sum(x));
  }

  /** {@code inplace_normalize_using_sum}: divides by {@code sum}, unless that is zero. */
  static void normalizeUsingSum(long[] x, long sum) {
    if (sum == 0) {
      return;
    }
    for (int i = 0; i < x.length; i++) {
      x[i] = I32F32.safeDiv(x[i], sum);
    }
  }

  /** {@code inplace_normalize_64}: the same on I64F64 pairs; the sum wraps. */
  static void normalize64(long[] pairs) {
    long[] sum = new long[2];
    for (int i = 0; i < pairs.length / 2; i++) {
      I64F64.wrappingAdd(sum, 0, pairs, i, sum, 0);
    }
    if (I64F64.isZero(sum, 0)) {
      return;
    }
    for (int i = 0; i < pairs.length / 2; i++) {
      I64F64.safeDiv(pairs, i, sum, 0, pairs, i);
    }
  }

  /** {@code inplace_mask_vector}: zero where the mask is set. */
  static void mask(boolean[] mask, long[] x) {
    for (int i = 0; i < x.length; i++) {
      if (mask[i]) {
        x[i] = 0;
      }
    }
  }

  /** {@code vec_mul}: element by element, 0 where a product overflows. */
  static long[] multiply(long[] a, long[] b) {
    long[] product = new long[Math.min(a.length, b.length)];
    for (int i = 0; i < product.length; i++) {
      product[i] = I32F32.checkedMulOrZero(a[i], b[i]);
    }
    return product;
  }

  /**
   * {@code is_topk_nonzero}: a stable ascending sort whose first n-k are cut, so that among equals
   * the higher index stays; zeros never count.
   */
  public static boolean[] isTopkNonzero(long[] x, int k) {
    boolean[] result = new boolean[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = x[i] != 0;
    }
    if (x.length < k) {
      return result;
    }
    Integer[] ascending = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
    Arrays.sort(ascending, Comparator.comparingLong(i -> x[i]));
    for (int i = 0; i < x.length - k; i++) {
      result[ascending[i]] = false;
    }
    return result;
  }
}
