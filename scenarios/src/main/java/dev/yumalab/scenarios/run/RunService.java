package dev.yumalab.scenarios.run;

import dev.yumalab.agents.strategy.PluginJar;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.results.Manifest;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
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
    long start = System.nanoTime();
    Parquet.requireAvailable();
    byte[] text = content(source);
    RunRecord run =
        RecordedRun.write(
            scenario, kernel, plan, folder.path(), counting(scenario, plan, progress));
    writeInputs(folder.path(), run, text);
    Optional<String> warning = Optional.empty();
    try {
      finisher.finish(folder.path(), run);
    } catch (IOException | RuntimeException failure) {
      warning = Optional.of("figures and page could not be made: " + failure);
    }
    writeManifest(run, folder.path(), (System.nanoTime() - start) / 1e9);
    return new Outcome(folder.publish(), run, warning);
  }

  private static Runnable counting(
      Scenario scenario, RunPlan plan, BiConsumer<Long, Long> progress) {
    AtomicLong done = new AtomicLong();
    long all = (long) scenario.epochs() * plan.replications();
    return () -> progress.accept(done.incrementAndGet(), all);
  }

  private static void writeInputs(Path folder, RunRecord run, byte[] text) throws IOException {
    Scenario scenario = run.scenario();
    Files.write(folder.resolve("scenario.yaml"), text);
    if (scenario.network().isPresent()) {
      RecordedFile data = scenario.network().get().file();
      data.write(folder.resolve(data.name()));
    }
    Files.writeString(
        folder.resolve("scenario.resolved.yaml"), ScenarioWriter.resolved(resolved(run)));
    Files.writeString(folder.resolve("README.md"), RunReadme.of(run));
    Path script = folder.resolve("reproduce.sh");
    Files.writeString(
        script,
        """
        #!/bin/sh
        # Runs the same scenario again; the tables of the new folder have the same bytes.
        # YUMALAB is the command to use, if it is not on the PATH.
        %sexec "${YUMALAB:-yumalab}" run "$(dirname "$0")/scenario.resolved.yaml"%s "$@"
        """
            .formatted(
                pluginsNote(run.scenario()),
                run.replicated().map(all -> " --reps " + all.asked()).orElse("")));
    setExecutable(script);
  }

  private static String pluginsNote(Scenario scenario) {
    return scenario.plugins().isEmpty()
        ? ""
        : scenario.plugins().stream()
            .map(PluginJar::name)
            .collect(
                Collectors.joining(", ", "# It needs plugins: give it --plugins DIR with ", ".\n"));
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
