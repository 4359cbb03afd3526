package dev.yumalab.benchmarks.desktop;

import dev.yumalab.ui.desktop.plot.Plot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Measures frames a second of each plot, with its data changing at every frame, while a model of
 * 4,096 neurons runs on another thread. A frame counts when the plot has drawn its data in a pulse
 * of the toolkit; the toolkit begins no pulse before the last frame is rendered, and at most 60 a
 * second.
 */
public final class FrameRates {
  /**
   * JavaFX warns that it is on the class path, which is meant; the logger must not be collected.
   */
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 700;
  private static final int WARM_UP_SECONDS = 3;
  private static final int SECONDS = 6;

  private FrameRates() {}

  /**
   * Measures and writes a table.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    TOOLKIT.setLevel(Level.SEVERE);
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(true));
    started.join();
    Platform.setImplicitExit(false);
    List<String> rows = new ArrayList<>();
    rows.add(
        "| picture | frames a second, median | slowest second | fastest second | epochs meanwhile"
            + " |");
    rows.add("|---|---|---|---|---|");
    try (BusyModel model = BusyModel.start()) {
      for (MovingPicture picture : MovingPicture.all()) {
        rows.add(row(picture, model));
      }
    }
    Files.write(Path.of(arguments[0]), rows);
    Platform.exit();
  }

  private static String row(MovingPicture picture, BusyModel model) throws InterruptedException {
    CompletableFuture<Recording> ready = new CompletableFuture<>();
    Platform.runLater(() -> ready.complete(new Recording(picture)));
    Recording recording = ready.join();
    Thread.sleep(1000L * WARM_UP_SECONDS);
    long epochs = model.epochs();
    double[] rates = new double[SECONDS];
    for (int i = 0; i < SECONDS; i++) {
      long frames = recording.frames();
      long begin = System.nanoTime();
      Thread.sleep(1000);
      rates[i] = (recording.frames() - frames) * 1e9 / (System.nanoTime() - begin);
    }
    long after = model.epochs();
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    Platform.runLater(() -> closed.complete(recording.close()));
    closed.join();
    Arrays.sort(rates);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %d |",
        picture.name(),
        (rates[SECONDS / 2 - 1] + rates[SECONDS / 2]) / 2,
        rates[0],
        rates[SECONDS - 1],
        after - epochs);
  }

  /** A window with one picture that changes at every pulse. */
  private static final class Recording {
    private final Plot plot;
    private final Stage stage = new Stage();
    private final AnimationTimer timer;
    private volatile long frames;

    Recording(MovingPicture picture) {
      plot = picture.plot();
      stage.setScene(new Scene(plot, WIDTH, HEIGHT));
      timer =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              frames = plot.drawings();
              picture.move().run();
            }
          };
      stage.show();
      timer.start();
    }

    long frames() {
      return frames;
    }

    boolean close() {
      timer.stop();
      stage.close();
      return true;
    }
  }
}
