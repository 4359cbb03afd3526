package dev.yumalab.scenarios.retention;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.results.Finishing;
import dev.yumalab.scenarios.results.Manifest;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.Parquet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Runs the experiment into a folder, for every front end. */
public final class RetentionRun {
  private RetentionRun() {}

  /** Draws what belongs beside the tables. */
  @FunctionalInterface
  public interface Finisher {
    /** Writes figures into the folder. */
    void finish(Path folder, RetentionSettings settings, List<RetentionMap> maps)
        throws IOException;
  }

  /**
   * What a run gave.
   *
   * @param folder where the results are
   * @param maps one for each stake
   * @param warning why there is no figure, if there is none
   */
  public record Outcome(Path folder, List<RetentionMap> maps, Optional<String> warning) {}

  /**
   * Runs the experiment and publishes the folder.
   *
   * @param settings what is mapped
   * @param source where the draws come from
   * @param kernel computes the epochs
   * @param jobs threads
   * @param folder filled and published here
   * @param finisher draws the figures; a failure is a warning, the tables stay
   * @param progress told rows done and all rows
   */
  public static Outcome run(
      RetentionSettings settings,
      DrawSource source,
      EpochKernel kernel,
      int jobs,
      OutputFolder folder,
      Finisher finisher,
      BiConsumer<Integer, Integer> progress)
      throws RecordedDrawsException,
          InterruptedException,
          IOException,
          OutputFolder.UnusableException {
    long start = System.nanoTime();
    Parquet.requireAvailable();
    List<RetentionMap> maps = RetentionExperiment.run(settings, source, kernel, jobs, progress);
    RetentionTables.write(folder.path(), maps);
    Optional<String> warning =
        Finishing.warning(
            "the figure could not be drawn", () -> finisher.finish(folder.path(), settings, maps));
    manifest(settings, source, kernel)
        .putMachine((System.nanoTime() - start) / 1e9)
        .write(folder.path());
    return new Outcome(folder.publish(), maps, warning);
  }

  private static Manifest manifest(
      RetentionSettings settings, DrawSource source, EpochKernel kernel) {
    Manifest manifest =
        new Manifest("retention")
            .put("stakes", settings.stakes())
            .put("kappa_u16", settings.kappa())
            .put("bonds_penalty_u16", settings.bondsPenalty())
            .put("weight_stddev", settings.weightDeviation())
            .put("validator_share", settings.validatorShare())
            .put("neurons", settings.neurons())
            .put("validators", settings.validators())
            .put("grid", settings.grid())
            .put("backend", kernel.name());
    return switch (source) {
      case DrawSource.Streams streams -> manifest.put("seed", streams.seed());
      case DrawSource.Recorded recorded ->
          manifest.put("normals", recorded.folder().getFileName().toString());
    };
  }
}
