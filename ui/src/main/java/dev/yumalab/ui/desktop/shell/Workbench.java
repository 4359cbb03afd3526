package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScheduledChange;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Cause;
import dev.yumalab.ui.desktop.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The scenario on stage and what is done to it: opened, started anew, its parameters changed, taken
 * back. Reading happens on a worker; everything else on the window's thread.
 */
final class Workbench implements AutoCloseable {
  private final Bench bench;
  private final Player player;
  private final UndoStack undo = new UndoStack();
  private final ObjectProperty<Optional<Desk>> desk = new SimpleObjectProperty<>(Optional.empty());
  // Changes are carried out one after another, each on what the one before has made.
  private CompletableFuture<Boolean> settled = CompletableFuture.completedFuture(true);
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("yumalab-reader").factory());

  Workbench(Bench bench, Player player) {
    this.bench = bench;
    this.player = player;
  }

  Bench bench() {
    return bench;
  }

  Player player() {
    return player;
  }

  UndoStack undo() {
    return undo;
  }

  /** The scenario on stage and its changed values. */
  ReadOnlyObjectProperty<Optional<Desk>> desk() {
    return desk;
  }

  /** Something slow, off the window's thread; its answer comes on the window's thread. */
  <T> CompletableFuture<T> inBackground(Supplier<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    if (reader.isShutdown()) {
      answer.cancel(false);
      return answer;
    }
    reader.execute(
        () -> {
          try {
            T result = work.get();
            Platform.runLater(() -> answer.complete(result));
          } catch (RuntimeException | Error failure) {
            Platform.runLater(() -> answer.completeExceptionally(failure));
          }
        });
    return answer;
  }

  /**
   * Puts a scenario on stage, at its start.
   *
   * @param origin a built-in name or a file
   * @return what is wrong with it, if anything
   */
  CompletableFuture<Optional<Desk.Reading.Wrong>> open(String origin) {
    undo.clear();
    return open(origin, new LinkedHashMap<>());
  }

  /** Puts a scenario on stage, with values by key laid over it. */
  CompletableFuture<Optional<Desk.Reading.Wrong>> open(
      String origin, SequencedMap<String, String> settings) {
    return inBackground(() -> Desk.read(origin, settings))
        .thenCompose(
            reading ->
                switch (reading) {
                  case Desk.Reading.Wrong wrong ->
                      CompletableFuture.completedFuture(Optional.of(wrong));
                  case Desk.Reading.Ready(Desk ready) ->
                      enter(ready).thenApply(_ -> Optional.empty());
                });
  }

  /** What was picked in one network means nothing in another. */
  private CompletableFuture<LiveRun> enter(Desk ready) {
    if (desk.get().filter(before -> before.origin().equals(ready.origin())).isEmpty()) {
      bench.selection().set(new Selection.Nothing());
      bench.cursor().set(OptionalLong.empty());
    }
    return show(ready);
  }

  private CompletableFuture<LiveRun> show(Desk ready) {
    desk.set(Optional.of(ready));
    return player.open(ready.opened().scenario());
  }

  /** Starts the scenario anew with the values that the form shows. */
  CompletableFuture<Optional<Desk.Reading.Wrong>> reset() {
    return desk.get()
        .map(now -> open(now.origin(), now.layered()))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  /** Starts the run anew as it was played: the changes made during it come again as events. */
  CompletableFuture<Optional<Desk.Reading.Wrong>> replay() {
    Optional<Scenario> played = player.run().get().map(LiveRun::scenario);
    if (desk.get().isEmpty() || played.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return open(desk.get().get().origin(), CommandText.replaying(desk.get().get(), played.get()));
  }

  /**
   * Gives a parameter another value: at once before the run has begun, from the next block on while
   * it runs, at the next start where a run cannot change it or has come to its end.
   *
   * @param key its key
   * @param text the value as a file writes it
   * @return what is wrong with it; empty if it was taken
   */
  CompletableFuture<Optional<String>> edit(String key, String text) {
    return inTurn(
        () -> {
          String before = shown(key);
          return apply(key, text)
              .thenApply(
                  problem -> {
                    if (problem.isEmpty() && !shown(key).equals(before)) {
                      undo.add(new UndoStack.Change(key, before, shown(key)));
                    }
                    return problem;
                  });
        });
  }

  private String shown(String key) {
    return desk.get().map(now -> now.text(key)).orElse("");
  }

  private <T> CompletableFuture<T> inTurn(Supplier<CompletableFuture<T>> work) {
    CompletableFuture<T> next = settled.thenCompose(_ -> work.get());
    settled = next.handle((_, _) -> true);
    return next;
  }

  /** Takes the last change back. */
  CompletableFuture<Optional<String>> undoLast() {
    return undo.undo()
        .map(change -> inTurn(() -> apply(change.key(), change.before())))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  /** Makes the change again that was taken back last. */
  CompletableFuture<Optional<String>> redoLast() {
    return undo.redo()
        .map(change -> inTurn(() -> apply(change.key(), change.after())))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  /** Gives every parameter the value of the file. */
  void resetAll() {
    if (desk.get().isEmpty()) {
      return;
    }
    Desk now = desk.get().get();
    for (String key : List.copyOf(now.layered().keySet())) {
      CompletableFuture<Optional<String>> _ = edit(key, now.originalText(key));
    }
  }

  private CompletableFuture<Optional<String>> apply(String key, String text) {
    if (desk.get().isEmpty()) {
      return CompletableFuture.completedFuture(Optional.of("No scenario is open."));
    }
    Desk now = desk.get().get();
    if (text.strip().equals(now.text(key))) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    SequencedMap<String, String> all = new LinkedHashMap<>(now.layered());
    all.putLast(key, text.strip());
    return inBackground(() -> Desk.read(now.origin(), all))
        .thenCompose(
            reading ->
                switch (reading) {
                  case Desk.Reading.Wrong wrong ->
                      CompletableFuture.completedFuture(Optional.of(wrong.messages()));
                  case Desk.Reading.Ready(Desk ready) -> take(key, ready);
                });
  }

  private CompletableFuture<Optional<String>> take(String key, Desk ready) {
    Desk now = desk.get().orElse(ready);
    String text = ready.text(key);
    if (!player.begun().get()) {
      return show(ready).thenApply(_ -> Optional.empty());
    }
    if (!isChangeable(key) || isOver()) {
      desk.set(Optional.of(now.withWaiting(key, text)));
      return CompletableFuture.completedFuture(Optional.empty());
    }
    CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    CompletableFuture<ScheduledChange> _ =
        player
            .change(List.of(key + "=" + text))
            .whenComplete(
                (_, failure) ->
                    Platform.runLater(
                        () -> {
                          if (failure == null) {
                            desk.set(desk.get().map(latest -> latest.withLive(key, text)));
                            answer.complete(Optional.empty());
                          } else {
                            answer.complete(Optional.of(Cause.of(failure).getMessage()));
                          }
                        }));
    return answer;
  }

  /** Whether the run on stage has no block left in which a change could be in force. */
  private boolean isOver() {
    return bench.state().get().filter(LiveState::isAtEnd).isPresent();
  }

  /** How many changes were made during the run and are events of it now. */
  int recordedEdits() {
    return desk.get()
        .flatMap(
            now ->
                player
                    .run()
                    .get()
                    .map(
                        run ->
                            run.scenario().events().size()
                                - now.opened().scenario().events().size()))
        .orElse(0);
  }

  /** Whether a run can change a parameter. */
  static boolean isChangeable(String key) {
    return Parameters.lab()
        .addressed(key)
        .map(Parameters.Addressed::parameter)
        .map(Parameter::changeable)
        .orElse(false);
  }

  @Override
  public void close() {
    reader.shutdownNow();
    player.close();
  }
}
