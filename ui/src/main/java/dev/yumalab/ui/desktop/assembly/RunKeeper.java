package dev.yumalab.ui.desktop.assembly;

import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.runs.RunsPane;
import dev.yumalab.ui.desktop.shell.Host;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * Keeps each run of the window for later comparison: when it has come to its end, or when another
 * takes its place before. Belongs to the window's thread.
 */
final class RunKeeper {
  private final RunsPane runs;
  private Optional<LiveRun> onStage = Optional.empty();
  private Optional<LiveState> latest = Optional.empty();
  private boolean isKept;

  private RunKeeper(RunsPane runs) {
    this.runs = runs;
  }

  /** Begins to keep what a window plays. */
  static void follow(Host host, RunsPane runs) {
    RunKeeper keeper = new RunKeeper(runs);
    host.run().addListener((_, _, next) -> keeper.enter(next));
    host.bench().state().addListener((_, _, now) -> now.ifPresent(keeper::show));
  }

  private void enter(Optional<LiveRun> next) {
    if (!isKept) {
      onStage.ifPresent(run -> keep(run, ""));
    }
    onStage = next;
    latest = Optional.empty();
    isKept = false;
  }

  private void keep(LiveRun run, String digest) {
    latest
        .filter(state -> state.epoch() > 0)
        .ifPresent(state -> runs.keep(state, run.scenario(), digest));
  }

  private void show(LiveState now) {
    latest = Optional.of(now);
    if (now.isAtEnd() && !isKept && onStage.isPresent()) {
      isKept = true;
      LiveRun run = onStage.get();
      CompletableFuture<String> _ =
          run.digest()
              .whenCompleteAsync(
                  (digest, failure) ->
                      runs.keep(now, run.scenario(), failure == null ? digest : ""),
                  Platform::runLater);
    }
  }
}
