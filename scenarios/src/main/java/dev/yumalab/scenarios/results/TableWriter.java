package dev.yumalab.scenarios.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a table as CSV row by row, so that nothing is kept in memory: RFC 4180 with a header,
 * lines end in LF, doubles in the shortest form that reads back to the same bits. Not thread-safe.
 */
public final class TableWriter implements AutoCloseable {
  private final int columns;
  private final LineSink out;
  private final StringBuilder row = new StringBuilder();
  private int next;

  /**
   * Opens a new file and writes the header.
   *
   * @throws IOException if the file exists or cannot be written
   */
  public TableWriter(Path file, List<Column> columns) throws IOException {
    this(columns.size(), new FileLines(file));
    out.line(header(columns));
  }

  /** A table of which somebody else writes the header. */
  TableWriter(int columns, LineSink out) {
    this.columns = columns;
    this.out = out;
  }

  /** The first line of a table. */
  static String header(List<Column> columns) {
    return columns.stream().map(column -> cell(column.name())).collect(Collectors.joining(","));
  }

  /** The next value of the row. */
  public TableWriter add(long value) {
    separate().append(value);
    return this;
  }

  /** The next value of the row. */
  public TableWriter add(double value) {
    separate().append(value);
    return this;
  }

  /** The next value of the row, missing where it is not a number. */
  public TableWriter addIfNumber(double value) {
    return Double.isNaN(value) ? addMissing() : add(value);
  }

  /** The next value of the row, quoted where CSV needs it. */
  public TableWriter add(String value) {
    separate().append(cell(value));
    return this;
  }

  /** The next value of the row is missing. */
  public TableWriter addMissing() {
    separate();
    return this;
  }

  /** Ends the row, which must be complete. */
  public void endRow() throws IOException {
    if (next != columns) {
      throw new IllegalStateException("row has %d of %d values".formatted(next, columns));
    }
    out.line(row);
    row.setLength(0);
    next = 0;
  }

  private StringBuilder separate() {
    if (next++ > 0) {
      row.append(',');
    }
    return row;
  }

  private static String cell(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
