package dev.yumalab.scenarios.results;

import dev.yumalab.scenarios.digest.Sha256;
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
import java.util.ArrayList;
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

  /** The SHA-256 of each part file, in order. */
  private final List<String> written = new ArrayList<>();

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
            part(written.size()),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] text = unwritten.toString().getBytes(StandardCharsets.UTF_8);
      ByteBuffer bytes = ByteBuffer.wrap(text);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      // A checkpoint that comes next counts on this part.
      file.force(true);
      written.add(new Sha256().add(text).hex());
    }
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

  /** Writes the rows that no part file holds, and the fingerprints of the parts. */
  public void save(DataOutput out) throws IOException {
    byte[] bytes = unwritten.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(written.size());
    for (String fingerprint : written) {
      out.writeUTF(fingerprint);
    }
    out.writeInt(unwrittenRows);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what {@link #save} wrote, instead of the rows so far.
   *
   * @throws IOException also if a part file is missing or is not the one that was written
   */
  public void load(DataInput in) throws IOException {
    written.clear();
    for (int left = in.readInt(); left > 0; left--) {
      written.add(in.readUTF());
    }
    unwrittenRows = in.readInt();
    int length = in.readInt();
    if (unwrittenRows < 0 || length < 0) {
      throw new IOException("the rows of a table have negative numbers");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    unwritten.setLength(0);
    unwritten.append(new String(bytes, StandardCharsets.UTF_8));
    for (int number = 0; number < written.size(); number++) {
      requireUnchanged(number);
    }
  }

  private void requireUnchanged(int number) throws IOException {
    if (!Files.isRegularFile(part(number))) {
      throw new IOException("the part file %s is missing".formatted(part(number)));
    }
    if (!Sha256.ofFile(part(number)).equals(written.get(number))) {
      throw new IOException("the part file %s has been changed".formatted(part(number)));
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
      for (int number = 0; number < written.size(); number++) {
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
