package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochParameters;
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

  /** Up to here the polynomial and exp differ by less than 2^-50 of either. */
  static final long SHORT = 5 * I32F32.ONE;

  /** 1 / ln 2. */
  static final double INVERSE_LN2 = 1.4426950408889634;

  /** ln 2 rounded to a multiple of 2^-42, so that small multiples of it are exact. */
  static final double LN2_HIGH = 0x1.62e42fefa38p-1;

  /** The rest of ln 2. */
  static final double LN2_LOW = 0x1.ef35793c7673p-45;

  /** Relative error of the polynomial in doubles, generously: 2 · 31 operations of 2^-53 each. */
  static final double RELATIVE = 0x1p-46;

  // How much the chain's series loses, at most, to flooring products and truncating quotients, in
  // units of 2^-32: each term inherits the loss of the one before, times x / i, and adds less than
  // 1 / i and less than 1. The sum of that stays below 8 + 9 · x + 0.15 · exp(x) for x up to 20.

  /** What is lost at most, without what grows with x. */
  static final double LOSS = 8;

  /** What is lost at most for each unit of x. */
  static final double LOSS_BY_X = 9;

  /** What is lost at most for each 2<sup>-32</sup> of the series. */
  static final double LOSS_BY_SERIES = 0.15 * 0x1p-32;

  /** 1 / i! for i = 0..31. */
  private static final double[] INVERSE_FACTORIALS = computeInverseFactorials();

  private final LiquidAlpha alpha;
  private final long slope;

  /** Bounds for one set of parameters. */
  AlphaBound(LiquidAlpha alpha) {
    this.alpha = alpha;
    this.slope = alpha.slope();
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

  /** Whether this is the bound of those parameters. */
  boolean isFor(EpochParameters parameters) {
    return alpha.low() == I32F32.fromU16Proportion(parameters.alphaLow())
        && alpha.high() == I32F32.fromU16Proportion(parameters.alphaHigh())
        && alpha.steepness() == parameters.alphaSigmoidSteepness() * I32F32.ONE;
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

  /** Whether no exponent is beyond {@link #SHORT}: differences are at most half away from 0.5. */
  boolean isShort() {
    return Math.abs(slope) <= 2 * SHORT;
  }

  long low() {
    return alpha.low();
  }

  long range() {
    return alpha.high() - alpha.low();
  }
}
