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
}
