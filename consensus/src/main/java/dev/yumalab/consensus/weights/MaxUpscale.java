package dev.yumalab.consensus.weights;

import dev.yumalab.consensus.fixed.I32F32;

/**
 * Scales a row of u16 weights so that its largest becomes 65535: what {@code set_weights} stores.
 *
 * <p>Source: {@code epoch/math.rs}, {@code vec_u16_max_upscale_to_u16}. Two formulas, one on each
 * side of 32768, and the only rounding (half up) in the whole path of a weight.
 */
public final class MaxUpscale {
  private static final long U16_MAX = 0xFFFF;

  /** Above it the chain multiplies by a factor, because its product with 65535 would saturate. */
  private static final int THRESHOLD = 32768;

  private static final long HALF = I32F32.ONE / 2;

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
    if (max > THRESHOLD) {
      multiply(row, (U16_MAX << 32) / max);
    } else if (max > 0) {
      divide(row, max);
    }
  }

  /** The factor is the fixed-point 65535 / max, floored: products stay below 2<sup>48</sup>. */
  private static void multiply(int[] row, long factor) {
    for (int k = 0; k < row.length; k++) {
      row[k] = (int) ((row[k] * factor + HALF) >>> 32);
    }
  }

  /** Weights are at most 32768, so that dividends stay below 2<sup>63</sup>. */
  private static void divide(int[] row, int max) {
    for (int k = 0; k < row.length; k++) {
      row[k] = (int) ((((row[k] * U16_MAX) << 32) / max + HALF) >>> 32);
    }
  }
}
