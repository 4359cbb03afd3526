package dev.yumalab.scenarios.parameters;

/**
 * A line of text. Runs of white space count as one space, so a text may be folded over lines.
 *
 * @param maxLength the most characters
 */
public record Words(int maxLength) implements ValueType {
  @Override
  public Reading read(String text, boolean plain) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (!line.codePoints().allMatch(Words::isPrintable)) {
      return new Reading.Refused("It holds control characters.");
    }
    return line.codePointCount(0, line.length()) <= maxLength
        ? Reading.text(line)
        : Reading.refused();
  }

  private static boolean isPrintable(int codePoint) {
    boolean isNonCharacter = (codePoint & 0xFFFE) == 0xFFFE;
    return !isNonCharacter
        && switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }

  @Override
  public String range() {
    return "text";
  }

  @Override
  public String expected() {
    return "a text of at most " + maxLength + " characters";
  }
}
