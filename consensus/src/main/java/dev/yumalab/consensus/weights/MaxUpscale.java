package dev.yumalab.consensus.weights;

import dev.yumalab.consensus.fixed.I32F32;

/**
 * Scales a row of u16 weights so that its largest becomes 65535: what {@code set_weights} stores.
 *
 * <p>Source: {@code epoch/math.rs}, {@code vec_u16_max_upscale_to_u16}. Two formulas, one on each
 * side of 32768, and the only rounding (half up) in the whole path of a weight.
 */
public final class MaxUpscale {
  private static final long U16_MAX = I32F32.fromU16(0xFFFF);
  private static final int THRESHOLD = 32768;

  private MaxUpscale() {}

  /**
   * Scales a row in place; a row of zeros stays as it is.
   *
   * @param row weights, each in 0..65535
   */
  public static void apply(int[] row) {
    int max = 0;
    for (int weight : row) {
      max = Math.max(max, weight);
    }
    if (max == 0) {
      return;
    }
    long fixedMax = I32F32.fromU16(max);
    long factor = I32F32.safeDiv(U16_MAX, fixedMax);
    for (int k = 0; k < row.length; k++) {
      long weight = I32F32.fromU16(row[k]);
      long scaled =
          max > THRESHOLD
              ? I32F32.saturatingMul(weight, factor)
              : I32F32.safeDiv(I32F32.saturatingMul(weight, U16_MAX), fixedMax);
      row[k] = I32F32.toU16(scaled + I32F32.ONE / 2);
    }
  }
}
