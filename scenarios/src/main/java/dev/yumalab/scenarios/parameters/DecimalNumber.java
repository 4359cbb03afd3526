package dev.yumalab.scenarios.parameters;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers of a range, used as doubles.
 *
 * @param min the smallest
 * @param max the largest
 */
public record DecimalNumber(double min, double max) implements ValueType {
  @Override
  public Reading read(String text, boolean plain) {
    if (!plain) {
      return new Reading.Refused("Remove the quotes.");
    }
    Optional<BigDecimal> number = NumberText.decimal(text);
    if (number.isEmpty()) {
      return new Reading.Refused(NumberText.hint(text));
    }
    return contains(number.get())
        ? new Reading.Accepted(new ParameterValue.Decimal(number.get().doubleValue()))
        : Reading.refused();
  }

  @Override
  public String format(ParameterValue value) {
    if (value instanceof ParameterValue.Decimal decimal) {
      return formatted(decimal.value());
    }
    throw mismatch(value);
  }

  /** The shortest text that reads back as the same double. */
  static String formatted(double value) {
    return Double.toString(value);
  }

  private boolean contains(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(min)) >= 0
        && number.compareTo(BigDecimal.valueOf(max)) <= 0;
  }

  @Override
  public String range() {
    return bound(min) + ".." + bound(max);
  }

  /** A bound as people write it: 1 rather than 1.0, 1000000000 rather than 1.0E9. */
  private static String bound(double value) {
    return exact(value).toPlainString();
  }

  /** A bound as the number that its shortest text means. */
  static BigDecimal exact(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  @Override
  public String expected() {
    return "a number in " + range();
  }
}
