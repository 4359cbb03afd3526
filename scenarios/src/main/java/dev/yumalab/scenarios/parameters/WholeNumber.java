package dev.yumalab.scenarios.parameters;

import java.math.BigInteger;

/**
 * Whole numbers of a range.
 *
 * @param min the smallest
 * @param max the largest
 */
public record WholeNumber(long min, long max) implements ValueType {
  @Override
  public Reading read(String text, boolean plain) {
    if (!plain) {
      return new Reading.Refused("Remove the quotes.");
    }
    if (NumberText.whole(text).isEmpty()) {
      return new Reading.Refused(NumberText.hint(text));
    }
    BigInteger number = NumberText.whole(text).get();
    boolean inRange =
        number.compareTo(BigInteger.valueOf(min)) >= 0
            && number.compareTo(BigInteger.valueOf(max)) <= 0;
    return inRange ? Reading.whole(number.longValueExact()) : Reading.refused();
  }

  @Override
  public String format(ParameterValue value) {
    if (value instanceof ParameterValue.Whole whole) {
      return Long.toString(whole.value());
    }
    throw mismatch(value);
  }

  @Override
  public String display(ParameterValue value) {
    return NumberText.grouped(Long.parseLong(format(value)));
  }

  @Override
  public String range() {
    return NumberText.grouped(min) + ".." + NumberText.grouped(max);
  }

  @Override
  public String expected() {
    return "a whole number in " + range();
  }
}
