package dev.yumalab.ui.desktop.lessons;

import dev.yumalab.scenarios.yaml.Problem;
import dev.yumalab.ui.desktop.lessons.script.Lesson;
import dev.yumalab.ui.desktop.lessons.script.LessonShelf;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lessons to choose from, with how far one has come. */
final class LessonList {
  private final ScrollPane scroll;

  LessonList(LessonShelf shelf, Map<String, Integer> progress, Consumer<Lesson> onStart) {
    VBox box = new VBox();
    box.getStyleClass().add("lesson-list");
    Label heading = words("Lessons", "lesson-heading");
    Label hint = words("Each takes some minutes: predict, let the lab run, see.", "hint");
    box.getChildren().addAll(heading, hint);
    for (int i = 0; i < shelf.lessons().size(); i++) {
      Lesson lesson = shelf.lessons().get(i);
      int finished = progress.getOrDefault(lesson.id(), 0);
      box.getChildren().add(card(i + 1, lesson, finished, onStart));
    }
    if (!shelf.problems().isEmpty()) {
      box.getChildren().add(words("Lessons that cannot be played:", "problem-heading"));
      for (Problem problem : shelf.problems()) {
        box.getChildren().add(words(problem.toString(), "problem"));
      }
    }
    scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("lesson-scroll");
  }

  Node node() {
    return scroll;
  }

  private static Node card(int number, Lesson lesson, int finished, Consumer<Lesson> onStart) {
    int steps = lesson.steps().size();
    boolean isDone = finished >= steps;
    Label title = words(number + ". " + lesson.title(), "card-title");
    Label goal = words(lesson.goal(), "card-goal");
    String reached =
        isDone ? "done" : finished == 0 ? "" : "step %d of %d".formatted(finished + 1, steps);
    Label state =
        words(
            "%d min%s".formatted(lesson.minutes(), reached.isEmpty() ? "" : " · " + reached),
            "hint");
    String verb = isDone ? "Again" : finished == 0 ? "Start" : "Go on";
    Button start = new Button(verb);
    start.setId("lesson-" + lesson.id());
    start.setMinWidth(Region.USE_PREF_SIZE);
    start.setAccessibleText(verb + ": " + lesson.title());
    start.setTooltip(new Tooltip(verb + ". Puts the lesson's own run on stage."));
    start.setOnAction(_ -> onStart.accept(lesson));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(state, gap, start);
    foot.getStyleClass().add("card-foot");
    VBox card = new VBox(title, goal, foot);
    card.getStyleClass().add("card");
    if (isDone) {
      card.getStyleClass().add("card-done");
    }
    return card;
  }

  private static Label words(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
