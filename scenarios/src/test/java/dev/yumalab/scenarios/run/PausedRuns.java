package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs a scenario at once and in pieces, and compares what both have left. */
public final class PausedRuns {
  private final Path folder;
  private final Scenario scenario;
  private final ScenarioSource source;
  private final int replications;

  /**
   * @param folder where both runs go
   */
  public PausedRuns(Path folder, Scenario scenario, ScenarioSource source, int replications) {
    this.folder = folder;
    this.scenario = scenario;
    this.source = source;
    this.replications = replications;
  }

  /**
   * Holds that pauses change no byte but in the manifest, which names the time that it took.
   *
   * @param everyEpochs between checkpoints
   * @param blocks where it is paused
   */
  public void requireSameBytes(int everyEpochs, long... blocks) throws Exception {
    Path whole = whole();
    RunService.Ending ending = begin(everyEpochs, blocks[0]);
    for (int next = 1; next <= blocks.length; next++) {
      assertThat(ending).isInstanceOf(RunService.Paused.class);
      OptionalLong until =
          next < blocks.length ? OptionalLong.of(blocks[next]) : OptionalLong.empty();
      ending = goOn(until);
    }
    Path pieces = ((RunService.Finished) ending).outcome().folder();
    assertThat(files(pieces)).isEqualTo(files(whole));
    assertThat(pieces.getFileName()).hasToString("pieces");
  }

  private Path whole() throws Exception {
    try (OutputFolder out = OutputFolder.named(folder.resolve("whole"), false)) {
      return RunService.run(
              scenario,
              source,
              EpochKernels.installed().choose("exact").kernel(),
              new RunPlan(replications, 2),
              out,
              (place, run) -> {},
              (done, all) -> {})
          .folder();
    }
  }

  private RunService.Ending begin(int everyEpochs, long untilBlock) throws Exception {
    CheckpointPlan checkpoints =
        new CheckpointPlan(OptionalInt.of(everyEpochs), OptionalLong.of(untilBlock));
    try (OutputFolder out = OutputFolder.keptNamed(folder.resolve("pieces"), false)) {
      return RunService.start(
          scenario,
          source,
          EpochKernels.installed().choose("exact").kernel(),
          new RunPlan(replications, 1, Optional.of(checkpoints)),
          out,
          (place, run) -> {},
          (done, all) -> {});
    }
  }

  private RunService.Ending goOn(OptionalLong untilBlock) throws Exception {
    UnfinishedRun begun = UnfinishedRun.read(Parameters.lab(), folder.resolve("pieces"));
    try (OutputFolder out = OutputFolder.reopened(begun.folder(), Optional.empty(), false)) {
      return RunService.resume(
          begun,
          EpochKernels.installed().choose(begun.backend()).kernel(),
          begun.plan(2, untilBlock),
          out,
          (place, run) -> {},
          (done, all) -> {});
    }
  }

  private static Map<String, String> files(Path run) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(run)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = run.relativize(file).toString();
        if (!name.equals("manifest.json")) {
          files.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }
}
