package dev.yumalab.scenarios.parameters;

/**
 * A number, for most metrics a share in 0..1, or the word {@code start}: the value before the first
 * epoch.
 */
public record Threshold() implements ValueType {
  /** The word that stands for the value before the first epoch. */
  public static final String START = "start";

  static final DecimalNumber NUMBER = new DecimalNumber(-1, 1_000_000_000);

  @Override
  public Reading read(String text, boolean plain) {
    return text.equals(START) ? Reading.text(START) : NUMBER.read(text, plain);
  }

  @Override
  public String format(ParameterValue value) {
    return value.equals(new ParameterValue.Text(START)) ? START : NUMBER.format(value);
  }

  @Override
  public String range() {
    return NUMBER.range() + " | " + START;
  }

  @Override
  public String expected() {
    return NUMBER.expected() + ", or '" + START + "'";
  }
}
