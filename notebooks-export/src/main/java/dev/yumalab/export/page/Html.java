package dev.yumalab.export.page;

/**
 * Builds HTML so that every text and every attribute is escaped: there is no way to add markup but
 * by naming an element.
 */
final class Html {
  private final StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");

  /** Begins an element; attributes come as names and values in turn. */
  Html open(String element, String... attributes) {
    tag(element, attributes);
    text.append('>');
    return this;
  }

  /** Adds an element that has no content, such as {@code meta}, and ends the line. */
  Html empty(String element, String... attributes) {
    tag(element, attributes);
    text.append("/>\n");
    return this;
  }

  private void tag(String element, String... attributes) {
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
      text.append('"');
    }
  }

  /** Ends an element and the line. */
  Html close(String element) {
    text.append("</").append(element).append(">\n");
    return this;
  }

  /** Adds text. */
  Html text(String content) {
    text.append(escaped(content));
    return this;
  }

  /** Adds an element with nothing but text in it. */
  Html element(String element, String content, String... attributes) {
    return open(element, attributes).text(content).close(element);
  }

  /** Adds our own style sheet, which must not be escaped. */
  Html style(String css) {
    text.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  /** The document so far. */
  String document() {
    return text.toString();
  }

  /**
   * The text with the five characters that mean something in HTML as references, and with what has
   * no place in a page (control characters, halves of surrogate pairs, marks that turn the
   * direction of the text around) as the replacement character.
   */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    return !surrogate && !turns && !noCharacter && !control;
  }
}
