package dev.yumalab.scenarios.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.TableReader;
import dev.yumalab.scenarios.run.PausedRuns;
import dev.yumalab.scenarios.run.RunService;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imported networks run: the same bytes from the folder of a run, on every kernel there is. */
class RecordedRunTest {
  @TempDir private Path folder;

  @Test
  void aHistoryIsReplayedWithTheSameBitsOnEveryKernel() throws Exception {
    Path scenario = history(9);
    RunService.Outcome first = run(scenario, "reference");
    assertThat(first.run().roster().teams()).containsExactly("all");
    assertThat(new TableReader(first.folder().resolve("series/network.csv")).column("block"))
        .startsWith(49_640, 50_000, 50_360)
        .hasSize(10);
    for (String backend : EpochKernels.installed().names()) {
      RunService.Outcome again = run(scenario, backend);
      assertThat(again.run().stateDigest()).as(backend).isEqualTo(first.run().stateDigest());
      for (String table : List.of("series/teams.csv", "series/neurons.csv", "series/bonds.csv")) {
        assertThat(again.folder().resolve(table))
            .as(backend)
            .hasSameBinaryContentAs(first.folder().resolve(table));
      }
    }
  }

  @Test
  void aRecordedRowOfZerosIsReplayedAsTheChainStoresIt() throws Exception {
    String zeros =
        GeneratedNetworks.history(3)
            .replaceAll("(\\[1,\\[[0-9,]+],)\\[[0-9,]+]", "$1[0,0,0,0,0,0,0,0]");
    Path file = Files.writeString(folder.resolve("h.json"), zeros);
    NetworkImport.Outcome imported =
        NetworkImport.history(
            file.toString(), new NetworkImport.Target(folder, Optional.of("zeros"), false));
    assertThat(imported.validators()).isEqualTo(4);
    RunService.Outcome first = run(imported.scenario(), "reference");
    TableReader neurons = new TableReader(first.folder().resolve("series/neurons.csv"));
    assertThat(neurons.column("dividend")[1]).isZero();
    assertThat(neurons.column("dividend")[0]).isPositive();
    for (String backend : EpochKernels.installed().names()) {
      assertThat(run(imported.scenario(), backend).run().stateDigest())
          .as(backend)
          .isEqualTo(first.run().stateDigest());
    }
  }

  @Test
  void theFolderOfARunRunsAgain() throws Exception {
    Path scenario = snapshot(new CabalChoice.Members.Ranks(1, 2));
    RunService.Outcome first = run(scenario, "reference", "epochs=7", "cabal.self_weight=0.5");
    RunService.Outcome again = run(first.folder().resolve("scenario.resolved.yaml"), "reference");
    assertThat(again.run().scenario())
        .isEqualTo(first.run().scenario().withCabalMiners(Set.of(6)))
        .isNotEqualTo(first.run().scenario());
    assertThat(again.run().stateDigest()).isEqualTo(first.run().stateDigest());
    for (String file :
        List.of(
            "series/teams.csv",
            "series/network.csv",
            "series/neurons.csv",
            "series/bonds.csv",
            "summary.csv",
            "scenario.resolved.yaml")) {
      assertThat(again.folder().resolve(file)).hasSameBinaryContentAs(first.folder().resolve(file));
    }
  }

  @Test
  void theResolvedScenarioNamesTheMinersThatWereFound() throws Exception {
    RunService.Outcome found =
        run(snapshot(new CabalChoice.Members.Ranks(1, 2)), "reference", "epochs=2");
    assertThat(found.folder().resolve("scenario.resolved.yaml"))
        .content()
        .contains("  miners: [6]");
    RunService.Outcome given =
        run(
            snapshot(new CabalChoice.Members.Ranks(1, 2)),
            "reference",
            "epochs=2",
            "cabal.miners=7,8");
    assertThat(given.folder().resolve("scenario.resolved.yaml"))
        .content()
        .contains("  miners: [7, 8]");
  }

