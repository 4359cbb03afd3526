package dev.yumalab.scenarios.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table of a folder of results, written as CSV and as Parquet.
 *
 * @param name its file without the suffix, with {@code /} between folders
 * @param rows what one row is, for instance {@code one row for each epoch}
 * @param columns in the order of the header
 */
public record ResultTable(String name, String rows, List<Column> columns) {
  /** Copies the columns. */
  public ResultTable {
    columns = List.copyOf(columns);
  }

  /** Its CSV file. */
  public String csv() {
    return name + ".csv";
  }

  /** Its Parquet file. */
  public String parquet() {
    return name + ".parquet";
  }

  /** Its columns as a table in Markdown. */
  String columnsMarkdown() {
    String head =
        """
        | column | type | unit | meaning |
        |---|---|---|---|
        """;
    return columns.stream().map(ResultTable::row).collect(Collectors.joining("", head, ""));
  }

  private static String row(Column column) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            column.name(),
            column.type().name().toLowerCase(Locale.ROOT),
            column.unit().isEmpty() ? "–" : column.unit(),
            column.meaning());
  }
}
