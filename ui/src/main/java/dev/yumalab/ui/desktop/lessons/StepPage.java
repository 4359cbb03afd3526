package dev.yumalab.ui.desktop.lessons;

import dev.yumalab.ui.desktop.lessons.script.Act;
import dev.yumalab.ui.desktop.lessons.script.Question;
import dev.yumalab.ui.desktop.lessons.script.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A step as one reads it: text, what to do, what to predict. */
final class StepPage {
  private final LessonPlay play;
  private final Consumer<Supplier<CompletableFuture<Void>>> busy;
  private final VBox root = new VBox();
  private final VBox text = new VBox();
  private final List<Button> buttons = new ArrayList<>();
  private final Optional<QuestionBox> question;
  private final MarkdownText markdown;

  /**
   * A page of the play's step now.
   *
   * @param busy lets the run do something while the buttons wait
   * @param onLink told the target of a link that is followed
   */
  StepPage(
      LessonPlay play, Consumer<Supplier<CompletableFuture<Void>>> busy, Consumer<String> onLink) {
    this.play = play;
    this.busy = busy;
    markdown = new MarkdownText(onLink);
    Step step = play.step();
    root.getStyleClass().add("step");
    Label title = new Label(step.title());
    title.setWrapText(true);
    title.getStyleClass().add("step-title");
    root.getChildren().addAll(title, text);
    addActs(step.acts());
    question = step.question().map(this::box);
    question.ifPresent(box -> root.getChildren().add(box.node()));
  }

  private QuestionBox box(Question asked) {
    return new QuestionBox(play, asked, markdown, () -> busy.accept(play::see));
  }

  private void addActs(List<Act> acts) {
    VBox box = new VBox();
    box.getStyleClass().add("acts");
    for (int i = 0; i < acts.size(); i++) {
      String words = acts.get(i).words();
      Button button = new Button(words);
      button.setUserData(i);
      button.setWrapText(true);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setTooltip(new Tooltip(words + ". The lab does it for you."));
      button.setOnAction(_ -> busy.accept(this::actWithUnseen));
      buttons.add(button);
      if (!words.isEmpty()) {
        box.getChildren().add(button);
      }
    }
    if (!box.getChildren().isEmpty()) {
      root.getChildren().add(box);
    }
  }

  /** The next act that a button stands for, with what happens unseen before and after it. */
  private CompletableFuture<Void> actWithUnseen() {
    return unseen().thenCompose(_ -> play.act()).thenCompose(_ -> unseen());
  }

  private CompletableFuture<Void> unseen() {
    List<Act> acts = play.step().acts();
    int next = play.actsDone();
    boolean isUnseen = next < acts.size() && acts.get(next).words().isEmpty();
    return isUnseen
        ? play.act().thenCompose(_ -> unseen())
        : CompletableFuture.completedFuture(null);
  }

  Node node() {
    return root;
  }

  /** Shows what has become of the step. */
  void refresh() {
    text.getChildren().setAll(markdown.of(play.filled(play.step().text())));
    int done = play.actsDone();
    for (int i = 0; i < buttons.size(); i++) {
      Button button = buttons.get(i);
      String words = play.step().acts().get(i).words();
      button.setText((i < done ? "✓ " : "▶ ") + words);
      button.setAccessibleText(i < done ? "Done: " + words : words);
      button.setDisable(i < done || firstSeen(done) != i);
    }
    question.ifPresent(QuestionBox::refresh);
  }

  private int firstSeen(int done) {
    List<Act> acts = play.step().acts();
    int first = done;
    while (first < acts.size() && acts.get(first).words().isEmpty()) {
      first++;
    }
    return first;
  }
}
