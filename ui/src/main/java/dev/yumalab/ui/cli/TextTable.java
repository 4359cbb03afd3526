package dev.yumalab.ui.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for a terminal, each column as wide as it needs: names to the left, numbers right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** Begins a table; the first column is of names. */
  TextTable(String... titles) {
    rows.add(List.of(titles));
  }

  /** Adds rows of as many cells as there are titles. */
  TextTable addAll(List<List<String>> more) {
    rows.addAll(more);
    return this;
  }

  void print(PrintWriter out) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(pad("-", widths[0], row.getFirst()));
      for (int column = 1; column < columns; column++) {
        line.append("  ").append(pad("", widths[column], row.get(column)));
      }
      out.println(line);
    }
  }

  private static String pad(String flag, int width, String text) {
    return String.format(Locale.ROOT, "%" + flag + Math.max(width, 1) + "s", text);
  }
}
