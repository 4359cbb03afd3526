package dev.yumalab.scenarios.run;

import dev.yumalab.agents.strategy.PluginJar;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.results.Finishing;
import dev.yumalab.scenarios.results.Manifest;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.results.StoredManifest;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Runs a scenario into a folder, for every front end. */
public final class RunService {
  private RunService() {}

  /**
   * What a run gave.
   *
   * @param folder where the results are
   * @param run what happened
   * @param warning why there are no pictures, if there are none
   */
  public record Outcome(Path folder, RunRecord run, Optional<String> warning) {}

  /** How a run has ended, for now. */
  public sealed interface Ending {}

  /**
   * It is whole.
   *
   * @param outcome what it gave
   */
  public record Finished(Outcome outcome) implements Ending {}

  /**
   * It was paused where the plan says.
   *
   * @param folder where it waits to be gone on with
   */
  public record Paused(Path folder) implements Ending {}

  /**
   * Runs a scenario once and publishes its folder.
   *
   * @param scenario what to run
   * @param source where it was read from; its text is kept beside the results
   * @param kernel computes the epochs
   * @param folder filled and published here
   * @param finisher draws figures and page; a failure is a warning, the tables stay
   * @param progress told epochs done and all epochs
   */
  public static Outcome run(
      Scenario scenario,
      ScenarioSource source,
      EpochKernel kernel,
      OutputFolder folder,
      RunFinisher finisher,
      BiConsumer<Long, Long> progress)
      throws IOException, OutputFolder.UnusableException {
    return run(scenario, source, kernel, RunPlan.SINGLE, folder, finisher, progress);
  }

  /**
   * Runs replications of a scenario and publishes their folder. A replication that fails is told in
   * {@link Replicated}, and the others are kept.
   *
   * @param scenario what to run
   * @param source where it was read from; its text is kept beside the results
   * @param kernel computes the epochs
   * @param plan how often, and on how many threads
   * @param folder filled and published here
   * @param finisher draws figures and page; a failure is a warning, the tables stay
   * @param progress told epochs done and all epochs, from any thread
   */
  public static Outcome run(
      Scenario scenario,
      ScenarioSource source,
      EpochKernel kernel,
      RunPlan plan,
      OutputFolder folder,
      RunFinisher finisher,
      BiConsumer<Long, Long> progress)
      throws IOException, OutputFolder.UnusableException {
    return switch (start(scenario, source, kernel, plan, folder, finisher, progress)) {
      case Finished(Outcome outcome) -> outcome;
      case Paused paused ->
          throw new IllegalArgumentException("the plan pauses in " + paused.folder());
    };
  }

  /**
   * As {@link #run}, also for a plan that pauses or keeps the run's state; the folder is one that
   * is kept then.
   */
  public static Ending start(
      Scenario scenario,
      ScenarioSource source,
      EpochKernel kernel,
      RunPlan plan,
      OutputFolder folder,
      RunFinisher finisher,
      BiConsumer<Long, Long> progress)
      throws IOException, OutputFolder.UnusableException {
    Parquet.requireAvailable();
    UnfinishedRun begun =
        new UnfinishedRun(
            folder.path(),
            scenario,
            new String(content(source), StandardCharsets.UTF_8),
            plan.replications(),
            plan.checkpoints().map(CheckpointPlan::everyEpochs).orElse(OptionalInt.empty()),
            kernel.name());
    if (plan.checkpoints().isPresent()) {
      begun.write();
    }
    return goOn(begun, kernel, plan, folder, finisher, progress);
  }

  /**
   * Goes on with a run.
   *
   * @param begun what another process has left
   * @param kernel computes the epochs; all give the same bits
   * @param plan of the same number of replications
   * @param folder {@link OutputFolder#reopened}
   * @param finisher draws figures and page; a failure is a warning, the tables stay
   * @param progress told epochs done and all epochs, from any thread
   * @throws OutputFolder.UnusableException also if another process goes on with it
   */
  public static Ending resume(
      UnfinishedRun begun,
      EpochKernel kernel,
      RunPlan plan,
      OutputFolder folder,
      RunFinisher finisher,
      BiConsumer<Long, Long> progress)
      throws IOException, OutputFolder.UnusableException {
    Parquet.requireAvailable();
    return goOn(begun, kernel, plan, folder, finisher, progress);
  }

