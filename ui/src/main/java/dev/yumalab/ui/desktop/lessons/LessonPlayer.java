package dev.yumalab.ui.desktop.lessons;

import dev.yumalab.ui.desktop.Cause;
import dev.yumalab.ui.desktop.lessons.script.Glossary;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lesson that is played: its step, and the way to the next. */
final class LessonPlayer {
  private final LessonPlay play;
  private final Glossary glossary;
  private final IntConsumer onFinished;
  private final Runnable onLeave;
  private final BorderPane root = new BorderPane();
  private final Label place = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final ScrollPane scroll = new ScrollPane();
  private final VBox notes = new VBox();
  private final Button back = new Button("‹ Back");
  private final Button next = new Button("Next ›");
  private final Hyperlink skip = new Hyperlink("Skip the question");
  private final Map<Integer, StepPage> pages = new HashMap<>();

  LessonPlayer(LessonPlay play, Glossary glossary, IntConsumer onFinished, Runnable onLeave) {
    this.play = play;
    this.glossary = glossary;
    this.onFinished = onFinished;
    this.onLeave = onLeave;
    root.getStyleClass().add("lesson-player");
    root.setTop(top());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("lesson-scroll");
    root.setCenter(scroll);
    root.setBottom(bottom());
  }

  private Node top() {
    Button leave = new Button("‹ Lessons");
    leave.setId("lesson-leave");
    leave.setMinWidth(Region.USE_PREF_SIZE);
    leave.getStyleClass().add("quiet");
    leave.setTooltip(new Tooltip("All lessons. What you have reached is kept, and so is the run."));
    leave.setOnAction(_ -> onLeave.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    place.getStyleClass().add("hint");
    HBox row = new HBox(leave, gap, place);
    row.getStyleClass().add("player-row");
    Label title = new Label(play.lesson().title());
    title.setWrapText(true);
    title.getStyleClass().add("lesson-heading");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("How far you are in this lesson");
    VBox top = new VBox(row, title, bar);
    top.getStyleClass().add("player-top");
    return top;
  }

  private Node bottom() {
    back.setId("lesson-back");
    back.setTooltip(new Tooltip("Back. The step before; the run stays as it is."));
    back.setOnAction(
        _ -> {
          play.back();
          show();
        });
    next.setId("lesson-next");
    next.setDefaultButton(false);
    next.setTooltip(
        new Tooltip("Next. What this step has not done with the run yet is done first."));
    next.setOnAction(_ -> goOn());
    skip.setId("lesson-skip");
    skip.setMinWidth(Region.USE_PREF_SIZE);
    skip.setTooltip(
        new Tooltip("Skip the question. Goes on without an answer; the run does what it asks."));
    skip.setOnAction(_ -> goOn());
    skip.managedProperty().bind(skip.visibleProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(back, gap, skip, next);
    row.getStyleClass().add("player-row");
    notes.getStyleClass().add("notes");
    VBox bottom = new VBox(notes, row);
    bottom.getStyleClass().add("player-bottom");
    return bottom;
  }

  Node node() {
    return root;
  }

  /** Puts the lesson's run on stage. */
  void begin(int step) {
    place.setText("opening …");
    pages.clear();
    busy(() -> play.begin(step), () -> {});
  }

  /** The lesson is left. */
  void end() {
    play.end();
  }

  private void goOn() {
    int finished = play.index() + 1;
    if (play.isAtEnd()) {
      busy(play::see, () -> finishAll(finished));
    } else {
      busy(play::next, () -> onFinished.accept(finished));
    }
  }

  private void finishAll(int steps) {
    onFinished.accept(steps);
    onLeave.run();
  }

  /**
   * Lets the run do something while the buttons wait, then shows the step anew.
   *
   * @param onWell what follows if all went well
   */
  private void busy(Supplier<CompletableFuture<Void>> work, Runnable onWell) {
    notes.getChildren().clear();
    root.setDisable(true);
    CompletableFuture<Void> _ =
        work.get()
            .whenComplete(
                (_, failure) -> {
                  root.setDisable(false);
                  show();
                  if (failure == null) {
                    onWell.run();
                  } else {
                    note(reason(failure), "problem");
                  }
                });
  }

  private static String reason(Throwable failure) {
    Throwable cause = Cause.of(failure);
    String message = cause.getMessage();
    return "The lesson cannot go on: " + (message == null ? cause.toString() : message);
  }

  private void show() {
    int all = play.lesson().steps().size();
    place.setText("step %d of %d".formatted(play.index() + 1, all));
    bar.setProgress((play.index() + 1.0) / all);
    back.setDisable(play.index() == 0);
    next.setDisable(!play.isAnswered());
    skip.setVisible(!play.isAnswered());
    next.setText(play.isAtEnd() ? "Finish" : "Next ›");
    next.setAccessibleText(play.isAtEnd() ? "Finish the lesson" : "Next step");
    StepPage page =
        pages.computeIfAbsent(
            play.index(), _ -> new StepPage(play, work -> busy(work, () -> {}), this::explain));
    page.refresh();
    if (!page.node().equals(scroll.getContent())) {
      notes.getChildren().clear();
      scroll.setContent(page.node());
      scroll.setVvalue(0);
    }
    if (!play.isOnStage()) {
      offerReturn();
    }
  }

  private void offerReturn() {
    Button again = new Button("Put the lesson's run back");
    again.setTooltip(new Tooltip("Opens the lesson's run and plays it up to this step."));
    again.setOnAction(_ -> begin(play.index()));
    note("Another run is on stage.", "hint");
    notes.getChildren().add(again);
  }

  /** Shows what a word means. */
  private void explain(String target) {
    String word = target.substring(target.indexOf(':') + 1).replace('-', ' ');
    notes.getChildren().clear();
    String meaning = glossary.meaning(word).orElse("not in the glossary");
    VBox box = new MarkdownText(this::explain).of("**" + word + "**: " + meaning);
    box.getStyleClass().add("meaning");
    notes.getChildren().add(box);
  }

  private void note(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    notes.getChildren().setAll(label);
  }
}
