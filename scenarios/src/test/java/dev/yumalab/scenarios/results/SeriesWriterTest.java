package dev.yumalab.scenarios.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series is the same table in parts as in one piece, also when it is saved and goes on. */
class SeriesWriterTest {
  private static final List<Column> COLUMNS =
      List.of(Column.ofLong("n", "", ""), Column.ofText("text", ""));

  @TempDir private Path folder;

  @Test
  void partsAreJoinedInOrder() throws Exception {
    SeriesWriter series = series();
    int rows = 2 * SeriesWriter.ROWS_PER_PART + 3;
    add(series, 0, rows);
    assertThat(parts()).hasSize(2);
    series.join(folder.resolve("series.csv"));
    assertThat(folder.resolve("series.csv")).hasSameBinaryContentAs(whole(rows));
  }

  @Test
  void whatWasWrittenAfterASaveIsWrittenAgain() throws Exception {
    int before = SeriesWriter.ROWS_PER_PART + 5;
    int rows = 2 * SeriesWriter.ROWS_PER_PART + 1;
    SeriesWriter first = series();
    add(first, 0, before);
    byte[] saved = saved(first);
    // These rows reach a part file, and then the process is gone.
    add(first, 1_000_000, 1_000_000 + rows);
    SeriesWriter second = series();
    load(second, saved);
    add(second, before, rows);
    second.join(folder.resolve("series.csv"));
    assertThat(folder.resolve("series.csv")).hasSameBinaryContentAs(whole(rows));
  }

  @Test
  void aMissingPartIsNamed() throws Exception {
    SeriesWriter series = series();
    add(series, 0, SeriesWriter.ROWS_PER_PART);
    byte[] saved = saved(series);
    Path part = parts().getFirst();
    Files.delete(part);
    assertThatThrownBy(() -> load(series(), saved))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(part.toString());
  }

  @Test
  void aChangedPartIsNamed() throws Exception {
    SeriesWriter series = series();
    add(series, 0, SeriesWriter.ROWS_PER_PART);
    byte[] saved = saved(series);
    Path part = parts().getFirst();
    Files.writeString(part, Files.readString(part).replaceFirst("7", "8"));
    assertThatThrownBy(() -> load(series(), saved))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(part + " has been changed");
  }

  private SeriesWriter series() throws IOException {
    return new SeriesWriter(folder.resolve("parts/series"), COLUMNS);
  }

  private static void add(SeriesWriter series, int from, int to) throws IOException {
    for (int n = from; n < to; n++) {
      series.rows().add(n).add("a, \"b\"\n" + n).endRow();
    }
  }

  private Path whole(int rows) throws IOException {
    Path csv = folder.resolve("whole.csv");
    try (TableWriter table = new TableWriter(csv, COLUMNS)) {
      for (int n = 0; n < rows; n++) {
        table.add(n).add("a, \"b\"\n" + n).endRow();
      }
    }
    return csv;
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("parts"))) {
      return files.sorted().toList();
    }
  }

  private static byte[] saved(SeriesWriter series) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    series.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static void load(SeriesWriter series, byte[] saved) throws IOException {
    series.load(new DataInputStream(new ByteArrayInputStream(saved)));
  }
}