  private static Ending goOn(
      UnfinishedRun begun,
      EpochKernel kernel,
      RunPlan plan,
      OutputFolder folder,
      RunFinisher finisher,
      BiConsumer<Long, Long> progress)
      throws IOException, OutputFolder.UnusableException {
    long start = System.nanoTime();
    RunRecord run;
    Optional<String> warning;
    try (FolderLock lock = FolderLock.of(folder)) {
      lock.requireHeld();
      ReplicationFolders folders = new ReplicationFolders(folder.path());
      folders.clearMain();
      Scenario scenario = begun.scenario();
      Optional<RunRecord> whole =
          new RecordedRun(scenario, kernel, plan, folders)
              .write(counting(scenario, plan, progress));
      if (whole.isEmpty()) {
        return new Paused(folder.path());
      }
      run = whole.get();
      writeInputs(folder.path(), run, begun.text());
      warning =
          Finishing.warning(
              "figures and page could not be made", () -> finisher.finish(folder.path(), run));
      writeManifest(run, folder.path(), (System.nanoTime() - start) / 1e9);
    }
    return new Finished(new Outcome(folder.publish(), run, warning));
  }

  private static Runnable counting(
      Scenario scenario, RunPlan plan, BiConsumer<Long, Long> progress) {
    AtomicLong done = new AtomicLong();
    long all = (long) scenario.epochs() * plan.replications();
    return () -> progress.accept(done.incrementAndGet(), all);
  }

  private static void writeInputs(Path folder, RunRecord run, String text) throws IOException {
    Files.writeString(folder.resolve("scenario.yaml"), text);
    ResolvedScenario.write(folder, resolved(run));
    Files.writeString(folder.resolve("README.md"), RunReadme.of(run));
    Path script = folder.resolve("reproduce.sh");
    Files.writeString(
        script,
        """
        #!/bin/sh
        # Runs the same scenario again; the tables of the new folder have the same bytes.
        # YUMALAB is the command to use, if it is not on the PATH.
        %syumalab=${YUMALAB:-yumalab}
        if ! command -v "$yumalab" >/dev/null; then
          echo "reproduce.sh: no command $yumalab; set YUMALAB to its path" >&2
          exit 2
        fi
        exec "$yumalab" run "$(dirname "$0")/scenario.resolved.yaml"%s "$@"
        """
            .formatted(
                pluginsNote(run.scenario()),
                run.replicated().map(all -> " --reps " + all.asked()).orElse("")));
    setExecutable(script);
  }

  private static String pluginsNote(Scenario scenario) {
    return scenario.plugins().isEmpty()
        ? ""
        : """
        case " $* " in
          *" --plugins"*) ;;
          *) echo "reproduce.sh: give it --plugins DIR, a folder with %s" >&2; exit 2 ;;
        esac
        """
            .formatted(
                scenario.plugins().stream().map(PluginJar::name).collect(Collectors.joining(", ")));
  }

  /** The scenario with the miners that its cabal was given in the run. */
  private static Scenario resolved(RunRecord run) {
    return run.cabal()
        .map(cabal -> run.scenario().withCabalMiners(Set.copyOf(cabal.miners())))
        .orElse(run.scenario());
  }

  private static byte[] content(ScenarioSource source) throws IOException {
    return switch (source) {
      case ScenarioSource.InFile(String path) -> Files.readAllBytes(Path.of(path));
      case ScenarioSource.BuiltIn(String name) ->
          Catalogue.content(name).orElseThrow(() -> new IOException("no built-in " + name));
    };
  }

  private static void setExecutable(Path script) throws IOException {
    PosixFileAttributeView rights =
        Files.getFileAttributeView(script, PosixFileAttributeView.class);
    // Where the file system knows no such rights, the script still runs through sh.
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void writeManifest(RunRecord run, Path folder, double wallSeconds)
      throws IOException {
    Manifest manifest =
        new Manifest("run")
            .put("scenario", run.scenario().name())
            .put("scenario_sha256", run.scenarioHash())
            .put("seed", run.scenario().seed())
            .put("replications", run.replicated().map(Replicated::done).orElse(1))
            .put("epochs", run.scenario().epochs())
            .put(StoredManifest.PARTICIPANTS, participants(run.scenario()))
            .put("backend", run.backend())
            .put("state_sha256", run.stateDigest());
    List<PluginJar> plugins = run.scenario().plugins();
    if (!plugins.isEmpty()) {
      manifest.put("plugins", plugins);
    }
    if (run.replicated().isPresent()) {
      putReplicated(manifest, run.replicated().get());
    } else {
      run.verdict()
          .ifPresent(
              verdict ->
                  manifest
                      .put("expectation_held", verdict.held())
                      .put("verdict", verdict.sentence()));
    }
    manifest.putMachine(wallSeconds).write(folder);
  }

  private static String participants(Scenario scenario) {
    if (scenario.agents().isPresent()) {
      return "agents";
    }
    return scenario.network().isPresent() ? "recorded" : "teams";
  }

  private static void putReplicated(Manifest manifest, Replicated replicated) {
    if (!replicated.failures().isEmpty()) {
      manifest.put("failures", replicated.failures());
    }
    replicated
        .verdict()
        .ifPresent(
            verdict ->
                manifest
                    .put("expectation_held_in", verdict.heldIn())
                    .put("verdict", verdict.sentence()));
  }
}
