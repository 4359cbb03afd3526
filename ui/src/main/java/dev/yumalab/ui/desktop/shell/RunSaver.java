package dev.yumalab.ui.desktop.shell;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.export.run.RunPictures;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.run.RunPlan;
import dev.yumalab.scenarios.run.RunService;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.ui.desktop.Cause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Runs a scenario once more from its start, into a folder, as the command line would. */
final class RunSaver {
  private final Supplier<EpochKernel> kernel;
  private final Path parent;
  private final AtomicBoolean cancelled = new AtomicBoolean();

  /**
   * @param kernel computes the epochs; asked on the run's own thread
   * @param parent where the numbered folder goes
   */
  RunSaver(Supplier<EpochKernel> kernel, Path parent) {
    this.kernel = kernel;
    this.parent = parent;
  }

  /**
   * Begins.
   *
   * @param progress told epochs done and all epochs, on the window's thread, at most once a frame
   * @return the new folder, on the window's thread; fails with a {@link CancellationException} if
   *     it was cancelled, which leaves nothing behind
   */
  CompletableFuture<Path> save(
      Scenario scenario, ScenarioSource source, BiConsumer<Long, Long> progress) {
    cancelled.set(false);
    CompletableFuture<Path> answer = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("yumalab-save")
        .start(
            () -> {
              try {
                Path folder = run(scenario, source, progress);
                Platform.runLater(() -> answer.complete(folder));
              } catch (IOException
                  | OutputFolder.UnusableException
                  | RuntimeException
                  | Error failure) {
                Platform.runLater(() -> answer.completeExceptionally(Cause.of(failure)));
              }
            });
    return answer;
  }

  private Path run(Scenario scenario, ScenarioSource source, BiConsumer<Long, Long> progress)
      throws IOException, OutputFolder.UnusableException {
    PulseExecutor pulses = new PulseExecutor();
    String name = scenario.name() + "-" + ScenarioHash.of(scenario).shortHex();
    try (OutputFolder folder = OutputFolder.numbered(parent.resolve(name))) {
      RunService.Outcome outcome =
          RunService.run(
              scenario,
              source,
              kernel.get(),
              RunPlan.SINGLE,
              folder,
              new RunPictures(),
              (done, all) -> {
                if (cancelled.get()) {
                  throw new CancellationException();
                }
                pulses.execute(() -> progress.accept(done, all));
              });
      return outcome.folder();
    }
  }

  /** Stops what is being saved at its next epoch. */
  void cancel() {
    cancelled.set(true);
  }
}
