package dev.yumalab.export.page;

import java.util.List;
import java.util.Locale;

/**
 * A table whose first column names the rows.
 *
 * @param caption what it shows
 * @param columns from the left, at least one
 * @param rows one text for each column
 */
public record Table(String caption, List<Column> columns, List<List<String>> rows) {
  /**
   * A column.
   *
   * @param name its heading
   * @param unit the unit of its values, or empty
   * @param align numbers stand at the right edge
   */
  public record Column(String name, String unit, Align align) {
    /** A column of words. */
    public static Column text(String name) {
      return new Column(name, "", Align.LEFT);
    }

    /** A column of numbers with their unit, or an empty unit. */
    public static Column number(String name, String unit) {
      return new Column(name, unit, Align.RIGHT);
    }
  }

  /** Where the texts of a column stand. */
  public enum Align {
    /** At the left edge, for words. */
    LEFT,
    /** At the right edge, for numbers. */
    RIGHT
  }

  /**
   * Checks the shape and copies the lists.
   *
   * @throws IllegalArgumentException when there is no column or a row has another number of texts
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("The table '" + caption + "' has no column");
    }
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "The table '%s' has %d columns but a row of %d",
                caption,
                columns.size(),
                row.size()));
      }
    }
  }
}
