package dev.yumalab.scenarios.parameters;

import java.util.Locale;

/** On or off, written {@code true} or {@code false}. */
public record Switch() implements ValueType {
  @Override
  public Reading read(String text, boolean plain) {
    if (!plain) {
      return new Reading.Refused("Remove the quotes.");
    }
    return switch (text) {
      case "true", "True", "TRUE" -> new Reading.Accepted(new ParameterValue.Flag(true));
      case "false", "False", "FALSE" -> new Reading.Accepted(new ParameterValue.Flag(false));
      default -> new Reading.Refused(hint(text));
    };
  }

  private static String hint(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "on", "y", "1" -> "Write true.";
      case "no", "off", "n", "0" -> "Write false.";
      default -> "";
    };
  }

  @Override
  public String format(ParameterValue value) {
    if (value instanceof ParameterValue.Flag flag) {
      return Boolean.toString(flag.value());
    }
    throw mismatch(value);
  }

  @Override
  public String range() {
    return "true | false";
  }

  @Override
  public String expected() {
    return "true or false";
  }
}
