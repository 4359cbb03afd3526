package dev.yumalab.scenarios.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a CSV file of {@link TableWriter} some rows at a time and goes on where it stopped; the
 * file is closed in between, so that very many can be read side by side. Texts must not contain
 * line ends. Not thread-safe.
 */
public final class TableCursor {
  private final Path csv;
  private final List<String> header;
  private long offset;

  /**
   * Reads the header.
   *
   * @throws IOException if the file cannot be read
   */
  public TableCursor(Path csv) throws IOException {
    this.csv = csv;
    List<String> first = lines(1);
    this.header = first.isEmpty() ? List.of() : Arrays.asList(first.getFirst().split(",", -1));
  }

  /**
   * The position of a column in the rows.
   *
   * @throws IOException if there is none of that name
   */
  public int column(String name) throws IOException {
    int index = header.indexOf(name);
    if (index < 0) {
      throw new IOException("%s has no column '%s'".formatted(csv, name));
    }
    return index;
  }

  /** The names of all columns. */
  public List<String> header() {
    return List.copyOf(header);
  }

  /** The next rows, fewer at the end of the file and none behind it. */
  public List<List<String>> next(int atMost) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines(atMost)) {
      rows.add(Arrays.asList(CsvLine.cells(line)));
    }
    return rows;
  }

  private List<String> lines(int atMost) throws IOException {
    List<String> lines = new ArrayList<>();
    try (FileChannel file = FileChannel.open(csv);
        InputStream rest = Channels.newInputStream(file.position(offset));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(rest, StandardCharsets.UTF_8))) {
      while (lines.size() < atMost) {
        String line = reader.readLine();
        if (line == null) {
          break;
        }
        lines.add(line);
        // The reader reads ahead, so the place is counted and not asked for; lines end in LF.
        offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
      }
    }
    return lines;
  }
}