  @Test
  void aMajorityGainsAndAMinorityLoses() throws Exception {
    var majority = run(snapshot(new CabalChoice.Members.Ranks(1, 2)), "reference", "epochs=5");
    var standing = majority.run().cabal().orElseThrow();
    assertThat(standing.isMajority()).isTrue();
    assertThat(standing.first().activeShare()).isBetween(0.799, 0.801);
    assertThat(standing.validators()).containsExactly(0, 1);
    // Uids 6, 7 and 8 have no weight and 3, 4, 5 and 9 have; a tenth of ten is one.
    assertThat(standing.miners()).containsExactly(6);
    assertThat(majority.run().summary().value("cabal", "incentive_share_mean")).isEqualTo(1);

    var minority = run(snapshot(new CabalChoice.Members.Ranks(3, 3)), "reference", "epochs=5");
    assertThat(minority.run().cabal().orElseThrow().othersAreMajority()).isTrue();
    assertThat(minority.run().summary().value("cabal", "incentive_share_mean")).isZero();
    assertThat(minority.run().summary().value("cabal", "stake_share_end"))
        .isLessThan(minority.run().summary().value("cabal", "stake_share_start"));
  }

  @Test
  void aSnapshotWithoutACabalHasOneTeam() throws Exception {
    Path file = Files.writeString(folder.resolve("s.json"), GeneratedNetworks.SNAPSHOT);
    Path scenario =
        NetworkImport.metagraph(
                file.toString(),
                new NetworkImport.Target(folder.resolve("plain"), Optional.empty(), false),
                Optional.empty())
            .scenario();
    assertThat(scenario.getFileName()).hasToString("sn7-1000000.yaml");
    var outcome = run(scenario, "reference", "epochs=3");
    assertThat(outcome.run().cabal()).isEmpty();
    assertThat(outcome.run().summary().value("all", "stake_share_end")).isEqualTo(1);
  }

  @Test
  void pausesChangeNothing() throws Exception {
    Path cabal = snapshot(new CabalChoice.Members.Ranks(1, 2));
    requireSameBytesWithPauses(cabal, "cabal", 1_000_400, 1_000_800);
    Path history = history(5);
    requireSameBytesWithPauses(history, "history", 50_400, 50_800);
    Path copied = folder.resolve("copied.yaml");
    Files.writeString(
        copied,
        Files.readString(history)
            + """
            rules: { commit_reveal: true, reveal_period_epochs: 2 }
            agents:
              - { name: copier, strategy: weight-copier, stake_share: 0.2 }
              - { name: bold, strategy: explorer, uids: [1] }
            """);
    requireSameBytesWithPauses(copied, "copied", 50_400, 50_800);
  }

  private void requireSameBytesWithPauses(Path file, String name, long... blocks) throws Exception {
    ScenarioSource source = ScenarioSource.file(file);
    var valid = (ReadResult.Valid) ScenarioReader.read(source, List.of("epochs=5"));
    Path runs = Files.createDirectories(folder.resolve(name));
    new PausedRuns(runs, valid.scenario(), source, 1).requireSameBytes(1, blocks);
  }

  private int imports;

  private Path snapshot(CabalChoice.Members members) throws Exception {
    Path file = Files.writeString(folder.resolve("s.json"), GeneratedNetworks.SNAPSHOT);
    return NetworkImport.metagraph(
            file.toString(),
            new NetworkImport.Target(
                folder.resolve("import" + imports++), Optional.of("snap"), false),
            Optional.of(new CabalChoice(members, Optional.empty(), "1.0")))
        .scenario();
  }

  private Path history(int epochs) throws Exception {
    Path file = Files.writeString(folder.resolve("h.json"), GeneratedNetworks.history(epochs));
    return NetworkImport.history(
            file.toString(), new NetworkImport.Target(folder, Optional.of("replay"), false))
        .scenario();
  }

  private RunService.Outcome run(Path file, String backend, String... settings) throws Exception {
    ScenarioSource source = ScenarioSource.file(file);
    Scenario scenario =
        switch (ScenarioReader.read(source, List.of(settings))) {
          case ReadResult.Valid valid -> valid.scenario();
          case ReadResult.Invalid invalid -> throw new AssertionError(invalid.listing(9));
        };
    var kernel =
        backend.equals("reference")
            ? new ReferenceKernel()
            : EpochKernels.installed().choose(backend).kernel();
    try (OutputFolder out = OutputFolder.numbered(folder.resolve("run"))) {
      return RunService.run(scenario, source, kernel, out, (place, run) -> {}, (done, all) -> {});
    }
  }
}
