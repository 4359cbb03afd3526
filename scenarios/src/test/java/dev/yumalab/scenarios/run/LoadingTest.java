package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.TableReader;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The query of docs/results.md loads a run in DuckDB. */
class LoadingTest {
  private static final Pattern QUERY = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void theQueryOfThePageReadsARun() throws Exception {
    Path run = run();
    Matcher query = QUERY.matcher(Files.readString(Path.of("..", "docs", "results.md")));
    assertThat(query.find()).isTrue();
    String sql = query.group(1).replace("out/two-team-cabal-…", run.toString());

    TableReader teams = new TableReader(run.resolve("series/teams.csv"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      for (String team : List.of("cabal", "honest")) {
        double[] emission = teams.column("emission_share", "team", team);
        double[] stake = teams.column("stake_share", "team", team);
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("team")).isEqualTo(team);
        // Epoch 0 has paid nothing.
        assertThat(rows.getDouble("emission"))
            .isCloseTo(Arrays.stream(emission).skip(1).average().orElseThrow(), within(1e-12));
        assertThat(rows.getDouble("stake_at_the_end")).isEqualTo(stake[stake.length - 1]);
      }
      assertThat(rows.next()).isFalse();
    }
  }

  private Path run() throws Exception {
    ScenarioSource source = ScenarioSource.of("two-team-cabal");
    ReadResult read =
        ScenarioReader.read(
            source, List.of("epochs=4", "subnet.neurons=24", "subnet.validators=6"));
    assertThat(read).isInstanceOf(ReadResult.Valid.class);
    try (OutputFolder out = OutputFolder.named(folder.resolve("run"), false)) {
      return RunService.run(
              ((ReadResult.Valid) read).scenario(),
              source,
              new ReferenceKernel(),
              out,
              (place, record) -> {},
              (done, all) -> {})
          .folder();
    }
  }
}
