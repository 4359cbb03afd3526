package dev.yumalab.ui.desktop.runs;

import dev.yumalab.scenarios.compare.CourseDifference;
import dev.yumalab.scenarios.compare.StoredCourse;
import dev.yumalab.scenarios.compare.TeamCourse;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.results.StoredManifest.UnreadableException;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Presence;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.plot.LinePlot;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * The panel of runs: those of this session and folders of the command line, over one another or one
 * less the other. Belongs to the window's thread; folders are read on another.
 */
public final class RunsPane {
  private static final int LETTERS = 26;

  /** Of the runs of a session the latest stay; those of folders always do. */
  private static final int MOST_LIVE = 20;

  /** With so many drawn, a further run of the session waits to be ticked. */
  private static final int MOST_TICKED = 2;

  private static final double SHARE_OF_LIST = 0.34;

  private final Executor background;
  private final List<RunRow> rows = new ArrayList<>();
  private final VBox list = new VBox();
  private final Label none = new Label("No runs yet.");
  private final LinePlot plot = new LinePlot();
  private final RunsBar bar;
  private final BorderPane root = new BorderPane();
  private int kept;
  private int asked;

  /**
   * An empty panel.
   *
   * @param bench whose theme and cursor the plot follows
   * @param background reads folders
   * @param askFolder asks for a folder to open
   * @param onExport takes what is to be saved
   */
  public RunsPane(
      Bench bench,
      Executor background,
      Supplier<Optional<Path>> askFolder,
      Consumer<List<Exhibit>> onExport) {
    this.background = background;
    bar =
        new RunsBar(
            this::redraw,
            () -> askFolder.get().ifPresent(this::open),
            () -> onExport.accept(exhibits()));
    plot.themeProperty().bind(bench.theme());
    plot.sharedCursor().bindBidirectional(bench.cursor());
    list.getStyleClass().add("run-list");
    none.getStyleClass().add("hint");
    list.getChildren().add(none);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    BorderPane right = new BorderPane(plot);
    right.setTop(bar.node());
    SplitPane split = new SplitPane(scroll, right);
    split.setDividerPositions(SHARE_OF_LIST);
    root.setCenter(split);
    root.getStyleClass().add("runs-pane");
    URL sheet = Objects.requireNonNull(RunsPane.class.getResource("runs.css"));
    root.getStylesheets().add(sheet.toExternalForm());
    redraw();
  }

  /** What stands in the window; the same node at each call. */
  public Node node() {
    return root;
  }

  /**
   * Keeps a run of this session, and forgets the oldest of more than 20.
   *
   * @param state what it has come to
   * @param scenario what ran, with its live edits as events
   * @param digest fingerprint of the state; empty if it is not known
   */
  public void keep(LiveState state, Scenario scenario, String digest) {
    List<KeptRun> live = runs().stream().filter(run -> run.stored().isEmpty()).toList();
    if (live.size() >= MOST_LIVE) {
      forget(live.getFirst());
    }
    add(KeptRun.live(nextLetter(), state, scenario, digest));
  }

  /** Reads a folder that the command line has left; what is wrong with it is said in words. */
  public void open(Path folder) {
    bar.say("Reading " + folder + " …");
    inBackground(
        () -> StoredCourse.read(folder),
        stored -> {
          bar.say("");
          add(KeptRun.stored(nextLetter(), stored));
        },
        bar::complain);
  }

  /** The runs that are kept, in their order. */
  public List<KeptRun> runs() {
    return rows.stream().map(RunRow::run).toList();
  }

  /** Shows or hides a run. */
  public void setShown(String letter, boolean shown) {
    rows.stream()
        .filter(row -> row.run().letter().equals(letter))
        .forEach(row -> row.setShown(shown));
  }

  /** Shows the difference of the first two runs that are shown, or all of them again. */
  public void setComparing(boolean comparing) {
    bar.setComparing(comparing);
  }

  /** Chooses what is plotted, one of {@link TeamCourse#MEASURES}. */
  public void setMeasure(String measure) {
    bar.setMeasure(measure);
  }

