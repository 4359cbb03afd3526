package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.parameters.Amount;
import dev.yumalab.scenarios.parameters.ChainFraction;
import dev.yumalab.scenarios.parameters.DecimalNumber;
import dev.yumalab.scenarios.parameters.ValueType;
import dev.yumalab.scenarios.parameters.WholeNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where the values of a parameter lie on a slider of 0..1: in even steps, or by their logarithm
 * where the range spans decades.
 *
 * @param min the smallest value
 * @param max the largest value
 * @param logarithmic whether equal steps are equal ratios
 * @param whole whether there are whole numbers only
 */
record SliderScale(double min, double max, boolean logarithmic, boolean whole) {
  private static final double DECADES = 1_000;
  private static final double TOO_MANY = 1e15;
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  /** The scale of a type; none for words, lists, and ranges in which a slider finds nothing. */
  static Optional<SliderScale> of(ValueType type) {
    return switch (type) {
      case ChainFraction(int minU16) ->
          Optional.of(new SliderScale(minU16 / (double) ChainFraction.ONE, 1, false, false));
      case DecimalNumber(double min, double max) -> Optional.of(of(min, max, false));
      case WholeNumber(long min, long max) when max < TOO_MANY ->
          Optional.of(of((double) min, (double) max, true));
      case Amount(long min, long max) -> Optional.of(of((double) min, (double) max, false));
      default -> Optional.empty();
    };
  }

  private static SliderScale of(double min, double max, boolean whole) {
    return new SliderScale(min, max, min >= 0 && max - min >= DECADES, whole);
  }

  /** Where a value lies, 0..1. */
  double position(double value) {
    double inside = Math.clamp(value, min, max);
    return logarithmic
        ? StrictMath.log1p(inside - min) / StrictMath.log1p(max - min)
        : (inside - min) / (max - min);
  }

  /** The text of the value at a place of 0..1, rounded as a hand can aim. */
  String text(double position) {
    double place = Math.clamp(position, 0, 1);
    if (logarithmic) {
      double value = min + StrictMath.expm1(place * StrictMath.log1p(max - min));
      return plain(within(new BigDecimal(value).round(THREE_DIGITS)));
    }
    BigDecimal value = new BigDecimal(min + place * (max - min));
    int decimals = whole ? 0 : max - min > 2 ? 1 : 2;
    return plain(within(value.setScale(decimals, RoundingMode.HALF_EVEN)));
  }

  private BigDecimal within(BigDecimal value) {
    BigDecimal low = BigDecimal.valueOf(min);
    BigDecimal high = BigDecimal.valueOf(max);
    BigDecimal rounded = whole ? value.setScale(0, RoundingMode.HALF_EVEN) : value;
    // The lowest fractions of the chain have more decimals than a hand can aim at.
    return rounded.compareTo(low) < 0
        ? low.round(new MathContext(5, RoundingMode.CEILING))
        : rounded.min(high);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
