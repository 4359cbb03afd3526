package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.TableReader;
import dev.yumalab.scenarios.retention.DrawSource;
import dev.yumalab.scenarios.retention.RetentionCell;
import dev.yumalab.scenarios.retention.RetentionExperiment;
import dev.yumalab.scenarios.retention.RetentionSettings;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run records what the two-team rule says, from the scenario file to the tables. */
class RunServiceTest {
  private static final double EPOCH_RAO = 0.82e9 * 360;

  @TempDir private Path folder;

  @Test
  void stakeSharesInTheTableFollowTheRecurrence() throws Exception {
    Path run = run("", 12).folder();
    TableReader teams = new TableReader(run.resolve("series/teams.csv"));
    double[] share = teams.column("stake_share", "team", "honest");
    double[] paid = teams.column("emission_share", "team", "honest");
    double[] stake = new TableReader(run.resolve("series/network.csv")).column("stake_rao");
    assertThat(share).hasSize(13);
    for (int epoch = 1; epoch < share.length; epoch++) {
      double expected =
          (share[epoch - 1] * stake[epoch - 1] + paid[epoch] * EPOCH_RAO)
              / (stake[epoch - 1] + EPOCH_RAO);
      assertThat(share[epoch]).as("epoch %d", epoch).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void theFirstEpochIsACellOfTheRetentionMap() throws Exception {
    RetentionSettings settings =
        new RetentionSettings(List.of(new BigDecimal("0.6")), 32_767, 65_534, 0.4f, 0.5, 80, 16, 5);
    RetentionCell cell =
        RetentionExperiment.run(
                settings, new DrawSource.Streams(3), new ReferenceKernel(), 1, (done, all) -> {})
            .getFirst()
            .cells()[3][4];

    RunRecord run =
        run(
                """
                yuma: 2
                  bonds_penalty_u16: 65534
                  total_stake_alpha: 21_000_000
                weights_persistence: 0
                """,
                1)
            .run();

    // Flooring leaves at most a rao for each of 80 neurons, of the cell's 10^9.
    assertThat(run.summary().value("honest", "emission_share_first"))
        .isCloseTo(cell.honestShare(), within(80 / 1e9));
  }

  @Test
  void anEventTakesEffectInItsEpoch() throws Exception {
    Path plain = run("", 6).folder();
    Path changed =
        run(
                """
                yuma: 3
                events:
                  - { at_epoch: 4, set: { teams.cabal.self_weight: 0.1 } }
                """,
                6)
            .folder();
    double[] before = share(plain);
    double[] after = share(changed);
    for (int epoch = 1; epoch <= 6; epoch++) {
      if (epoch < 4) {
        assertThat(after[epoch]).isEqualTo(before[epoch]);
      } else {
        assertThat(after[epoch]).isNotEqualTo(before[epoch]);
      }
    }
  }

  @Test
  void aFailedPictureLeavesAValidRunAndAWarning() throws Exception {
    Scenario scenario = scenario("", 2);
    try (OutputFolder out = OutputFolder.named(folder.resolve("unlucky"), false)) {
      RunService.Outcome outcome =
          RunService.run(
              scenario,
              source(),
              new ReferenceKernel(),
              out,
              (place, run) -> {
                throw new IOException("no ink");
              },
              (done, all) -> {});
      assertThat(outcome.warning()).hasValueSatisfying(text -> assertThat(text).contains("no ink"));
      assertThat(outcome.folder().resolve("manifest.json")).exists();
      assertThat(outcome.folder().resolve("series/teams.parquet")).exists();
    }
  }

  @Test
  void aRunThatFailsLeavesNothing() throws Exception {
    Scenario scenario = scenario("", 2);
    try (OutputFolder out = OutputFolder.named(folder.resolve("broken"), false)) {
      Files.writeString(out.path().resolve(OutputFolder.WORK), "in the way");
      assertThat(
              catchThrowable(
                  () ->
                      RunService.run(
                          scenario,
                          source(),
                          new ReferenceKernel(),
                          out,
                          (place, run) -> {},
                          (done, all) -> {})))
          .isInstanceOf(IOException.class);
    }
    assertThat(folder.resolve("broken")).doesNotExist();
    assertThat(folder.toFile().list()).containsExactly("scenario.yaml");
  }

  private static double[] share(Path run) throws IOException {
    return new TableReader(run.resolve("series/teams.csv"))
        .column("emission_share", "team", "honest");
  }

  private RunService.Outcome run(String subnet, int epochs) throws Exception {
    Scenario scenario = scenario(subnet, epochs);
    try (OutputFolder out = OutputFolder.numbered(folder.resolve("run"))) {
      return RunService.run(
          scenario, source(), new ReferenceKernel(), out, (place, run) -> {}, (done, all) -> {});
    }
  }

  private ScenarioSource source() {
    return ScenarioSource.file(folder.resolve("scenario.yaml"));
  }

  /** A small scenario; the text goes on from the subnet's block. */
  private Scenario scenario(String subnet, int epochs) throws IOException {
    Files.writeString(
        folder.resolve("scenario.yaml"),
        """
        name: small
        seed: 3
        epochs: %d
        teams:
          - { name: honest, stake_share: 0.6, self_weight: 0.75 }
          - { name: cabal, stake_share: 0.4, self_weight: 1.0 }
        subnet:
          neurons: 80
          validators: 16
          %s
        """
            .formatted(epochs, subnet));
    return switch (ScenarioReader.read(source(), List.of())) {
      case ReadResult.Valid valid -> valid.scenario();
      case ReadResult.Invalid invalid -> throw new AssertionError(invalid.listing(9));
    };
  }
}
