package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.LiquidAlpha;
import dev.yumalab.consensus.fixed.I32F32;

/**
 * A quick way to liquid alpha: bounds in doubles of what the chain's exponential can give. Alpha
 * falls as the exponential grows, so where both ends of the bound give one alpha, that is it;
 * elsewhere it stays open and is computed exactly. {@code docs/kernel.md} proves the bound.
 */
final class AlphaBound {
  /** The chain sums 1 + x + x²/2! + … up to this power. */
  static final int DEGREE = 31;

  /** Where {@code exp_safe} clamps. */
  static final long LIMIT = 20 * I32F32.ONE;

  /** Relative error of the polynomial in doubles, generously: 2 · 31 operations of 2^-53 each. */
  static final double RELATIVE = 0x1p-46;

  /** 1 / i! for i = 0..31. */
  private static final double[] INVERSE_FACTORIALS = computeInverseFactorials();

  private final LiquidAlpha alpha;
  private final long slope;
  private final double lost;

  /** Bounds for one set of parameters. */
  AlphaBound(LiquidAlpha alpha) {
    this.alpha = alpha;
    this.slope = alpha.slope();
    // The largest exponent: the difference is 0..1, half a unit from its middle.
    double largest = Math.min(Math.abs(slope) / 2 + 1, LIMIT) * 0x1p-32;
    this.lost = lost(largest);
  }

  private static double[] computeInverseFactorials() {
    double[] inverse = new double[DEGREE + 1];
    double factorial = 1;
    for (int i = 0; i <= DEGREE; i++) {
      factorial *= Math.max(i, 1);
      inverse[i] = 1 / factorial;
    }
    return inverse;
  }

  /**
   * How much the chain's series loses, at most, to flooring products and truncating quotients, in
   * units of 2<sup>-32</sup>: each term inherits the loss of the one before, times x / i, and adds
   * less than 1 / i and less than 1; and no term loses more than itself.
   */
  static double lost(double x) {
    double term = x * 0x1p32;
    double loss = 0;
    double sum = 0;
    for (int i = 2; i <= DEGREE; i++) {
      term = term * x / i;
      loss = Math.min(loss * x / i + 1.0 / i + 1, term);
      sum += loss;
    }
    return sum * (1 + 0x1p-40) + 1;
  }

  /** Whether this is the bound of those parameters. */
  boolean isFor(LiquidAlpha other) {
    return alpha.equals(other);
  }

  /** The exact alpha. */
  long exact(long difference) {
    return alpha.atDifference(difference);
  }

  /** 1 / i! for i = 0..{@link #DEGREE}; not to be changed. */
  static double[] inverseFactorials() {
    return INVERSE_FACTORIALS;
  }

  /** The exponent per unit of difference, raw I32F32 bits. */
  long slope() {
    return slope;
  }

  /** What the series loses at most. */
  double lost() {
    return lost;
  }

  long low() {
    return alpha.low();
  }

  long range() {
    return alpha.high() - alpha.low();
  }
}
