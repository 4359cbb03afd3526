package dev.yumalab.ui.desktop.lessons;

import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.lessons.script.Act;
import dev.yumalab.ui.desktop.lessons.script.Condition;
import dev.yumalab.ui.desktop.lessons.script.Lesson;
import dev.yumalab.ui.desktop.lessons.script.Look;
import dev.yumalab.ui.desktop.lessons.script.Opening;
import dev.yumalab.ui.desktop.lessons.script.Question;
import dev.yumalab.ui.desktop.lessons.script.Sight;
import dev.yumalab.ui.desktop.lessons.script.Step;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A lesson that somebody goes through. What a step does with the run is done once, in order; who
 * leaves a step out has it done for him, so that later steps find what they speak of. Belongs to
 * the window's thread.
 */
public final class LessonPlay {
  private final Lesson lesson;
  private final LessonStage stage;
  private final int[] acts;
  private final boolean[] seen;
  private final Map<String, Double> kept = new HashMap<>();
  private Opening onStage;
  private int step;

  /**
   * A lesson before its beginning.
   *
   * @param lesson what is played
   * @param stage where
   */
  public LessonPlay(Lesson lesson, LessonStage stage) {
    this.lesson = lesson;
    this.stage = stage;
    acts = new int[lesson.steps().size()];
    seen = new boolean[lesson.steps().size()];
    onStage = lesson.opening();
  }

  /** What is played. */
  public Lesson lesson() {
    return lesson;
  }

  /** The number of the step, from 0. */
  public int index() {
    return step;
  }

  /** The step. */
  public Step step() {
    return lesson.steps().get(step);
  }

  /** How many acts of the step are done. */
  public int actsDone() {
    return acts[step];
  }

  /** Whether the step's question has been answered by the run; true without a question. */
  public boolean isAnswered() {
    return step().question().isEmpty() || seen[step];
  }

  /** Whether this is the last step. */
  public boolean isAtEnd() {
    return step == lesson.steps().size() - 1;
  }

  /** Whether the run on stage is still the lesson's. */
  public boolean isOnStage() {
    return stage
        .state()
        .map(state -> state.inForce().name().equals(onStage.scenario()))
        .orElse(false);
  }

  /**
   * Opens the lesson's run and does all that the steps before one do.
   *
   * @param first the number of the step to begin with, from 0
   */
  public CompletableFuture<Void> begin(int first) {
    step = 0;
    Arrays.fill(acts, 0);
    Arrays.fill(seen, false);
    kept.clear();
    CompletableFuture<Void> all = perform(new Act.Open(lesson.opening()));
    for (int before = 0; before < first; before++) {
      all = all.thenCompose(_ -> finish()).thenRun(() -> step++);
    }
    return all.thenRun(this::look);
  }

  /** Does the next act of the step; nothing if all are done. */
  public CompletableFuture<Void> act() {
    List<Act> all = step().acts();
    if (acts[step] == all.size()) {
      return CompletableFuture.completedFuture(null);
    }
    int now = step;
    return perform(all.get(acts[now])).thenRun(() -> acts[now]++);
  }

  /** Does what is left of the step's acts. */
  public CompletableFuture<Void> actAll() {
    return acts[step] == step().acts().size()
        ? CompletableFuture.completedFuture(null)
        : act().thenCompose(_ -> actAll());
  }

  /** Lets the run answer the step's question. */
  public CompletableFuture<Void> see() {
    if (isAnswered()) {
      return CompletableFuture.completedFuture(null);
    }
    int now = step;
    CompletableFuture<Void> all = actAll();
    for (Act act : step().question().orElseThrow().then()) {
      all = all.thenCompose(_ -> perform(act));
    }
    return all.thenRun(() -> seen[now] = true);
  }

  /** Does all that the step does. */
  private CompletableFuture<Void> finish() {
    return actAll().thenCompose(_ -> see());
  }

  /** Goes on to the next step; what is left of this one is done first. */
  public CompletableFuture<Void> next() {
    return finish()
        .thenRun(
            () -> {
              step = Math.min(step + 1, lesson.steps().size() - 1);
              look();
            });
  }

  /** Goes back to read; the run stays as it is. */
  public void back() {
    step = Math.max(0, step - 1);
    look();
  }

  /** Ends the lesson; the run stays on stage. */
  public void end() {
    stage.highlight(Optional.empty());
  }

  private void look() {
    Look look = step().look();
    look.view().ifPresent(stage::showView);
    look.selection().ifPresent(stage::select);
    stage.highlight(look.highlight());
  }

  private CompletableFuture<Void> perform(Act act) {
    return switch (act) {
      case Act.Open(Opening opening) -> {
        onStage = opening;
        yield stage.open(opening.scenario(), opening.settings()).thenAccept(_ -> {});
      }
      case Act.RunTo(long epoch) -> stage.runTo(epoch).thenAccept(_ -> {});
      case Act.Change(String key, String value) -> stage.set(key, value).thenAccept(_ -> {});
      case Act.Keep keep -> {
        sight().ifPresent(sight -> kept.put(keep.name(), keep.measure().of(sight)));
        yield CompletableFuture.completedFuture(null);
      }
    };
  }

  /** What the lesson sees now. */
  public Optional<Sight> sight() {
    Optional<LiveState> state = stage.state();
    return state.map(now -> new Sight(now, kept));
  }

  /** A text of the step with its numbers as they are now. */
  public String filled(String text) {
    String filled = text;
    for (var number : step().numbers().entrySet()) {
      filled =
          filled.replace(
              "{" + number.getKey() + "}",
              sight().map(sight -> number.getValue().text(sight)).orElse("–"));
    }
    return filled;
  }

  /** The claims of the step that do not hold now; none is what the lesson's author promised. */
  public List<Condition> brokenClaims() {
    return step().claims().stream()
        .filter(claim -> !sight().map(claim::holds).orElse(false))
        .toList();
  }

  /** The choices that the run makes right now; just one is what the lesson's author promised. */
  public List<Question.Option> rightOptions(Question.Choice question) {
    return question.options().stream()
        .filter(option -> sight().map(option.when()::holds).orElse(false))
        .toList();
  }

  /** The number that the run gives for a guess now. */
  public double value(Question.Guess question) {
    return sight().map(question.value()::of).orElse(Double.NaN);
  }
}
