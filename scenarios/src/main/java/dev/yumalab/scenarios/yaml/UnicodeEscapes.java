package dev.yumalab.scenarios.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Finds escapes such as {@code \\UFFFFFFFF}, which stand for no character. */
final class UnicodeEscapes {
  private static final Pattern ESCAPE = Pattern.compile("\\\\U([0-9A-Fa-f]{8})");
  private static final int[] NO_EXCERPT = {};

  private UnicodeEscapes() {}

  /**
   * Where the first such escape begins.
   *
   * @param text YAML
   * @param from the character, from 0, before which none is looked for
   */
  static Optional<Mark> firstWithoutCharacter(String text, int from) {
    Matcher escape = ESCAPE.matcher(text);
    int start = text.offsetByCodePoints(0, Math.min(from, text.codePointCount(0, text.length())));
    while (escape.find(start)) {
      if (Long.parseLong(escape.group(1), 16) > Character.MAX_CODE_POINT) {
        return Optional.of(mark(text, escape.start()));
      }
      start = escape.end();
    }
    return Optional.empty();
  }

  private static Mark mark(String text, int index) {
    String before = text.substring(0, index);
    String[] lines = before.split("\\R", -1);
    String last = lines[lines.length - 1];
    return new Mark(
        "", index, lines.length - 1, last.codePointCount(0, last.length()), NO_EXCERPT, 0);
  }
}
