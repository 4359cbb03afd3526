package dev.yumalab.scenarios.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a file into text, or says why they are none. */
final class SourceText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceText() {}

  /**
   * Decodes UTF-8, strictly.
   *
   * @return the text without a byte order mark; empty, with a problem, if the bytes are no text or
   *     the text is indented with tabs
   */
  static Optional<String> decode(String source, byte[] bytes, Problems problems) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      problems.add(
          new Place.Position(source, 1, 1), "the file is encoded in UTF-16; save it as UTF-8");
      return Optional.empty();
    }
    CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
    String text = decoded.flip().toString();
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    // Looked for first: what stands before the broken byte may already be no text.
    if (!isPrintableAndUntabbed(source, text, problems)) {
      return Optional.empty();
    }
    if (result.isError()) {
      problems.add(endOf(source, text), "a byte that is not UTF-8; save the file as UTF-8 text");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static boolean isPrintableAndUntabbed(String source, String text, Problems problems) {
    int line = 1;
    int column = 1;
    boolean indenting = true;
    int tab = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!isPrintable(c)) {
        problems.add(
            new Place.Position(source, line, column),
            "a character that text does not hold: " + Excerpt.of(Character.toString(c)));
        return false;
      }
      if (isLineEnd(text, i)) {
        line++;
        column = 1;
        indenting = true;
        tab = 0;
        continue;
      }
      if (indenting && c == '\t' && tab == 0) {
        tab = column;
      }
      if (indenting && c != ' ' && c != '\t' && c != '\r') {
        indenting = false;
        if (tab > 0 && c != '#') {
          problems.add(
              new Place.Position(source, line, tab),
              "a tab; indent with spaces, two for each level");
          return false;
        }
      }
      column++;
    }
    return true;
  }

  /** What YAML 1.2 allows in a file. */
  private static boolean isPrintable(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x85
        || (c >= 0x20 && c <= 0x7E)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static boolean isLineEnd(String text, int index) {
    char c = text.charAt(index);
    boolean isLast = index + 1 == text.length();
    return c == '\n' || (c == '\r' && (isLast || text.charAt(index + 1) != '\n'));
  }

  private static Place endOf(String source, String text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isLineEnd(text, i)) {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Place.Position(source, line, column);
  }
}
