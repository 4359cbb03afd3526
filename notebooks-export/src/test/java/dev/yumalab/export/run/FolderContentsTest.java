package dev.yumalab.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.export.copier.CopierPictures;
import dev.yumalab.export.retention.RetentionPictures;
import dev.yumalab.scenarios.copier.CopierRun;
import dev.yumalab.scenarios.copier.CopierSettings;
import dev.yumalab.scenarios.copier.CopierTables;
import dev.yumalab.scenarios.imports.NetworkImport;
import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.FolderContents;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.ResultTable;
import dev.yumalab.scenarios.retention.DrawSource;
import dev.yumalab.scenarios.retention.RetentionFiles;
import dev.yumalab.scenarios.retention.RetentionRun;
import dev.yumalab.scenarios.retention.RetentionSettings;
import dev.yumalab.scenarios.run.RunFiles;
import dev.yumalab.scenarios.run.RunService;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders hold the files and columns that README and documentation list, and no others. */
class FolderContentsTest {
  @TempDir private Path folder;

  @Test
  void aRunHoldsWhatIsListed() throws Exception {
    ScenarioSource source = ScenarioSource.of("two-team-cabal");
    ReadResult read =
        ScenarioReader.read(
            source, List.of("epochs=4", "subnet.neurons=24", "subnet.validators=6"));
    assertThat(read).isInstanceOf(ReadResult.Valid.class);
    try (OutputFolder out = OutputFolder.named(folder.resolve("run"), false)) {
      RunService.Outcome outcome =
          RunService.run(
              ((ReadResult.Valid) read).scenario(),
              source,
              new ReferenceKernel(),
              out,
              new RunPictures(),
              (done, all) -> {});
      assertThat(outcome.warning()).isEmpty();
      FolderContents contents = RunFiles.of(outcome.run());
      assertHolds(outcome.folder(), contents);
      assertThat(RunFiles.CONTENTS.paths()).containsAll(contents.paths());
      assertThat(Files.readString(outcome.folder().resolve("README.md")))
          .contains(contents.markdown());
    }
  }

  @Test
  void aRetentionMapHoldsWhatIsListed() throws Exception {
    RetentionSettings settings =
        new RetentionSettings(List.of(new BigDecimal("0.6")), 32_767, 65_534, 0.4f, 0.5, 40, 8, 6);
    try (OutputFolder out = OutputFolder.named(folder.resolve("retention"), false)) {
      RetentionRun.Outcome outcome =
          RetentionRun.run(
              settings,
              new DrawSource.Streams(1),
              new ReferenceKernel(),
              1,
              out,
              new RetentionPictures(),
              (done, all) -> {});
      assertThat(outcome.warning()).isEmpty();
      assertHolds(outcome.folder(), RetentionFiles.CONTENTS);
    }
  }

  private static final String HISTORY =
      """
      {"netuid":8,"n":6,"tempo":360,"stake":[400000000000,300000000000,200000000000,0,0,0],
      "epochs":[%s,%s,%s]}
      """
          .formatted(epoch(5_000, 100), epoch(5_360, 9_000), epoch(5_720, 40_000));

  private static String epoch(int block, int weight) {
    return """
    {"block":%d,"weights":[[0,[4,5],[65535,%d]],[1,[3,4],[%d,65535]],[2,[3,5],[65535,9]]],
    "last_update":[%d,%d,%d,1,1,1],"registration_block":[1,1,1,1,1,1],"validator_permit":[0,1,2]}\
    """
        .formatted(block, weight, weight, block - 3, block - 2, block - 1);
  }

  private Path history() throws Exception {
    Path file = Files.writeString(folder.resolve("h.json"), HISTORY);
    return NetworkImport.history(
            file.toString(), new NetworkImport.Target(folder, Optional.of("h"), false))
        .scenario();
  }

  private static Scenario read(ScenarioSource source, String... settings) {
    ReadResult read = ScenarioReader.read(source, List.of(settings));
    assertThat(read).isInstanceOf(ReadResult.Valid.class);
    return ((ReadResult.Valid) read).scenario();
  }

  @Test
  void aHistoryWithAgentsHoldsWhatIsListed() throws Exception {
    ScenarioSource source = ScenarioSource.file(history());
    Scenario scenario =
        read(
            source,
            "agents=[{ name: copier, strategy: weight-copier, stake_share: 0.2 },"
                + " { name: idle, strategy: lazy, uids: [1] }]");
    try (OutputFolder out = OutputFolder.named(folder.resolve("run"), false)) {
      RunService.Outcome outcome =
          RunService.run(
              scenario, source, new ReferenceKernel(), out, new RunPictures(), (done, all) -> {});
      assertThat(outcome.warning()).isEmpty();
      assertHolds(outcome.folder(), RunFiles.of(outcome.run()));
      assertThat(RunFiles.CONTENTS.paths())
          .filteredOn(path -> !path.endsWith("network.json.gz"))
          .containsAll(
              RunFiles.of(outcome.run()).paths().stream()
                  .filter(path -> !path.endsWith("network.json.gz"))
                  .toList());
      assertThat(Files.readString(outcome.folder().resolve("report.html")))
          .contains("What agents do", "Nobody else reacts to it", "are computed again")
          .doesNotContain("Who gains");
    }
  }

  @Test
  void theCopierQuestionHoldsWhatIsListed() throws Exception {
    CopierSettings settings =
        new CopierSettings(
            List.of("single", "consensus"), List.of(new BigDecimal("0.1")), List.of(0, 2), 3, 1);
    try (OutputFolder out = OutputFolder.named(folder.resolve("copier"), false)) {
      CopierRun.Outcome outcome =
          CopierRun.run(
              read(ScenarioSource.file(history())),
              settings,
              new ReferenceKernel(),
              out,
              new CopierPictures(),
              (done, all) -> {});
      assertThat(outcome.warning()).isEmpty();
      assertHolds(outcome.folder(), CopierTables.contents(settings.sources()));
      assertThat(Files.readString(outcome.folder().resolve("figures/copier-single.svg")))
          .contains("What copying the largest validator earns");
    }
  }

  private static void assertHolds(Path folder, FolderContents contents) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(folder::relativize))
          .extracting(file -> file.toString().replace('\\', '/'))
          .containsExactlyInAnyOrderElementsOf(contents.paths());
    }
    for (ResultTable table : contents.tables()) {
      assertThat(Files.readAllLines(folder.resolve(table.csv())).getFirst())
          .as(table.name())
          .isEqualTo(table.columns().stream().map(Column::name).collect(Collectors.joining(",")));
    }
  }
}
