package dev.yumalab.scenarios.parameters;

/** What values a parameter takes: reads them from text, writes them, and says what it expects. */
public sealed interface ValueType
    permits Amount,
        ChainFraction,
        Choice,
        DecimalNumber,
        HexDigest,
        Identifier,
        MetricName,
        NumberList,
        Switch,
        Threshold,
        WholeNumber,
        Words {

  /**
   * Reads a scalar's text.
   *
   * @param text the text, without quotes
   * @param plain whether it was written without quotes; numbers and switches must be
   * @return the value, or why there is none
   */
  Reading read(String text, boolean plain);

  /**
   * Writes a value so that {@link #read} gives the same value back; texts stand for themselves.
   *
   * @param value a value of this type
   * @return its text, without quotes
   */
  default String format(ParameterValue value) {
    if (value instanceof ParameterValue.Text text) {
      return text.value();
    }
    throw mismatch(value);
  }

  /**
   * Writes a value for people.
   *
   * @param value a value of this type
   * @return its text
   */
  default String display(ParameterValue value) {
    return format(value);
  }

  /**
   * The range, for people.
   *
   * @return for example {@code 0..1}
   */
  String range();

  /**
   * What a value must be, to follow "must be".
   *
   * @return for example {@code a number in 0..1}
   */
  String expected();

  /**
   * The failure of a caller that hands a value of one type to another.
   *
   * @param value the value
   * @return the exception to throw
   */
  default IllegalArgumentException mismatch(ParameterValue value) {
    return new IllegalArgumentException(value + " is not " + expected());
  }
}
