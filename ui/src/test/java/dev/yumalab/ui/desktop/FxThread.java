package dev.yumalab.ui.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/**
 * The real toolkit for tests, without a display: started once in a process, never ended. The build
 * sets the system properties that it needs.
 */
public final class FxThread {
  /**
   * JavaFX warns that it is on the class path, which is meant; the logger must not be collected.
   */
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private static final CompletableFuture<Boolean> STARTED = started();

  private static final long LIMIT_SECONDS = 60;

  private FxThread() {}

  private static CompletableFuture<Boolean> started() {
    TOOLKIT.setLevel(Level.SEVERE);
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(true));
    } catch (IllegalStateException alreadyRunning) {
      started.complete(false);
    }
    Platform.setImplicitExit(false);
    return started;
  }

  /** Computes something on the toolkit's thread and waits for it; its failure is the caller's. */
  public static <T> T call(Callable<T> task) {
    STARTED.join();
    if (Platform.isFxApplicationThread()) {
      return done(task);
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(task.call());
          } catch (Exception | AssertionError failure) {
            result.completeExceptionally(failure);
          }
        });
    try {
      return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof AssertionError wrong) {
        throw wrong;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static <T> T done(Callable<T> task) {
    try {
      return task.call();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Runs something on the toolkit's thread and waits for it. */
  public static void run(Runnable task) {
    call(
        () -> {
          task.run();
          return true;
        });
  }

  /** Lays a scene out, draws it, and returns its pixels; on any thread. */
  public static BufferedImage picture(Scene scene) {
    return call(() -> ScenePicture.of(scene));
  }

  /** Writes a scene as a PNG, for looking at. */
  public static void save(Scene scene, Path file) {
    try {
      ImageIO.write(picture(scene), "png", file.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
