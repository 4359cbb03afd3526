package dev.yumalab.scenarios.results;

import java.util.ArrayList;
import java.util.List;

/** Takes a line of a CSV file apart: commas between cells, quotes as RFC 4180 has them. */
final class CsvLine {
  private CsvLine() {}

  /** The cells without their quotes. */
  static String[] cells(String line) {
    // Series have millions of lines and no quotes.
    return line.indexOf('"') < 0 ? line.split(",", -1) : quotedCells(line);
  }

  private static String[] quotedCells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean twice = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (twice) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells.toArray(String[]::new);
  }
}
