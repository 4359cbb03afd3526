package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that {@code run --reps} gives means with intervals, whatever the number of threads. */
class ReplicationsIT {
  static final String SCENARIO =
      """
      name: small
      expect: { metric: honest_stake_share_end, at_least: start }
      epochs: 5
      subnet: { neurons: 24, validators: 6 }
      teams:
        - { name: honest, stake_share: 0.6, self_weight: 0.8 }
        - { name: cabal, stake_share: 0.4, self_weight: 1.0, restake: 0.5 }
      """;

  /** Agents, of which one copies. */
  static final String AGENTS =
      """
      name: copying
      expect: { metric: copier_advantage_mean, at_least: 0.4 }
      epochs: 4
      subnet: { neurons: 16, validators: 4, tempo_blocks: 40 }
      rules: { commit_reveal: false, immunity_blocks: 10 }
      agents:
        - name: honest
          strategy: honest
          stake_share: 0.9
          validators: 3
          servers: 9
          miners: { quality_process: drifting, drift: 0.1 }
        - { name: copier, strategy: weight-copier, stake_share: 0.1, validators: 1 }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeScenario() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), SCENARIO);
  }

  @Test
  void severalReplicationsHaveIntervalsBandsAndARowEach() throws Exception {
    CommandLineProcess.Result result =
        yumalab("run", "small.yaml", "--reps", "4", "--jobs", "2", "--out", "four");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains(
            " of 4 replications: honest_stake_share_end is ",
            "% on average (95 % interval ",
            "4 replications, 95 % intervals")
        .doesNotContain("one run, no interval");
    assertThat(Files.readAllLines(folder.resolve("four/runs.csv"))).hasSize(5);
    assertThat(Files.readString(folder.resolve("four/report.html")))
        .contains("4 replications, 95 % intervals")
        .doesNotContain("One run, no interval");
    assertThat(Files.readString(folder.resolve("four/README.md")))
        .contains("series/teams_bands.csv", "honest_stake_share_end");
    assertThat(Files.readString(folder.resolve("four/reproduce.sh"))).contains(" --reps 4 ");
    assertThat(Files.readString(folder.resolve("four/manifest.json")))
        .contains("\"replications\" : 4", "\"series/teams_bands.parquet\"");
    assertThat(FolderFiles.of(folder)).noneMatch(name -> name.contains(".replications"));
  }

  @Test
  void oneJobAndTwoGiveTheSameTables() throws Exception {
    for (String jobs : List.of("1", "2")) {
      yumalab("run", "small.yaml", "--reps", "3", "--jobs", jobs, "--out", jobs, "--quiet");
    }
    List<String> tables =
        FolderFiles.of(folder.resolve("1")).stream()
            .filter(name -> name.endsWith(".csv") || name.endsWith(".parquet"))
            .toList();
    assertThat(tables).contains("runs.csv", "series/teams_by_replication.parquet");
    for (String table : tables) {
      assertThat(folder.resolve("2").resolve(table))
          .hasSameBinaryContentAs(folder.resolve("1").resolve(table));
    }
  }

  @Test
  void jsonHasIntervalsAndDryRunSaysHowMany() throws Exception {
    CommandLineProcess.Result json = yumalab("run", "small.yaml", "--reps", "2", "--json");
    assertThat(json.out())
        .contains("\"replications\":2", "\"intervals\":{\"honest_stake_share_start\":{\"low\":")
        .contains("\"expectation_held_in\":");
    CommandLineProcess.Result dry =
        yumalab("run", "small.yaml", "--reps", "7", "--jobs", "3", "--dry-run");
    assertThat(dry.out()).contains("7 replications, 3 at a time");
  }

  @Test
  void numbersOutOfRangeAreRefusedBeforeAnythingRuns() throws Exception {
    for (String[] wrong :
        List.of(
            new String[] {"--reps", "0", "--reps must be 1..100000, not 0"},
            new String[] {"--jobs", "0", "--jobs must be at least 1, not 0"},
            new String[] {"--reps", "many", "'many' is not a whole number"})) {
      CommandLineProcess.Result result = yumalab("run", "small.yaml", wrong[0], wrong[1]);
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err()).contains(wrong[2]).doesNotContain("\tat ");
    }
    assertThat(FolderFiles.of(folder)).containsExactly("small.yaml");
  }

  private CommandLineProcess.Result yumalab(String... arguments) throws Exception {
    return CommandLineProcess.run(folder.toRealPath(), arguments);
  }
}
