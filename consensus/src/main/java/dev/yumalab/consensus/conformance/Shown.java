package dev.yumalab.consensus.conformance;

import java.util.Locale;

/** Shows what a file holds in a message: short, on one line, nothing that moves the cursor. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** At most 60 characters of a text, what cannot be printed as {@code \\uXXXX}. */
  static String of(String text) {
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
