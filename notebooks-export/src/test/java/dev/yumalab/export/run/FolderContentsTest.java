package dev.yumalab.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.ReferenceKernel;
import dev.yumalab.export.retention.RetentionPictures;
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
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
