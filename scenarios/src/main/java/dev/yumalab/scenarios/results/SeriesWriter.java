package dev.yumalab.scenarios.results;

import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A table that grows while a run goes on. Rows are cut into part files by their number, so that
 * memory does not grow with the length of the run, and joined at the end. What no part holds yet
 * can be saved: loaded in another process, the table goes on with the next row, and parts that were
 * written after the save are written again. Not thread-safe.
 */
public final class SeriesWriter {
  /** Rows of a part file. */
  static final int ROWS_PER_PART = 16_384;

  private final Path parts;
  private final List<Column> columns;
  private final TableWriter rows;
  private final StringBuilder unwritten = new StringBuilder();
  private int unwrittenRows;
  private int written;

  /**
   * A table without rows.
   *
   * @param parts where its part files stand: a number and a suffix follow this name
   * @param columns of the table
   */
  public SeriesWriter(Path parts, List<Column> columns) throws IOException {
    this.parts = parts;
    this.columns = List.copyOf(columns);
    rows = new TableWriter(columns.size(), new Lines());
    Files.createDirectories(parts.toAbsolutePath().getParent());
  }

  private final class Lines implements LineSink {
    @Override
    public void line(CharSequence text) throws IOException {
      unwritten.append(text).append('\n');
      unwrittenRows++;
      if (unwrittenRows == ROWS_PER_PART) {
        writePart();
      }
    }

    @Override
    public void close() {}
  }

  private void writePart() throws IOException {
    try (FileChannel file =
        FileChannel.open(
            part(written),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(unwritten.toString());
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      // A checkpoint that comes next counts on this part.
      file.force(true);
    }
    written++;
    unwrittenRows = 0;
    unwritten.setLength(0);
  }

  private Path part(int number) {
    return parts.resolveSibling("%s.%06d.part".formatted(parts.getFileName(), number));
  }

  /** Takes the values of rows. */
  public TableWriter rows() {
    return rows;
  }

  /** Writes the rows that no part file holds, and how many parts there are. */
  public void save(DataOutput out) throws IOException {
    byte[] bytes = unwritten.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(written);
    out.writeInt(unwrittenRows);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads what {@link #save} wrote, instead of the rows so far. */
  public void load(DataInput in) throws IOException {
    written = in.readInt();
    unwrittenRows = in.readInt();
    int length = in.readInt();
    if (written < 0 || unwrittenRows < 0 || length < 0) {
      throw new IOException("the rows of a table have negative numbers");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    unwritten.setLength(0);
    unwritten.append(new String(bytes, StandardCharsets.UTF_8));
    for (int number = 0; number < written; number++) {
      if (!Files.isRegularFile(part(number))) {
        throw new IOException("the part file %s is missing".formatted(part(number)));
      }
    }
  }

  /**
   * Writes the whole table; one that stood there is replaced.
   *
   * @param csv the file
   */
  public void join(Path csv) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(csv))) {
      out.write((TableWriter.header(columns) + "\n").getBytes(StandardCharsets.UTF_8));
      for (int number = 0; number < written; number++) {
        Files.copy(part(number), out);
      }
      out.write(unwritten.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Writes the whole table as CSV and beside it as Parquet, both under a name without suffix. */
  public void joinWithParquet(Path table) throws IOException {
    Path csv = table.resolveSibling(table.getFileName() + ".csv");
    join(csv);
    Parquet.fromCsv(csv, columns, table.resolveSibling(table.getFileName() + ".parquet"));
  }
}
