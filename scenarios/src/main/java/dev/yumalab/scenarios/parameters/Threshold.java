package dev.yumalab.scenarios.parameters;

/** A share in 0..1, or the word {@code start}: the value before the first epoch. */
public record Threshold() implements ValueType {
  /** The word that stands for the value before the first epoch. */
  public static final String START = "start";

  private static final DecimalNumber SHARE = new DecimalNumber(0, 1);

  @Override
  public Reading read(String text, boolean plain) {
    return text.equals(START) ? Reading.text(START) : SHARE.read(text, plain);
  }

  @Override
  public String format(ParameterValue value) {
    return value.equals(new ParameterValue.Text(START)) ? START : SHARE.format(value);
  }

  @Override
  public String range() {
    return SHARE.range() + " | " + START;
  }

  @Override
  public String expected() {
    return SHARE.expected() + ", or '" + START + "'";
  }
}
