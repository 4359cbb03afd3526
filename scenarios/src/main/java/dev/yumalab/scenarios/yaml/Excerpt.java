package dev.yumalab.scenarios.yaml;

import java.util.Locale;

/** Shows what somebody wrote in a message: short, on one line, without control characters. */
public final class Excerpt {
  private static final int LONGEST = 60;

  private Excerpt() {}

  /**
   * The text between quotes.
   *
   * @param text any text
   * @return for example {@code 'kapa'}
   */
  public static String of(String text) {
    return "'" + bare(text) + "'";
  }

  /**
   * The text without quotes.
   *
   * @param text any text
   * @return the text, at most 60 characters of it, what cannot be printed as {@code \\uXXXX}
   */
  public static String bare(String text) {
    StringBuilder shown = new StringBuilder();
    int[] codePoints = text.codePoints().limit(LONGEST + 1L).toArray();
    for (int i = 0; i < Math.min(codePoints.length, LONGEST); i++) {
      append(shown, codePoints[i]);
    }
    return codePoints.length > LONGEST ? shown + "…" : shown.toString();
  }

  private static void append(StringBuilder shown, int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          shown.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
      default -> shown.appendCodePoint(codePoint);
    }
  }
}
