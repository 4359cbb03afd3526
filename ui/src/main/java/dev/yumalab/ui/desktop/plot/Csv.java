package dev.yumalab.ui.desktop.plot;

import java.util.List;
import java.util.stream.Collectors;

/** A table as text: commas, quotes where they must be, numbers that read back as they were. */
final class Csv {
  private final StringBuilder text = new StringBuilder();

  Csv(List<String> headings) {
    text.append(headings.stream().map(Csv::quoted).collect(Collectors.joining(","))).append('\n');
  }

  /** Adds a row; a number that is not finite becomes an empty cell. */
  void row(Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    text.append('\n');
  }

  String text() {
    return text.toString();
  }

  private static String cell(Object cell) {
    if (cell instanceof Double number) {
      boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
      String digits = whole ? Long.toString(number.longValue()) : number.toString();
      return Double.isFinite(number) ? digits : "";
    }
    return quoted(cell.toString());
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