  /** What the panel says below its buttons: a result in words, or what is wrong. */
  public String message() {
    return bar.message();
  }

  /** What can be exported of it now. */
  public List<Exhibit> exhibits() {
    return shown().isEmpty() ? List.of() : List.of(plot.exhibit("runs-" + bar.measure()));
  }

  private String nextLetter() {
    int number = kept++;
    String letter = Character.toString('A' + number % LETTERS);
    return number < LETTERS ? letter : letter + (number / LETTERS + 1);
  }

  private void add(KeptRun run) {
    boolean isAsked = run.stored().isPresent() || shown().size() < MOST_TICKED;
    RunRow row = new RunRow(run, isAsked, this::redraw, this::forget);
    rows.add(row);
    list.getChildren().add(row.node());
    redraw();
  }

  private void forget(KeptRun run) {
    rows.stream()
        .filter(row -> row.run().letter().equals(run.letter()))
        .findFirst()
        .ifPresent(
            row -> {
              rows.remove(row);
              list.getChildren().remove(row.node());
            });
    redraw();
  }

  private List<KeptRun> shown() {
    return rows.stream().filter(RunRow::isShown).map(RunRow::run).toList();
  }

  private void redraw() {
    // An answer to an earlier question is of no use any more.
    asked++;
    List<KeptRun> shown = shown();
    Presence.set(none, rows.isEmpty());
    if (!rows.isEmpty()) {
      KeptRun baseline = shown.isEmpty() ? rows.getFirst().run() : shown.getFirst();
      rows.forEach(row -> row.compareWith(baseline));
    }
    bar.offer(shown);
    if (bar.isComparing() && shown.size() == 2) {
      compare(shown.getFirst(), shown.getLast());
    } else {
      bar.say(advice(shown));
      plot.show(RunChart.overlay(shown, bar.measure()));
    }
  }

  private String advice(List<KeptRun> shown) {
    if (rows.isEmpty()) {
      return "Runs come here when they end, when you keep them, or from a folder.";
    }
    return switch (shown.size()) {
      case 0 -> "Tick runs to draw them over one another.";
      case 1 -> "Tick two runs to compare them.";
      case 2 -> shown.getLast().title() + ": " + shown.getLast().differenceFrom(shown.getFirst());
      default -> "";
    };
  }

  private void compare(KeptRun first, KeptRun second) {
    int question = asked;
    String measure = bar.measure();
    inBackground(
        () -> difference(first, second),
        difference -> {
          if (question == asked) {
            plot.show(RunChart.difference(first, second, difference, measure));
            bar.say(sentence(first, second, difference));
          }
        },
        reason -> {
          if (question == asked) {
            plot.show(RunChart.overlay(List.of(first, second), measure));
            bar.complain(reason);
          }
        });
  }

  private static CourseDifference difference(KeptRun first, KeptRun second)
      throws IOException, UnreadableException {
    return first.stored().isPresent() && second.stored().isPresent()
        ? CourseDifference.of(first.stored().get(), second.stored().get())
        : CourseDifference.plain(first.course(), second.course(), CourseDifference.ONE_RUN);
  }

  private static String sentence(KeptRun first, KeptRun second, CourseDifference difference) {
    String what = "%s − %s: ".formatted(first.letter(), second.letter());
    return what
        + difference
            .unpaired()
            .orElse(
                "mean of %d pairs of the same chance, with its 95 %% interval"
                    .formatted(difference.pairs()));
  }

  /** Does something on the other thread, and what follows on the window's. */
  private <T> void inBackground(
      Callable<T> work, Consumer<T> onResult, Consumer<String> onFailure) {
    background.execute(
        () -> {
          try {
            T result = work.call();
            Platform.runLater(() -> onResult.accept(result));
          } catch (UnreadableException | IOException wrong) {
            Platform.runLater(() -> onFailure.accept(wrong.getMessage()));
          } catch (Exception unexpected) {
            String reason = "This cannot be read: " + unexpected;
            Platform.runLater(() -> onFailure.accept(reason));
          }
        });
  }
}
