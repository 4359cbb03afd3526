package dev.yumalab.ui.desktop.lessons;

import dev.yumalab.ui.desktop.lessons.script.Glossary;
import dev.yumalab.ui.desktop.lessons.script.Lesson;
import dev.yumalab.ui.desktop.lessons.script.LessonShelf;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The side panel of lessons: a list to choose from, and the lesson that is played. Belongs to the
 * window's thread.
 */
public final class LessonPane {
  private final LessonShelf shelf;
  private final Glossary glossary;
  private final LessonStage stage;
  private final ObservableMap<String, Integer> progress;
  private final StackPane root = new StackPane();
  private Optional<LessonPlayer> player = Optional.empty();

  /**
   * A panel that shows the list.
   *
   * @param shelf the lessons, and what is wrong with some
   * @param glossary what linked words mean
   * @param stage the window that lessons steer
   * @param progress by lesson, how many of its steps are finished; changed here, kept by whoever
   *     listens
   */
  public LessonPane(
      LessonShelf shelf,
      Glossary glossary,
      LessonStage stage,
      ObservableMap<String, Integer> progress) {
    this.shelf = shelf;
    this.glossary = glossary;
    this.stage = stage;
    this.progress = progress;
    root.getStyleClass().add("lesson-pane");
    URL sheet = Objects.requireNonNull(LessonPane.class.getResource("lessons.css"));
    root.getStylesheets().add(sheet.toExternalForm());
    root.setMinWidth(0);
    showList();
  }

  /** What stands in the window; the same node at each call. */
  public Node node() {
    return root;
  }

  /** Shows the lessons to choose from. */
  public void showList() {
    player.ifPresent(LessonPlayer::end);
    player = Optional.empty();
    root.getChildren().setAll(new LessonList(shelf, progress, this::start).node());
  }

  /**
   * Plays a lesson, from the step that was reached last.
   *
   * @param id the lesson's id
   * @return whether there is such a lesson
   */
  public boolean start(String id) {
    Optional<Lesson> lesson =
        shelf.lessons().stream().filter(found -> found.id().equals(id)).findFirst();
    lesson.ifPresent(this::start);
    return lesson.isPresent();
  }

  private void start(Lesson lesson) {
    int finished = progress.getOrDefault(lesson.id(), 0);
    int first = finished >= lesson.steps().size() ? 0 : finished;
    player.ifPresent(LessonPlayer::end);
    LessonPlayer started =
        new LessonPlayer(
            new LessonPlay(lesson, stage),
            glossary,
            steps -> progress.merge(lesson.id(), steps, Math::max),
            this::showList);
    player = Optional.of(started);
    root.getChildren().setAll(started.node());
    started.begin(first);
  }
}
