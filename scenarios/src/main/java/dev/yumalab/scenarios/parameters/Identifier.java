package dev.yumalab.scenarios.parameters;

import java.util.regex.Pattern;

/**
 * A name that is safe in file names, column names and streams of chance.
 *
 * @param maxLength the most characters
 */
public record Identifier(int maxLength) implements ValueType {
  /** What an identifier looks like, as a regular expression without anchors. */
  public static final String SHAPE = "[A-Za-z0-9][A-Za-z0-9_-]*";

  private static final Pattern PATTERN = Pattern.compile(SHAPE);

  @Override
  public Reading read(String text, boolean plain) {
    boolean fits = text.length() <= maxLength && PATTERN.matcher(text).matches();
    return fits ? Reading.text(text) : Reading.refused();
  }

  @Override
  public String range() {
    return "letters, digits, _ and -";
  }

  @Override
  public String expected() {
    return "a name of at most "
        + maxLength
        + " letters, digits, '_' and '-' that begins with a letter or digit";
  }
}
