package dev.yumalab.scenarios.parameters;

/** What came of reading a value's text. */
public sealed interface Reading {

  /**
   * The text is a value of the type, within its range.
   *
   * @param value the value
   */
  record Accepted(ParameterValue value) implements Reading {}

  /**
   * The text is no value of the type.
   *
   * @param hint what to write instead, as a sentence; empty when what the type expects says it all
   */
  record Refused(String hint) implements Reading {}

  /**
   * Accepts a whole number.
   *
   * @param value the number
   * @return the reading
   */
  static Reading whole(long value) {
    return new Accepted(new ParameterValue.Whole(value));
  }

  /**
   * Accepts a text.
   *
   * @param value the text
   * @return the reading
   */
  static Reading text(String value) {
    return new Accepted(new ParameterValue.Text(value));
  }

  /**
   * Refuses without a hint.
   *
   * @return the reading
   */
  static Reading refused() {
    return new Refused("");
  }
}
