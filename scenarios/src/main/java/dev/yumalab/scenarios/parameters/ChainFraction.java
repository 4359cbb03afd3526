package dev.yumalab.scenarios.parameters;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A fraction in 0..1 that the chain keeps as a u16: {@code floor(x * 65535)}. Values are the u16.
 *
 * @param minU16 the smallest u16 that the chain allows
 */
public record ChainFraction(int minU16) implements ValueType {
  /** The u16 of the fraction 1. */
  public static final int ONE = 65_535;

  private static final BigDecimal SCALE = BigDecimal.valueOf(ONE);

  /** One step of the u16 is more than 1e-5, so five decimals can name every value. */
  private static final int MOST_DECIMALS = 5;

  @Override
  public Reading read(String text, boolean plain) {
    if (!plain) {
      return new Reading.Refused("Remove the quotes.");
    }
    Optional<BigDecimal> fraction = NumberText.decimal(text);
    if (fraction.isEmpty()) {
      return new Reading.Refused(NumberText.hint(text));
    }
    if (fraction.get().signum() < 0 || fraction.get().compareTo(BigDecimal.ONE) > 0) {
      return Reading.refused();
    }
    int u16 = u16(fraction.get());
    return u16 >= minU16 ? Reading.whole(u16) : Reading.refused();
  }

  @Override
  public String format(ParameterValue value) {
    if (value instanceof ParameterValue.Whole whole) {
      return NumberText.plain(shortestFraction(whole.value()));
    }
    throw mismatch(value);
  }

  /** The u16 that the chain stores for a fraction in 0..1. */
  private static int u16(BigDecimal fraction) {
    return fraction.multiply(SCALE).setScale(0, RoundingMode.FLOOR).intValueExact();
  }

  /** The fraction with the fewest decimals whose u16 is the given one. */
  private static BigDecimal shortestFraction(long u16) {
    BigDecimal exact = BigDecimal.valueOf(u16).divide(SCALE, MathContext.DECIMAL64);
    for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
      BigDecimal rounded = exact.setScale(decimals, RoundingMode.CEILING);
      if (u16(rounded) == u16) {
        return rounded;
      }
    }
    return exact.setScale(MOST_DECIMALS, RoundingMode.CEILING);
  }

  @Override
  public String range() {
    String lowest = shortestFraction(minU16).stripTrailingZeros().toPlainString();
    return lowest + "..1";
  }

  @Override
  public String expected() {
    return "a number in " + range();
  }
}
