package dev.yumalab.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.lessons.script.Glossary;
import dev.yumalab.ui.desktop.lessons.script.LessonShelf;
import dev.yumalab.ui.desktop.lessons.script.LessonWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lesson can be gone through with nothing but what is in the panel. */
class LessonPaneTest {
  private static final LessonShelf SHELF = LessonShelf.builtIn(LessonWords.desktop());

  private final LiveStage stage = new LiveStage();
  private final ObservableMap<String, Integer> progress = FXCollections.observableHashMap();
  private final Scene scene = FxThread.call(() -> scene(stage, SHELF));

  @AfterEach
  void close() {
    stage.close();
  }

  private Scene scene(LessonStage on, LessonShelf shelf) {
    return new Scene(
        (Parent) new LessonPane(shelf, Glossary.builtIn(), on, progress).node(), 360, 800);
  }

  private static void press(Scene scene, String id) {
    FxThread.run(
        () -> {
          lay(scene);
          ((ButtonBase) scene.lookup("#" + id)).fire();
        });
  }

  private static void lay(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private boolean isSeen(String id) {
    return FxThread.call(
        () -> {
          lay(scene);
          return scene.lookup("#" + id).isVisible();
        });
  }

  /** All words that can be read in the panel. */
  private static String words(Scene scene) {
    return FxThread.call(
        () -> {
          lay(scene);
          Set<Node> nodes = scene.getRoot().lookupAll("*");
          return nodes.stream()
              .map(
                  node ->
                      switch (node) {
                        case Labeled labeled -> labeled.getText();
                        case Text text -> text.getText();
                        default -> "";
                      })
              .distinct()
              .collect(Collectors.joining("\n"));
        });
  }

  @Test
  void aGuessIsAnsweredByTheRunAndProgressIsKept() {
    press(scene, "lesson-04-copying");
    assertThat(words(scene)).contains("step 1 of 4", "Run to epoch 10");
    press(scene, "lesson-next");
    assertThat(stage.state().orElseThrow().epoch()).isEqualTo(10);
    assertThat(progress).containsEntry("04-copying", 1);
    assertThat(stage.shown()).contains("view charts");

    FxThread.run(() -> ((Slider) scene.lookup("#lesson-guess")).setValue(0.97));
    press(scene, "lesson-answer");

    assertThat(stage.state().orElseThrow().epoch()).isEqualTo(100);
    assertThat(words(scene)).contains("The run says 99.0 %. You said 97.0 %: well guessed.");
  }

  @Test
  void aChoiceIsAnsweredByTheRun() {
    progress.put("04-copying", 2);
    press(scene, "lesson-04-copying");
    assertThat(words(scene)).contains("step 3 of 4", "Open weight-copier-commit-reveal");
    press(scene, "lesson-choice-0");
    press(scene, "lesson-answer");

    assertThat(words(scene))
        .contains(
            "The run says otherwise.", "✓ Less than before, but still more than four fifths.");
  }

  @Test
  void aHintSaysWhyTheRunDoesNotAnswerYetAndGoesOnceSomethingIsPredicted() {
    progress.put("04-copying", 1);
    press(scene, "lesson-04-copying");
    assertThat(isSeen("lesson-hint")).isTrue();
    assertThat(words(scene)).contains("Move the slider to your guess first.");
    FxThread.run(() -> ((Slider) scene.lookup("#lesson-guess")).setValue(0.97));
    assertThat(isSeen("lesson-hint")).isFalse();

    press(scene, "lesson-skip");
    assertThat(isSeen("lesson-hint")).isTrue();
    assertThat(words(scene)).contains("Choose an answer first.");
    press(scene, "lesson-choice-0");
    assertThat(isSeen("lesson-hint")).isFalse();
  }

  @Test
  void aQuestionIsAnsweredOrSkippedOnPurpose() {
    progress.put("04-copying", 1);
    press(scene, "lesson-04-copying");
    press(scene, "lesson-next");
    assertThat(words(scene)).contains("step 2 of 4");
    assertThat(isSeen("lesson-skip")).isTrue();

    press(scene, "lesson-skip");
    assertThat(words(scene)).contains("step 3 of 4");
    assertThat(progress).containsEntry("04-copying", 2);

    press(scene, "lesson-choice-0");
    press(scene, "lesson-answer");
    assertThat(isSeen("lesson-skip")).isFalse();
    press(scene, "lesson-next");
    assertThat(words(scene)).contains("step 4 of 4");
  }

  @Test
  void theLastStepEndsInTheListWithTheLessonDone() {
    progress.put("04-copying", 3);
    press(scene, "lesson-04-copying");
    press(scene, "lesson-choice-0");
    press(scene, "lesson-answer");
    press(scene, "lesson-next");

    assertThat(progress).containsEntry("04-copying", 4);
    assertThat(words(scene)).contains("6 min · done", "Again");
    assertThat(stage.shown().getLast()).isEqualTo("highlight nothing");
  }

  @Test
  void aWordOfTheGlossaryIsExplainedBelow() {
    press(scene, "lesson-04-copying");
    FxThread.run(
        () -> {
          lay(scene);
          ((Hyperlink) scene.lookup(".hyperlink")).fire();
        });

    assertThat(words(scene)).contains("what gives a validator's weights their votes");
  }

  @Test
  void anotherRunOnStageIsNoticedAndTheLessonsPutBack() {
    progress.put("04-copying", 1);
    press(scene, "lesson-04-copying");
    assertThat(stage.open("two-team-cabal", List.of("epochs=2"))).isCompleted();
    press(scene, "lesson-back");

    assertThat(words(scene)).contains("Another run is on stage.", "Put the lesson's run back");
    FxThread.run(
        () -> {
          for (Node node : scene.getRoot().lookupAll(".notes .button")) {
            ((ButtonBase) node).fire();
          }
        });
    assertThat(stage.state().orElseThrow().inForce().name()).isEqualTo("weight-copier");
  }

  @Test
  void aFailureIsASentenceAndThePanelLivesOn() {
    Scene broken = FxThread.call(() -> scene(new BrokenStage(), SHELF));
    press(broken, "lesson-04-copying");

    assertThat(words(broken)).contains("The lesson cannot go on: out of luck");
    press(broken, "lesson-leave");
    assertThat(words(broken)).contains("1. What is a weight?");
  }

  /** A stage on which nothing opens. */
  private static final class BrokenStage implements LessonStage {
    @Override
    public CompletableFuture<LiveState> open(String scenario, List<String> settings) {
      return CompletableFuture.failedFuture(new IllegalStateException("out of luck"));
    }

    @Override
    public CompletableFuture<LiveState> runTo(long epoch) {
      return open("", List.of());
    }

    @Override
    public CompletableFuture<LiveState> set(String key, String value) {
      return open("", List.of());
    }

    @Override
    public void showView(String id) {}

    @Override
    public void select(Selection selection) {}

    @Override
    public void highlight(Optional<String> controlId) {}

    @Override
    public Optional<LiveState> state() {
      return Optional.empty();
    }
  }
}
