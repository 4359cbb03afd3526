package dev.yumalab.ui.desktop.shell;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.ScenePicture;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.View;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javax.imageio.ImageIO;

/**
 * Takes pictures of the window's content on a fixed tour, without a screen: every view, the
 * gallery, the form, the palette and the keys, in both themes and two sizes, with the run at a
 * fixed epoch.
 */
public final class Screenshots {
  private record Size(int width, int height) {}

  private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(1920, 1080));

  /** How much of the tour is made. */
  public enum Tour {
    /** All sizes, each screen as it settles. */
    WHOLE(SIZES.size(), 20),
    /** One size, without waiting: for a start that teaches the JVM which classes a window needs. */
    BRIEF(1, 1);

    private final int sizes;
    private final int settledFrames;

    Tour(int sizes, int settledFrames) {
      this.sizes = sizes;
      this.settledFrames = settledFrames;
    }
  }

  private static final int DRAWINGS = 3;
  private static final long EPOCH = 150;
  private static final String OTHER_KAPPA = "0.6";

  private final Supplier<EpochKernel> kernel;
  private final UserFolders folders;
  private final Function<Host, Parts> parts;
  private final Tour tour;
  private final Consumer<Path> written;

  /**
   * @param tour how much of it
   * @param written told each picture's file
   */
  public Screenshots(
      Supplier<EpochKernel> kernel,
      UserFolders folders,
      Function<Host, Parts> parts,
      Tour tour,
      Consumer<Path> written) {
    this.kernel = kernel;
    this.folders = folders;
    this.parts = parts;
    this.tour = tour;
    this.written = written;
  }

  /**
   * Takes all pictures.
   *
   * @param place the scenario to play
   * @param folder takes the PNG files
   */
  public void take(String place, Path folder) throws IOException, Desktop.NoDisplayException {
    Display.useNone();
    Desktop.start();
    Files.createDirectories(folder);
    for (Size size : SIZES.subList(0, tour.sizes)) {
      Shell shell = onWindow(() -> new Shell(kernel, folders, parts, size.width(), size.height()));
      stage(shell, place);
      // What scrolls outside of a window shows what has become of it only with another look.
      onWindow(() -> run(() -> shell.appearance().look().set(Settings.Look.DARK)));
      onWindow(() -> ScenePicture.of(shell.scene()));
      join(() -> frames(tour.settledFrames));
      for (Settings.Look look : List.of(Settings.Look.LIGHT, Settings.Look.DARK)) {
        onWindow(() -> run(() -> shell.appearance().look().set(look)));
        tour(shell, folder, size, look);
      }
      onWindow(() -> run(shell::close));
    }
    Platform.exit();
  }

  /** Two finished runs to compare, a third on stage, and a cell that is selected. */
  private static void stage(Shell shell, String place) {
    SequencedMap<String, String> other = new LinkedHashMap<>();
    other.put("subnet.kappa", OTHER_KAPPA);
    join(() -> shell.open(place, other));
    join(() -> shell.player().runTo(Long.MAX_VALUE));
    join(() -> shell.open(place, new LinkedHashMap<>()));
    join(() -> shell.player().runTo(Long.MAX_VALUE));
    join(() -> shell.open(place, new LinkedHashMap<>()));
    LiveState state = join(() -> shell.player().runTo(EPOCH));
    Roster roster = state.neurons().roster();
    int team = roster.teams().size() - 1;
    int[] validators = roster.validatorUids(team);
    int[] miners = roster.serverUids(team);
    if (validators.length > 0 && miners.length > 0) {
      Selection picked = new Selection.Cell(validators[0], miners[0]);
      onWindow(() -> run(() -> shell.bench().selection().set(picked)));
    }
  }

  private void tour(Shell shell, Path folder, Size size, Settings.Look look) throws IOException {
    Function<String, Path> file =
        name ->
            folder.resolve(
                "%s-%s-%dx%d.png"
                    .formatted(
                        name, look.name().toLowerCase(Locale.ROOT), size.width(), size.height()));
    step(shell, file.apply("gallery"), () -> shell.panels().showLeft(Panels.LeftTab.GALLERY));
    step(shell, file.apply("lessons"), () -> shell.panels().showLeft(Panels.LeftTab.LESSONS));
    step(shell, file.apply("parameters"), () -> shell.panels().showLeft(Panels.LeftTab.PARAMETERS));
    List<View> views = onWindow(() -> shell.panels().all());
    for (View view : views) {
      step(shell, file.apply(view.id()), () -> shell.panels().showView(view.id()));
    }
    step(shell, file.apply("commands"), () -> shell.palette().show());
    step(shell, file.apply("keyboard"), () -> shell.fireAfterClosing("help.shortcuts"));
    onWindow(() -> run(() -> shell.overlay().close()));
  }

  private void step(Shell shell, Path file, Runnable action) throws IOException {
    onWindow(() -> run(action));
    // What is not in a window is laid out when it is drawn; views then prepare in the background
    // what the next drawing shows.
    for (int drawing = 0; drawing < DRAWINGS; drawing++) {
      onWindow(() -> ScenePicture.of(shell.scene()));
      join(() -> frames(tour.settledFrames));
    }
    write(onWindow(() -> ScenePicture.of(shell.scene())), file);
    written.accept(file);
  }

  private static boolean run(Runnable action) {
    action.run();
    return true;
  }

  /** Some frames later the layout has settled and every view has drawn. */
  private static CompletableFuture<Boolean> frames(int count) {
    CompletableFuture<Boolean> passed = new CompletableFuture<>();
    new AnimationTimer() {
      private int left = count;

      @Override
      public void handle(long now) {
        if (--left == 0) {
          stop();
          passed.complete(true);
        }
      }
    }.start();
    return passed;
  }

  private static <T> T onWindow(Callable<T> task) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(task.call());
          } catch (Exception | Error failure) {
            answer.completeExceptionally(failure);
          }
        });
    return answer.join();
  }

  private static <T> T join(Supplier<CompletableFuture<T>> task) {
    return onWindow(task::get).join();
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    ImageIO.write(image, "png", file.toFile());
  }
}
