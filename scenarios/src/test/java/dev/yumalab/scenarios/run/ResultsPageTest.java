package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.retention.RetentionTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/results.md says of every column what the tables say. */
class ResultsPageTest {
  @Test
  void hasEveryColumnOfEveryTable() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "results.md"));
    for (List<Column> table :
        List.of(
            RunTables.TEAM_COLUMNS,
            RunTables.NETWORK_COLUMNS,
            RunTables.NEURON_COLUMNS,
            RunTables.BOND_COLUMNS,
            RunTables.SUMMARY_COLUMNS,
            RetentionTables.CELLS,
            RetentionTables.LINES)) {
      assertThat(page).contains(rows(table));
    }
  }

  private static String rows(List<Column> table) {
    return table.stream()
        .map(
            column ->
                "| `%s` | %s | %s | %s |"
                    .formatted(
                        column.name(),
                        column.type().name().toLowerCase(Locale.ROOT),
                        column.unit(),
                        column.meaning()))
        .collect(Collectors.joining("\n"));
  }
}
