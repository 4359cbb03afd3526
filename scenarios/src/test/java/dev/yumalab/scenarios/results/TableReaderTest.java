package dev.yumalab.scenarios.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that columns read back as they were written, together or alone. */
class TableReaderTest {
  @TempDir private Path folder;
  private TableReader table;

  @BeforeEach
  void write() throws IOException {
    Path csv = folder.resolve("t.csv");
    Files.writeString(csv, "team,epoch,share\nhonest,0,0.6\ncabal,0,\nhonest,1,0.61\n");
    table = new TableReader(csv);
  }

  @Test
  void columnsReadTogetherAreThoseReadAlone() throws Exception {
    assertThat(table.columns(List.of("share", "epoch")))
        .containsExactly(table.column("share"), table.column("epoch"));
    assertThat(table.column("share")).containsExactly(0.6, Double.NaN, 0.61);
  }

  @Test
  void aConditionChoosesRows() throws Exception {
    assertThat(table.columns(List.of("epoch", "share"), "team", "honest"))
        .containsExactly(new double[] {0, 1}, new double[] {0.6, 0.61});
    assertThat(table.column("share", "team", "nobody")).isEmpty();
  }

  @Test
  void anUnknownColumnIsNamed() {
    assertThatThrownBy(() -> table.column("shre"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no column 'shre'");
    assertThatThrownBy(() -> table.column("share", "tem", "honest"))
        .hasMessageContaining("has no column 'tem'");
  }

  @Test
  void textsInQuotesAreOneCell() throws Exception {
    Path csv = folder.resolve("quoted.csv");
    try (TableWriter out =
        new TableWriter(csv, List.of(Column.ofText("text", ""), Column.ofLong("n", "", "")))) {
      out.add("a, \"b\"").add(1).endRow();
      out.add("plain").add(2).endRow();
    }
    assertThat(new TableReader(csv).column("n")).containsExactly(1, 2);
    assertThat(new TableReader(csv).column("n", "text", "a, \"b\"")).containsExactly(1);
  }

  @Test
  void aCursorGoesOnWhereItStopped() throws Exception {
    Path csv = folder.resolve("long.csv");
    try (TableWriter out =
        new TableWriter(csv, List.of(Column.ofText("text", ""), Column.ofLong("n", "", "")))) {
      for (int row = 0; row < 5; row++) {
        out.add("größe €, " + row).add(row).endRow();
      }
    }
    TableCursor cursor = new TableCursor(csv);
    assertThat(cursor.header()).containsExactly("text", "n");
    assertThat(cursor.next(2)).extracting(row -> row.get(1)).containsExactly("0", "1");
    assertThat(cursor.next(2))
        .extracting(row -> row.get(0))
        .containsExactly("größe €, 2", "größe €, 3");
    assertThat(cursor.next(2)).extracting(row -> row.get(1)).containsExactly("4");
    assertThat(cursor.next(2)).isEmpty();
    assertThatThrownBy(() -> cursor.column("m")).hasMessageContaining("has no column 'm'");
  }
}
