package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.ChainFraction;
import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of a YAML file: indentation, quotes, and the comments that the registry gives. */
final class YamlLines {
  /** Which comments a file has. */
  enum Comments {
    /** None. */
    NONE,
    /** Range, unit and default behind each value. */
    RANGES,
    /** Those, above each key what it means, and keys that have their default commented out. */
    STARTER
  }

  private static final String COMMENT = "#";
  private static final Pattern COMMENTED_OUT = Pattern.compile(" *#[a-z]");
  private static final int COMMENT_COLUMN = 34;
  private static final int WIDEST_SENTENCE = 84;

  /** Words that every YAML reader takes as they stand. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private static final List<String> NOT_PLAIN =
      List.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private final Comments comments;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> explained = new HashSet<>();
  private boolean atItem;

  YamlLines(Comments comments) {
    this.comments = comments;
  }

  String text() {
    if (comments == Comments.STARTER) {
      fillEmptyGroups();
    }
    return String.join("\n", lines) + "\n";
  }

  /**
   * A block of which every key is commented out would be empty, and nothing is no block: its first
   * key stays in force, so that any other one needs a single character removed.
   */
  private void fillEmptyGroups() {
    // From the bottom, so that groups within groups come first.
    for (int header = lines.size() - 1; header >= 0; header--) {
      String line = lines.get(header);
      if (!isComment(line) && line.endsWith(":") && !hasKeys(header)) {
        int first = header + 1;
        while (!COMMENTED_OUT.matcher(lines.get(first)).lookingAt()) {
          first++;
        }
        // A blank more before the comment keeps it in its column.
        lines.set(first, lines.get(first).replaceFirst(COMMENT, "").replaceFirst(" #", "  #"));
      }
    }
  }

  private boolean hasKeys(int header) {
    int depth = indentation(lines.get(header));
    for (String below : lines.subList(header + 1, lines.size())) {
      if (!isComment(below)) {
        return indentation(below) > depth;
      }
    }
    return false;
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith(COMMENT);
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Without a space after it, unlike a sentence: removing one character puts the key in force. */
  private static String commentedOut(String line) {
    return " ".repeat(indentation(line)) + COMMENT + line.stripLeading();
  }

  /** Puts a dash before the next key. */
  void beginItem() {
    atItem = true;
  }

  /** Begins a group; the text is what stands behind the key. */
  void group(Group group, int depth, String text) {
    sentence(group, depth);
    String line = indent(depth) + group.key() + ":" + (text.isEmpty() ? "" : " " + text);
    // A text stands for a group without members, which is the default.
    lines.add(comments == Comments.STARTER && !text.isEmpty() ? commentedOut(line) : line);
  }

  /**
   * Writes a value of a parameter under a key.
   *
   * @param isUsual whether the parameter has this value without the line
   */
  void value(Parameter parameter, String key, ParameterValue value, int depth, boolean isUsual) {
    sentence(parameter, depth);
    String text = parameter.type().format(value);
    boolean quoted = value instanceof ParameterValue.Text && !isPlain(text);
    String line = indent(depth) + key + ": " + (quoted ? quoted(text) : text);
    if (comments == Comments.STARTER && isUsual) {
      line = commentedOut(line);
    }
    lines.add(comments == Comments.NONE ? line : padded(line) + "# " + range(parameter, value));
  }

  /** Says what follows where a parameter has no value. */
  void noValue(Parameter parameter, String consequence, int depth) {
    if (comments == Comments.STARTER) {
      sentence(parameter, depth);
      String key = "  ".repeat(depth) + "# " + parameter.key() + ":";
      lines.add(padded(key) + "# " + parameter.rangeAndDefault() + parameter.unitInBrackets());
    } else {
      note(parameter.key() + ": " + consequence, depth);
    }
  }

  /** Writes what only a file to begin with says, over as many lines as it needs. */
  void hint(String text, int depth) {
    if (comments == Comments.STARTER) {
      wrapped(text, depth);
    }
  }

  /** Writes a comment, unless the file has none. */
  void note(String text, int depth) {
    if (comments != Comments.NONE) {
      lines.add("  ".repeat(atItem ? depth - 1 : depth) + "# " + text);
    }
  }

  private String range(Parameter parameter, ParameterValue value) {
    if (comments == Comments.STARTER && isLong(parameter)) {
      return parameter.absence();
    }
    String raw =
        parameter.type() instanceof ChainFraction && value instanceof ParameterValue.Whole u16
            ? "; u16 " + u16.value()
            : "";
    return parameter.rangeAndDefault() + parameter.unitInBrackets() + raw;
  }

  /** A range that is too long to stand behind each value; it goes with the sentence. */
  private static boolean isLong(Item item) {
    return item instanceof Parameter parameter
        && parameter.type().range().length() > WIDEST_SENTENCE;
  }

  /** Explains a key where it comes first; groups of one list need not have the same keys. */
  private void sentence(Item item, int depth) {
    if (comments == Comments.STARTER && explained.add(item.path())) {
      wrapped(item.meaning(), depth);
      if (isLong(item)) {
        wrapped("One of " + ((Parameter) item).type().range() + ".", depth);
      }
    }
  }

  private void wrapped(String text, int depth) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
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
