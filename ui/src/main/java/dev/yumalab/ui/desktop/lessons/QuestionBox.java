package dev.yumalab.ui.desktop.lessons;

import dev.yumalab.ui.desktop.Presence;
import dev.yumalab.ui.desktop.lessons.script.Question;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A question: what one predicts, then what the run says. */
final class QuestionBox {
  private final LessonPlay play;
  private final Question question;
  private final MarkdownText markdown;
  private final VBox root = new VBox();
  private final VBox outcome = new VBox();
  private final VBox asking = new VBox();
  private final Prediction prediction;

  QuestionBox(LessonPlay play, Question question, MarkdownText markdown, Runnable onAnswer) {
    this.play = play;
    this.question = question;
    this.markdown = markdown;
    root.getStyleClass().add("question");
    Label heading = new Label("Predict");
    heading.getStyleClass().add("question-heading");
    prediction =
        switch (question) {
          case Question.Choice choice -> new ChoicePrediction(choice);
          case Question.Guess guess -> new GuessPrediction(guess);
        };
    Button answer = new Button(question.then().isEmpty() ? "That is my answer" : "Run and see");
    answer.setId("lesson-answer");
    answer.getStyleClass().add("accent");
    answer.setTooltip(new Tooltip("The run says what is right."));
    answer.disableProperty().bind(prediction.isMade().not());
    answer.setOnAction(_ -> onAnswer.run());
    Label hint = new Label(prediction.hint());
    hint.setId("lesson-hint");
    hint.setWrapText(true);
    hint.getStyleClass().add("hint");
    hint.visibleProperty().bind(prediction.isMade().not());
    hint.managedProperty().bind(hint.visibleProperty());
    asking.getStyleClass().add("asking");
    asking.getChildren().addAll(hint, answer);
    outcome.getStyleClass().add("outcome");
    outcome.setManaged(false);
    root.getChildren()
        .addAll(
            heading, markdown.of(play.filled(question.ask())), prediction.node(), asking, outcome);
  }

  Node node() {
    return root;
  }

  /** Shows the answer once the run has given it. */
  void refresh() {
    if (!play.isAnswered() || prediction.isClosed()) {
      return;
    }
    String said =
        switch (question) {
          case Question.Choice choice -> closeChoice(choice);
          case Question.Guess guess -> closeGuess(guess);
        };
    Presence.set(asking, false);
    Label verdict = new Label(said);
    verdict.setWrapText(true);
    verdict.getStyleClass().add("verdict");
    outcome.setManaged(true);
    outcome.getChildren().setAll(verdict, markdown.of(play.filled(question.because())));
  }

  private String closeChoice(Question.Choice choice) {
    List<Question.Option> right = play.rightOptions(choice);
    int index = right.size() == 1 ? choice.options().indexOf(right.getFirst()) : -1;
    ChoicePrediction made = (ChoicePrediction) prediction;
    String said = made.close(index);
    boolean isAsPromised = index == choice.right();
    return isAsPromised
        ? said
        : said + " This run has been changed, so it may say something else than the lesson does.";
  }

  private String closeGuess(Question.Guess guess) {
    double value = play.value(guess);
    OptionalDouble made = ((GuessPrediction) prediction).close();
    String says = "The run says " + guess.as().text(value) + ".";
    if (made.isEmpty()) {
      return says;
    }
    boolean isNear = Math.abs(made.getAsDouble() - value) <= guess.near();
    return says
        + " You said "
        + guess.as().text(made.getAsDouble())
        + (isNear ? ": well guessed." : ".");
  }
}
