package dev.yumalab.scenarios.sweep;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.results.Finishing;
import dev.yumalab.scenarios.results.Manifest;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.run.ParallelWork;
import dev.yumalab.scenarios.run.Replica;
import dev.yumalab.scenarios.run.ResolvedScenario;
import dev.yumalab.scenarios.run.RunPlan;
import dev.yumalab.scenarios.run.RunSummary;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** Runs a grid of scenarios into a folder, for every front end. */
public final class SweepRun {
  private static final String SCRATCH = ".scratch";

  private SweepRun() {}

  /** Draws what belongs beside the tables. */
  @FunctionalInterface
  public interface Finisher {
    /** Writes figures and page into the folder. */
    void finish(Path folder, SweepRecord sweep) throws IOException;
  }

  /**
   * What is asked for.
   *
   * @param base the scenario without what varies
   * @param grid all cells
   * @param metric the number that figures show
   */
  public record Request(Scenario base, Grid grid, String metric) {}

  /**
   * What a sweep gave.
   *
   * @param folder where the results are
   * @param sweep what happened
   * @param warning why there are no pictures, if there are none
   */
  public record Outcome(Path folder, SweepRecord sweep, Optional<String> warning) {}

  /**
   * Runs all cells and publishes the folder. A replication that fails is told, and the others are
   * kept.
   *
   * @param request what is asked for
   * @param kernel computes the epochs
   * @param plan replications of each cell, and threads
   * @param folder filled and published here
   * @param finisher draws figures and page; a failure is a warning, the tables stay
   * @param progress told epochs done and all epochs, from any thread
   * @throws RuntimeException what the first replication failed with, if all failed
   */
  public static Outcome run(
      Request request,
      EpochKernel kernel,
      RunPlan plan,
      OutputFolder folder,
      Finisher finisher,
      BiConsumer<Long, Long> progress)
      throws IOException, OutputFolder.UnusableException {
    long start = System.nanoTime();
    Parquet.requireAvailable();
    List<CellResult> cells = cells(request, kernel, plan, folder.path(), progress);
    SweepRecord sweep =
        new SweepRecord(
            request.base(),
            request.grid().factors(),
            request.metric(),
            cells,
            plan.replications(),
            kernel.name(),
            Manifest.VERSION);
    RunSummary any = anySummary(cells);
    SweepTables.write(folder.path(), sweep, any);
    ResolvedScenario.write(folder.path(), request.base());
    Files.writeString(
        folder.path().resolve("README.md"),
        "# Sweep of %s\n\n%s\n\n## Files\n\n%s"
            .formatted(
                request.base().name(),
                request.base().question(),
                SweepFiles.of(sweep, any).markdown()));
    Optional<String> warning =
        Finishing.warning(
            "figures and page could not be made", () -> finisher.finish(folder.path(), sweep));
    writeManifest(sweep, folder.path(), (System.nanoTime() - start) / 1e9);
    return new Outcome(folder.publish(), sweep, warning);
  }

  private static List<CellResult> cells(
      Request request,
      EpochKernel kernel,
      RunPlan plan,
      Path folder,
      BiConsumer<Long, Long> progress)
      throws IOException {
    long all = 0;
    for (Grid.Cell cell : request.grid().cells()) {
      all += (long) cell.scenario().epochs() * plan.replications();
    }
    long total = all;
    AtomicLong done = new AtomicLong();
    Runnable afterEpoch = () -> progress.accept(done.incrementAndGet(), total);
    List<Callable<Replica>> work = new ArrayList<>();
    for (Grid.Cell cell : request.grid().cells()) {
      for (int number = 0; number < plan.replications(); number++) {
        int replication = number;
        Path scratch = folder.resolve(SCRATCH).resolve(cell.number() + "-" + replication);
        work.add(() -> Replica.run(cell.scenario(), replication, kernel, scratch, afterEpoch));
      }
    }
    List<Replica> replicas = ParallelWork.inOrder(work, plan.jobs());
    Files.deleteIfExists(folder.resolve(SCRATCH));
    List<CellResult> results = new ArrayList<>();
    for (Grid.Cell cell : request.grid().cells()) {
      int first = cell.number() * plan.replications();
      results.add(CellResult.of(cell, replicas.subList(first, first + plan.replications())));
    }
    return results;
  }

  private static RunSummary anySummary(List<CellResult> cells) {
    Optional<Replica.Failed> failed = Optional.empty();
    for (CellResult cell : cells) {
      for (Replica replica : cell.replicas()) {
        switch (replica) {
          case Replica.Done done -> {
            return done.summary();
          }
          case Replica.Failed failure -> failed = failed.or(() -> Optional.of(failure));
        }
      }
    }
    throw failed.orElseThrow().failure();
  }

  private static void writeManifest(SweepRecord sweep, Path folder, double wallSeconds)
      throws IOException {
    Map<String, Object> varied = new LinkedHashMap<>();
    sweep.factors().forEach(factor -> varied.put(factor.key(), factor.values()));
    Manifest manifest =
        new Manifest("sweep")
            .put("scenario", sweep.base().name())
            .put("scenario_sha256", ScenarioHash.of(sweep.base()).hex())
            .put("seed", sweep.base().seed())
            .put("varied", varied)
            .put("metric", sweep.metric())
            .put("cells", sweep.cells().size())
            .put("replications", sweep.replications())
            .put("backend", sweep.backend());
    if (!sweep.failures().isEmpty()) {
      manifest.put("failures", sweep.failures());
    }
    manifest.putMachine(wallSeconds).write(folder);
  }
}
