package dev.yumalab.scenarios.parameters;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of alpha, exact to the rao (1 alpha = 1,000,000,000 rao). Values are rao.
 *
 * @param minAlpha the smallest, in alpha
 * @param maxAlpha the largest, in alpha
 */
public record Amount(long minAlpha, long maxAlpha) implements ValueType {
  /** How many rao make one alpha. */
  public static final long RAO_PER_ALPHA = 1_000_000_000L;

  private static final int DECIMALS = 9;

  @Override
  public Reading read(String text, boolean plain) {
    if (!plain) {
      return new Reading.Refused("Remove the quotes.");
    }
    Optional<BigDecimal> alpha = NumberText.decimal(text);
    if (alpha.isEmpty()) {
      return new Reading.Refused(NumberText.hint(text));
    }
    boolean inRange =
        alpha.get().compareTo(BigDecimal.valueOf(minAlpha)) >= 0
            && alpha.get().compareTo(BigDecimal.valueOf(maxAlpha)) <= 0;
    if (!inRange) {
      return Reading.refused();
    }
    BigDecimal rao = alpha.get().movePointRight(DECIMALS).stripTrailingZeros();
    return rao.scale() > 0
        ? new Reading.Refused("A rao is 0.000000001 alpha: there is nothing smaller.")
        : Reading.whole(rao.longValueExact());
  }

  @Override
  public String format(ParameterValue value) {
    if (value instanceof ParameterValue.Whole rao) {
      BigDecimal alpha = BigDecimal.valueOf(rao.value(), DECIMALS).stripTrailingZeros();
      return alpha.toPlainString();
    }
    throw mismatch(value);
  }

  @Override
  public String display(ParameterValue value) {
    String alpha = format(value);
    return alpha.contains(".") ? alpha : NumberText.grouped(Long.parseLong(alpha));
  }

  @Override
  public String range() {
    return NumberText.grouped(minAlpha) + ".." + NumberText.grouped(maxAlpha);
  }

  @Override
  public String expected() {
    return "an amount in " + range() + " alpha with at most " + DECIMALS + " decimals";
  }
}
