package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.engine.checkpoint.CheckpointException;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that was paused and gone on with leaves the same bytes as one that nobody paused. */
class ResumedRunTest {
  private static final String AGENTS =
      """
      name: pieces
      epochs: 12
      seed: 5
      fidelity: block
      subnet: { neurons: 40, validators: 12 }
      rules: { commit_reveal: true }
      agents:
        - name: honest
          strategy: honest
          stake_share: 0.6
          validators: 6
          servers: 16
          miners: { quality_process: drifting, drift: 0.05 }
        - { name: copier, strategy: weight-copier, stake_share: 0.1, validators: 1 }
        - { name: ring, strategy: bribery, stake_share: 0.2, validators: 2, servers: 4 }
        - { name: flood, strategy: sybil-flood, stake_share: 0.1, validators: 1 }
      events:
        - { at_epoch: 4, set: { agents.copier.with.source: stake-average } }
        - { at_epoch: 7, set: { subnet.kappa: 0.6 } }
        - { at_block: 1500, set: { subnet.kappa: 0.7, rules.burn_half_life_blocks: 20 } }
        - { at_block: 2300, set: { subnet.bonds_penalty: 0.5 } }
      """;

  private static final ScenarioSource TEAMS = ScenarioSource.of("two-team-cabal");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"epoch, 1", "block, 1", "query, 1", "block, 3"})
  void agentsGoOnWhereTheyWere(String fidelity, int replications) throws Exception {
    Path file = Files.writeString(folder.resolve("pieces.yaml"), AGENTS);
    ScenarioSource source = ScenarioSource.file(file);
    new PausedRuns(folder, valid(source, List.of("fidelity=" + fidelity)), source, replications)
        .requireSameBytes(5, 400, 1_500, 2_000, 3_300);
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void twoTeamsGoOnWhereTheyWere(int replications) throws Exception {
    Scenario scenario =
        valid(
            TEAMS,
            List.of(
                "epochs=8", "subnet.neurons=24", "subnet.validators=6", "weights_persistence=0.5"));
    new PausedRuns(folder, scenario, TEAMS, replications).requireSameBytes(2, 0, 400, 1_800);
  }

  @Test
  void aDamagedCheckpointIsRefused() throws Exception {
    UnfinishedRun begun = paused();
    Path checkpoint = begun.folder().resolve(".work/0/checkpoint");
    byte[] bytes = Files.readAllBytes(checkpoint);
    bytes[bytes.length / 2] ^= 1;
    Files.write(checkpoint, bytes);
    assertThatThrownBy(() -> resume(begun))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining(checkpoint.toString());
    assertThat(begun.folder()).exists();
  }

  @Test
  void aChangedScenarioIsRefused() throws Exception {
    Path scenario = paused().folder().resolve(".work/scenario.resolved.yaml");
    Files.writeString(scenario, Files.readString(scenario).replace("epochs: 6", "epochs: 7"));
    assertThatThrownBy(() -> UnfinishedRun.read(Parameters.lab(), folder.resolve("run")))
        .isInstanceOf(UnfinishedRun.NotResumableException.class)
        .hasMessageContaining("must not be changed");
  }

  @Test
  void aRunOfAnotherVersionIsRefused() throws Exception {
    Path settings = paused().folder().resolve(".work/run.json");
    Files.writeString(settings, Files.readString(settings).replaceFirst("0\\.1\\.0", "0.0.9"));
    assertThatThrownBy(() -> UnfinishedRun.read(Parameters.lab(), folder.resolve("run")))
        .isInstanceOf(UnfinishedRun.NotResumableException.class)
        .hasMessageContaining("0.0.9");
  }

  @Test
  void twoProcessesDoNotGoOnWithTheSameRun() throws Exception {
    UnfinishedRun begun = paused();
    try (OutputFolder out = OutputFolder.reopened(begun.folder(), Optional.empty(), false);
        FolderLock lock = FolderLock.of(out)) {
      lock.requireHeld();
      assertThatThrownBy(() -> resume(begun))
          .isInstanceOf(OutputFolder.UnusableException.class)
          .hasMessageContaining("another process");
    }
    assertThat(resume(begun)).isInstanceOf(RunService.Finished.class);
  }

  @Test
  void anUnfinishedRunKeepsItsPlace() throws Exception {
    paused();
    assertThatThrownBy(() -> OutputFolder.keptNamed(folder.resolve("run"), true))
        .isInstanceOf(OutputFolder.UnusableException.class)
        .hasMessageContaining("yumalab resume");
    try (OutputFolder next = OutputFolder.keptNumbered(folder.resolve("run"))) {
      assertThat(next.path().getFileName()).hasToString("run-2.unfinished");
    }
    assertThat(folder.resolve("run-2.unfinished")).doesNotExist();
  }

  private UnfinishedRun paused() throws Exception {
    Scenario scenario =
        valid(TEAMS, List.of("epochs=6", "subnet.neurons=24", "subnet.validators=6"));
    CheckpointPlan plan = new CheckpointPlan(OptionalInt.empty(), OptionalLong.of(800));
    try (OutputFolder out = OutputFolder.keptNamed(folder.resolve("run"), false)) {
      RunService.start(
          scenario,
          TEAMS,
          new ReferenceKernel(),
          new RunPlan(1, 1, Optional.of(plan)),
          out,
          (place, run) -> {},
          (done, all) -> {});
    }
    return UnfinishedRun.read(Parameters.lab(), folder.resolve("run"));
  }

  private static RunService.Ending resume(UnfinishedRun begun)
      throws IOException, OutputFolder.UnusableException {
    try (OutputFolder out = OutputFolder.reopened(begun.folder(), Optional.empty(), false)) {
      return RunService.resume(
          begun,
          new ReferenceKernel(),
          begun.plan(1, OptionalLong.empty()),
          out,
          (place, run) -> {},
          (done, all) -> {});
    }
  }

  private static Scenario valid(ScenarioSource source, List<String> settings) {
    return switch (ScenarioReader.read(source, settings)) {
      case ReadResult.Valid valid -> valid.scenario();
      case ReadResult.Invalid invalid -> throw new AssertionError(invalid.listing(9));
    };
  }
}
