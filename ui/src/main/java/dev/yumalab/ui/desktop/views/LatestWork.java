package dev.yumalab.ui.desktop.views;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Does work away from the window's thread, one piece at a time. What is asked for meanwhile waits;
 * only the latest of it is done, so a fast model never makes a queue. Belongs to the window's
 * thread.
 */
public final class LatestWork {
  private final Executor background;
  private boolean busy;
  private Optional<Runnable> waiting = Optional.empty();

  /**
   * @param background does the work
   */
  public LatestWork(Executor background) {
    this.background = background;
  }

  /**
   * Does work and shows what came of it.
   *
   * @param work done in the background; an exception reaches the window's handler of exceptions
   * @param show called on the window's thread
   */
  public <T> void ask(Supplier<T> work, Consumer<T> show) {
    if (busy) {
      waiting = Optional.of(() -> start(work, show));
    } else {
      start(work, show);
    }
  }

  /** Whether something is being worked out. */
  public boolean isBusy() {
    return busy;
  }

  private <T> void start(Supplier<T> work, Consumer<T> show) {
    busy = true;
    background.execute(
        () -> {
          try {
            T result = work.get();
            Platform.runLater(() -> finish(() -> show.accept(result)));
          } catch (RuntimeException | Error failure) {
            Platform.runLater(
                () ->
                    finish(
                        () -> {
                          throw failure;
                        }));
          }
        });
  }

  private void finish(Runnable end) {
    busy = false;
    Optional<Runnable> next = waiting;
    waiting = Optional.empty();
    next.ifPresent(Runnable::run);
    end.run();
  }
}
