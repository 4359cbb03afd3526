package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochKernels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that agents act on an imported history, and what {@code yumalab copier} answers. */
class CopierCommandIT {
  @TempDir private Path folder;

  /** Three validators with one row for ever: whoever copies it loses nothing. */
  private static String history() {
    List<String> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < 8; epoch++) {
      int block = 5_000 + 360 * epoch;
      epochs.add(
          """
          {"block":%d,"weights":[[0,[4,5],[65535,65535]],[1,[4,5],[65535,65535]],
          [2,[4,5],[65535,65535]]],"last_update":[%d,%d,%d,1,1,1],
          "registration_block":[1,1,1,1,1,1],"validator_permit":[0,1,2]}\
          """
              .formatted(block, block - 9, block - 8, block - 7));
    }
    return """
    {"netuid":8,"n":6,"tempo":360,"stake":[400000000000,400000000000,100000000000,0,0,0],
    "epochs":[%s]}
    """
        .formatted(String.join(",", epochs));
  }

  private void importHistory() throws Exception {
    Files.writeString(folder.resolve("h.json"), history());
    assertThat(yumalab("import", "history", "h.json", "--name", "replay").exitCode()).isZero();
  }

  @Test
  void answersTheCopierQuestionWithTheSameBytesOnEveryBackend() throws Exception {
    importHistory();
    String[] question = {
      "copier", "replay.yaml", "--shares", "0.1", "--periods", "0,2", "--skip", "3", "--out"
    };
    CommandLineProcess.Result answer = yumalab(with(question, "a"));
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out())
        .contains("source          stake    period 0    period 2")
        .contains("consensus        10 %    100.00 %    100.00 %")
        .contains("stake-average    10 %    100.00 %    100.00 %")
        .contains("the honest alpha in the middle");
    assertThat(folder.resolve("a/figures/copier-consensus-dark.png")).exists();
    for (String backend : EpochKernels.installed().names()) {
      yumalab(with(question, backend, "--backend", backend, "--quiet"));
      assertThat(folder.resolve(backend).resolve("copier.csv"))
          .hasSameBinaryContentAs(folder.resolve("a/copier.csv"));
    }
  }

  @Test
  void agentsActOnTheHistoryOfAScenario() throws Exception {
    importHistory();
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        extends: replay.yaml
        network: { warm_up_epochs: 200 }
        agents:
          - { name: copier, strategy: weight-copier, stake_share: 0.1 }
          - { name: idle, strategy: lazy, uids: [1] }
        rules: { reveal_period_epochs: 4 }
        expect: { metric: copier_dividend_per_stake_mean, at_least: 0.1 }
        """);
    CommandLineProcess.Result run = yumalab("run", "mine.yaml", "--out", "out");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("honest", "copier", "idle", "Held: copier_dividend_per_stake");
    assertThat(Files.readString(folder.resolve("out/series/agents.csv")))
        .contains("1,honest,5,2,", "1,copier,1,1,", "8,idle,1,1,");
    assertThat(yumalab("run", "out/scenario.resolved.yaml", "--out", "again").exitCode()).isZero();
    assertThat(folder.resolve("again/series/agents.csv"))
        .hasSameBinaryContentAs(folder.resolve("out/series/agents.csv"));

    CommandLineProcess.Result set =
        yumalab("validate", "mine.yaml", "--set", "agents.copier.strategy=whale");
    assertThat(set.exitCode()).isEqualTo(3);
    assertThat(set.err()).contains("the strategy whale cannot act on a history");
  }

  @Test
  void wrongUseIsAnsweredInWords() throws Exception {
    importHistory();
    refused(2, "a share of stake must be above 0 and below 1, not 2", "--shares", "2");
    refused(2, "a reveal period must be 0..100 epochs, not 101", "--periods", "101");
    refused(2, "a source must be one of consensus, stake-average, single", "--sources", "me");
    refused(3, "replay.yaml: 8 epochs are skipped, and the scenario has 8", "--skip", "8");
    refused(
        3,
        "replay.yaml: the scenario has agents already; give the history without them",
        "--set",
        "agents=[{ name: x, strategy: weight-copier, stake_share: 0.1 }]");
    CommandLineProcess.Result other = yumalab("copier", "two-team-cabal");
    assertThat(other.exitCode()).isEqualTo(3);
    assertThat(other.err())
        .isEqualTo(
            "two-team-cabal: the scenario is no recorded history; 'yumalab import history' makes"
                + " one\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private void refused(int exitCode, String message, String... more) throws Exception {
    CommandLineProcess.Result result = yumalab(with(new String[] {"copier", "replay.yaml"}, more));
    assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
    assertThat(result.err()).contains(message).doesNotContain("Exception");
  }

  private static String[] with(String[] arguments, String... more) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private CommandLineProcess.Result yumalab(String... arguments) throws Exception {
    return CommandLineProcess.run(folder.toRealPath(), arguments);
  }
}
