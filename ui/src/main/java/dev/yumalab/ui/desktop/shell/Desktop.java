package dev.yumalab.ui.desktop.shell;

import dev.yumalab.consensus.epoch.EpochKernel;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Starts the toolkit and shows the window, until it is closed. */
public final class Desktop {
  /**
   * JavaFX warns that it is on the class path, which is meant; the logger must not be collected.
   */
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;

  private final Supplier<EpochKernel> kernel;
  private final UserFolders folders;
  private final Function<Host, Parts> parts;

  /**
   * @param kernel computes the epochs; asked once a scenario is opened, off the window's thread
   * @param folders where settings and diagnostics are
   * @param parts makes what the window hosts
   */
  public Desktop(Supplier<EpochKernel> kernel, UserFolders folders, Function<Host, Parts> parts) {
    this.kernel = kernel;
    this.folders = folders;
    this.parts = parts;
  }

  /** There is no screen to show a window on; the message says what is missing. */
  public static final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1L;

    NoDisplayException(String message) {
      super(message);
    }
  }

  /**
   * Shows the window and waits until it is closed.
   *
   * @param place a built-in scenario, a file or a run folder
   * @throws NoDisplayException if no window can be shown
   */
  public void show(String place) throws NoDisplayException, InterruptedException {
    start();
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<Boolean> shown = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            open(place, closed);
            shown.complete(true);
          } catch (RuntimeException | Error failure) {
            shown.completeExceptionally(failure);
          }
        });
    shown.join();
    closed.await();
    Platform.exit();
  }

  /** Starts the toolkit. */
  static void start() throws NoDisplayException {
    TOOLKIT.setLevel(Level.SEVERE);
    Display.require();
    try {
      CountDownLatch started = new CountDownLatch(1);
      Platform.startup(started::countDown);
      Platform.setImplicitExit(false);
      started.await();
    } catch (UnsupportedOperationException | LinkageError failure) {
      throw new NoDisplayException(Display.unusable(failure));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void open(String place, CountDownLatch closed) {
    SettingsFile file = SettingsFile.in(folders);
    SettingsFile.Loaded loaded = file.load();
    double width = Math.min(loaded.settings().width(), screen().getWidth());
    double height = Math.min(loaded.settings().height(), screen().getHeight());
    Shell shell = new Shell(kernel, folders, parts, width, height);
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, failure) -> shell.failures().ofWindow(failure));
    Stage stage = new Stage();
    stage.setTitle("Yumalab");
    stage.setScene(shell.scene());
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen().getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen().getHeight()));
    stage.setWidth(width);
    stage.setHeight(height);
    stage.setMaximized(loaded.settings().maximised());
    shell.files().ask(new WindowPrompts(stage));
    shell.use(loaded.settings());
    stage.setOnCloseRequest(
        _ -> {
          remember(file, shell, stage);
          shell.close();
          stage.hide();
          closed.countDown();
        });
    stage.show();
    // Not the first button, which Space would press instead of starting the run.
    shell.root().requestFocus();
    loaded.message().ifPresent(shell::say);
    shell.open(place);
  }

  private static Rectangle2D screen() {
    return Screen.getPrimary().getVisualBounds();
  }

  private static void remember(SettingsFile file, Shell shell, Stage stage) {
    boolean isWhole = stage.isMaximized() || stage.isFullScreen();
    double width = isWhole ? Settings.FIRST.width() : stage.getWidth();
    double height = isWhole ? Settings.FIRST.height() : stage.getHeight();
    try {
      file.save(shell.settings(width, height, stage.isMaximized()));
    } catch (IOException unwritable) {
      // Nobody is there to be told any more, and nothing of it is needed.
      TOOLKIT.log(Level.FINE, "settings not kept", unwritable);
    }
  }
}
