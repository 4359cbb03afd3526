package dev.yumalab.scenarios.copier;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.results.Finishing;
import dev.yumalab.scenarios.results.Manifest;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Answers the copier question into a folder, for every front end. */
public final class CopierRun {
  private CopierRun() {}

  /** Draws what belongs beside the table. */
  @FunctionalInterface
  public interface Finisher {
    /** Writes figures into the folder. */
    void finish(Path folder, Scenario scenario, List<CopierCell> cells) throws IOException;
  }

  /**
   * What came of it.
   *
   * @param folder where the results are
   * @param cells one for each copier
   * @param warning why there is no figure, if there is none
   */
  public record Outcome(Path folder, List<CopierCell> cells, Optional<String> warning) {}

  /**
   * Runs the experiment and publishes the folder.
   *
   * @param scenario of a recorded history without agents
   * @param settings which copiers
   * @param kernel computes the epochs
   * @param folder filled and published here
   * @param finisher draws the figures; a failure is a warning, the table stays
   * @param progress told replays done and all replays
   * @throws IllegalArgumentException if {@link CopierExperiment#unfit} says why
   */
  public static Outcome run(
      Scenario scenario,
      CopierSettings settings,
      EpochKernel kernel,
      OutputFolder folder,
      Finisher finisher,
      BiConsumer<Integer, Integer> progress)
      throws IOException, OutputFolder.UnusableException {
    long start = System.nanoTime();
    Parquet.requireAvailable();
    List<CopierCell> cells = CopierExperiment.run(scenario, settings, kernel, progress);
    CopierTables.write(folder.path(), cells);
    Optional<String> warning =
        Finishing.warning(
            "the figures could not be drawn",
            () -> finisher.finish(folder.path(), scenario, cells));
    new Manifest("copier")
        .put("scenario", scenario.name())
        .put("scenario_sha256", ScenarioHash.of(scenario).hex())
        .put("epochs", scenario.epochs())
        .put("sources", settings.sources())
        .put("stake_shares", settings.shares())
        .put("reveal_periods", settings.periods())
        .put("warm_up_epochs", settings.warmUpEpochs())
        .put("skipped_epochs", settings.skippedEpochs())
        .put("backend", kernel.name())
        .putMachine((System.nanoTime() - start) / 1e9)
        .write(folder.path());
    return new Outcome(folder.publish(), cells, warning);
  }
}
