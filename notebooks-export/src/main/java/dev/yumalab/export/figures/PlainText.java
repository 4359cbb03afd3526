package dev.yumalab.export.figures;

/** Makes any string safe to draw on one line and to write into XML. */
final class PlainText {
  private PlainText() {}

  /**
   * The same text with what cannot be drawn on one line (control characters, line breaks, halves of
   * surrogate pairs, marks that turn the direction of the text around) replaced by a space, and
   * without space at the ends.
   */
  static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isDrawable(c) ? c : ' '));
    return clean.toString().strip();
  }

  private static boolean isDrawable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> !isDirectionMark(c);
    };
  }

  private static boolean isDirectionMark(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
