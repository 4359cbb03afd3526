package dev.yumalab.ui.desktop.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Runs the latest task at the window's next frame, so that a fast model never floods it. Of several
 * tasks that come between two frames only the last is run. Tasks may come from any thread.
 */
final class PulseExecutor implements Executor {
  private final AtomicReference<Optional<Runnable>> latest =
      new AtomicReference<>(Optional.empty());

  @Override
  public void execute(Runnable task) {
    if (latest.getAndSet(Optional.of(task)).isEmpty()) {
      Platform.runLater(this::awaitPulse);
    }
  }

  private void awaitPulse() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        latest.getAndSet(Optional.empty()).ifPresent(Runnable::run);
      }
    }.start();
    Platform.requestNextPulse();
  }
}
