package dev.yumalab.scenarios.parameters;

import java.util.Locale;

/**
 * A fingerprint in hexadecimal digits.
 *
 * @param length how many digits
 */
public record HexDigest(int length) implements ValueType {
  @Override
  public Reading read(String text, boolean plain) {
    String digits = text.toLowerCase(Locale.ROOT);
    return digits.matches(shape()) ? Reading.text(digits) : Reading.refused();
  }

  /** What it looks like, as a regular expression without anchors. */
  String shape() {
    return "[0-9a-fA-F]{" + length + "}";
  }

  @Override
  public String format(ParameterValue value) {
    if (value instanceof ParameterValue.Text text) {
      return text.value();
    }
    throw mismatch(value);
  }

  @Override
  public String range() {
    return length + " hexadecimal digits";
  }

  @Override
  public String expected() {
    return range();
  }
}
