package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Proves that {@code sweep} runs every cell, as {@code run} would, and checks all of them first.
 */
class SweepCommandIT {
  @TempDir private Path folder;

  @BeforeEach
  void writeScenario() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), ReplicationsIT.SCENARIO);
  }

  @Test
  void everyCellIsWhatARunOfItGives() throws Exception {
    CommandLineProcess.Result result =
        yumalab(
            "sweep",
            "small.yaml",
            "--vary",
            "subnet.kappa=0.4,0.5,0.6",
            "--reps",
            "3",
            "--jobs",
            "2",
            "--out",
            "s");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("3 cells of 3 replications, 95 % intervals", "honest_stake_share_end")
        .containsPattern("0\\.6 +[0-9.]+ % \\(95 % interval ");
    List<String> rows = Files.readAllLines(folder.resolve("s/runs.csv"));
    assertThat(rows).hasSize(10);
    assertThat(rows.getFirst()).startsWith("cell,subnet.kappa,replication,seed,held,state_sha256");
    assertThat(FolderFiles.of(folder.resolve("s")))
        .containsExactly(
            "README.md",
            "cells.csv",
            "cells.parquet",
            "figures/sweep-dark.png",
            "figures/sweep-dark.svg",
            "figures/sweep.png",
            "figures/sweep.svg",
            "manifest.json",
            "report.html",
            "runs.csv",
            "runs.parquet",
            "scenario.resolved.yaml");

    yumalab(
        "run", "small.yaml", "--set", "subnet.kappa=0.6", "--reps", "3", "--out", "r", "--quiet");
    List<String> run = Files.readAllLines(folder.resolve("r/runs.csv"));
    assertThat(rows.subList(7, 10))
        .isEqualTo(run.subList(1, 4).stream().map(row -> "2,0.6," + row).toList());
  }

  @Test
  void threadsChangeNoByteAndTheResolvedScenarioGivesTheSame() throws Exception {
    String[] vary = {"--vary", "subnet.yuma=2,3", "--vary", "teams.honest.self_weight=0.5,0.9"};
    sweep("one", vary, "small.yaml", "--jobs", "1", "--set", "epochs=4");
    sweep("two", vary, "one/scenario.resolved.yaml", "--jobs", "2");
    for (String table : List.of("runs.csv", "runs.parquet", "cells.csv", "cells.parquet")) {
      assertThat(folder.resolve("two").resolve(table))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(table));
    }
    assertThat(Files.readAllLines(folder.resolve("one/runs.csv"))).hasSize(9);
    assertThat(Files.readString(folder.resolve("one/report.html")))
        .contains("4 cells of 2 replications", "subnet.yuma");
  }

  @Test
  void agentsVaryInRulesAndSettings() throws Exception {
    Files.writeString(folder.resolve("agents.yaml"), ReplicationsIT.AGENTS);
    String[] vary = {
      "--vary", "rules.commit_reveal=false,true",
      "--vary", "agents.honest.miners.drift=0.01,0.1"
    };
    sweep("one", vary, "agents.yaml", "--jobs", "1", "--metric", "truth_correlation_mean");
    sweep("two", vary, "agents.yaml", "--jobs", "2", "--metric", "truth_correlation_mean");
    for (String table : List.of("runs.csv", "runs.parquet", "cells.csv", "cells.parquet")) {
      assertThat(folder.resolve("two").resolve(table))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(table));
    }
    assertThat(folder.resolve("one/figures/sweep.png")).exists();
    yumalab(
        "run",
        "agents.yaml",
        "--set",
        "rules.commit_reveal=true",
        "--set",
        "agents.honest.miners.drift=0.1",
        "--reps",
        "2",
        "--out",
        "r",
        "--quiet");
    List<String> run = Files.readAllLines(folder.resolve("r/runs.csv"));
    assertThat(Files.readAllLines(folder.resolve("one/runs.csv")).subList(7, 9))
        .isEqualTo(run.subList(1, 3).stream().map(row -> "3,true,0.1," + row).toList());
  }

  @Test
  void threeKeysAndWordsHaveTables() throws Exception {
    sweep(
        "words",
        new String[] {
          "--vary", "subnet.liquid_alpha.enabled=true,false",
          "--vary", "subnet.yuma=2,3",
          "--vary", "epochs=2,3"
        },
        "small.yaml");
    assertThat(FolderFiles.of(folder.resolve("words")))
        .noneMatch(name -> name.startsWith("figures/"));
    assertThat(Files.readString(folder.resolve("words/report.html"))).contains("No figure");
    sweep("word", new String[] {"--vary", "subnet.liquid_alpha.enabled=true,false"}, "small.yaml");
    assertThat(folder.resolve("word/figures/sweep.png")).exists();
  }

  @Test
  void wrongValuesAreToldBeforeAnythingRuns() throws Exception {
    refused(3, "--vary subnet.kappa=1.5: ", "--vary", "subnet.kappa=0.4,1.5");
    refused(3, "Did you mean 'kappa' (0..1", "--vary", "subnet.kapa=0.4");
    refused(2, "--vary: 'subnet.kappa' is not key=a,b,c", "--vary", "subnet.kappa");
    refused(2, "--vary: 'epochs=1,1' has a value twice", "--vary", "epochs=1,1");
    refused(2, "seed cannot vary", "--vary", "seed=1,2");
    refused(2, "--vary: a key varies twice", "--vary", "epochs=1", "--vary", "epochs=2");
    refused(
        2,
        "Did you mean 'honest_stake_share_end'?",
        "--vary",
        "epochs=1,2",
        "--metric",
        "honest_stake_share_ed");
    refused(2, "--vary");
    assertThat(FolderFiles.of(folder)).containsExactly("small.yaml");
    CommandLineProcess.Result dry =
        yumalab("sweep", "small.yaml", "--vary", "epochs=1,2", "--reps", "5", "--dry-run");
    assertThat(dry.out()).contains("2 cells, 10 runs");
    assertThat(FolderFiles.of(folder)).containsExactly("small.yaml");
  }

  private void refused(int exitCode, String message, String... options) throws Exception {
    String[] command =
        Stream.concat(Stream.of("sweep", "small.yaml"), Stream.of(options)).toArray(String[]::new);
    CommandLineProcess.Result result = yumalab(command);
    assertThat(result.exitCode()).as(message).isEqualTo(exitCode);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
  }

  private void sweep(String out, String[] vary, String... rest) throws Exception {
    String[] command =
        Stream.of(
                Stream.of("sweep"),
                Stream.of(rest),
                Stream.of(vary),
                Stream.of("--reps", "2", "--quiet", "--out", out))
            .flatMap(part -> part)
            .toArray(String[]::new);
    CommandLineProcess.Result result = yumalab(command);
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  private CommandLineProcess.Result yumalab(String... arguments) throws Exception {
    return CommandLineProcess.run(folder.toRealPath(), arguments);
  }
}
