package dev.yumalab.scenarios.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Writes a table to a CSV file row by row, so that nothing is kept in memory: RFC 4180 with a
 * header, lines end in LF, doubles in the shortest form that reads back to the same bits. Not
 * thread-safe.
 */
public final class TableWriter implements AutoCloseable {
  private final List<Column> columns;
  private final BufferedWriter out;
  private int next;

  /**
   * Opens a new file and writes the header.
   *
   * @throws IOException if the file exists or cannot be written
   */
  public TableWriter(Path file, List<Column> columns) throws IOException {
    this.columns = List.copyOf(columns);
    this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    for (Column column : columns) {
      put(column.name());
    }
    endRow();
  }

  /** The next value of the row. */
  public TableWriter add(long value) throws IOException {
    put(Long.toString(value));
    return this;
  }

  /** The next value of the row. */
  public TableWriter add(double value) throws IOException {
    put(Double.toString(value));
    return this;
  }

  /** The next value of the row, missing where it is not a number. */
  public TableWriter addIfNumber(double value) throws IOException {
    return Double.isNaN(value) ? addMissing() : add(value);
  }

  /** The next value of the row, quoted where CSV needs it. */
  public TableWriter add(String value) throws IOException {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    put(plain ? value : '"' + value.replace("\"", "\"\"") + '"');
    return this;
  }

  /** The next value of the row is missing. */
  public TableWriter addMissing() throws IOException {
    put("");
    return this;
  }

  /** Ends the row, which must be complete. */
  public void endRow() throws IOException {
    if (next != columns.size()) {
      throw new IllegalStateException("row has %d of %d values".formatted(next, columns.size()));
    }
    out.write('\n');
    next = 0;
  }

  private void put(String text) throws IOException {
    if (next > 0) {
      out.write(',');
    }
    out.write(text);
    next++;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
