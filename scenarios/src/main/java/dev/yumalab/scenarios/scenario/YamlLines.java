package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.ChainFraction;
import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The lines of a YAML file: indentation, quotes, and the comments that the registry gives. */
final class YamlLines {
  /** Which comments a file has. */
  enum Comments {
    /** None. */
    NONE,
    /** Range, unit and default behind each value. */
    RANGES,
    /** Those, and above each key what it means. */
    SENTENCES
  }

  private static final int COMMENT_COLUMN = 34;
  private static final int WIDEST_SENTENCE = 84;

  /** Words that every YAML reader takes as they stand. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private static final List<String> NOT_PLAIN =
      List.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private final Comments comments;
  private final List<String> lines = new ArrayList<>();
  private boolean atItem;
  private boolean explaining = true;

  YamlLines(Comments comments) {
    this.comments = comments;
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Puts a dash before the next key. Only the first item of a list has sentences. */
  void beginItem(boolean first) {
    atItem = true;
    explaining = first;
  }

  /** Ends a list: sentences may come again. */
  void endItems() {
    explaining = true;
  }

  /** Begins a group; the text is what stands behind the key. */
  void group(Group group, int depth, String text) {
    sentence(group, depth);
    String line = indent(depth) + group.key() + ":" + (text.isEmpty() ? "" : " " + text);
    lines.add(line);
  }

  /** Writes a value of a parameter under a key. */
  void value(Parameter parameter, String key, ParameterValue value, int depth) {
    sentence(parameter, depth);
    String text = parameter.type().format(value);
    boolean quoted = value instanceof ParameterValue.Text && !isPlain(text);
    String line = indent(depth) + key + ": " + (quoted ? quoted(text) : text);
    lines.add(comments == Comments.NONE ? line : padded(line) + "# " + range(parameter, value));
  }

  /** Writes a comment, unless the file has none. */
  void note(String text, int depth) {
    if (comments != Comments.NONE) {
      lines.add("  ".repeat(atItem ? depth - 1 : depth) + "# " + text);
    }
  }

  private static String range(Parameter parameter, ParameterValue value) {
    String raw =
        parameter.type() instanceof ChainFraction && value instanceof ParameterValue.Whole u16
            ? "; u16 " + u16.value()
            : "";
    return parameter.rangeAndDefault() + parameter.unitInBrackets() + raw;
  }

  private void sentence(Item item, int depth) {
    if (comments != Comments.SENTENCES || !explaining) {
      return;
    }
    StringBuilder line = new StringBuilder();
    for (String word : item.meaning().split(" ", -1)) {
      if (line.length() + word.length() >= WIDEST_SENTENCE) {
        note(line.toString(), depth);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    note(line.toString(), depth);
  }

  private String indent(int depth) {
    if (!atItem) {
      return "  ".repeat(depth);
    }
    atItem = false;
    return "  ".repeat(depth - 1) + "- ";
  }

  private static String padded(String line) {
    return line + " ".repeat(Math.max(1, COMMENT_COLUMN - line.length()));
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && !NOT_PLAIN.contains(text.toLowerCase(Locale.ROOT));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
