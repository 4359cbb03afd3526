package dev.yumalab.ui.desktop.shell;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.engine.run.Publisher;
import dev.yumalab.engine.run.RunState;
import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScheduledChange;
import dev.yumalab.ui.desktop.Bench;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Plays the run on stage: opens it on a thread of its own, gives it orders, and puts the latest of
 * its states on the bench, at most one a frame. Belongs to the window's thread; opening and closing
 * runs is done on a worker, so the window never waits for a model.
 */
final class Player implements AutoCloseable {
  private static final double MS_PER_BLOCK = 12_000;

  private final Bench bench;
  private final Supplier<EpochKernel> kernel;
  private final Consumer<Throwable> onFailure;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("yumalab-player").factory());
  private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.READY);
  private final ReadOnlyBooleanWrapper begun = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final DoubleProperty epochsPerSecond = new SimpleDoubleProperty(10);
  private final BooleanProperty unlimited = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<LiveRun>> run =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<Publisher.Subscription> subscription = Optional.empty();
  private Optional<Chase> chase = Optional.empty();
  private long opening;

  private record Chase(LiveRun live, long epoch, CompletableFuture<LiveState> answer) {}

  /**
   * @param kernel asked on the worker, at the first run
   * @param onFailure told, on the window's thread, why a run could not go on
   */
  Player(Bench bench, Supplier<EpochKernel> kernel, Consumer<Throwable> onFailure) {
    this.bench = bench;
    this.kernel = kernel;
    this.onFailure = onFailure;
    epochsPerSecond.addListener((_, _, _) -> applySpeed());
    unlimited.addListener((_, _, _) -> applySpeed());
  }

  /** The run on stage, if one is open. */
  ReadOnlyObjectProperty<Optional<LiveRun>> run() {
    return run;
  }

  /** What the run is doing. */
  ReadOnlyObjectProperty<RunState> state() {
    return state.getReadOnlyProperty();
  }

  /** Whether the run has been told to go on since it was opened. */
  ReadOnlyBooleanProperty begun() {
    return begun.getReadOnlyProperty();
  }

  /** Whether there is a run that can go on. */
  ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /** The speed of play, above 0. */
  DoubleProperty epochsPerSecond() {
    return epochsPerSecond;
  }

  /** Whether play does not wait at all. */
  BooleanProperty unlimited() {
    return unlimited;
  }

  /**
   * Opens a scenario at its start; the run before it is stopped.
   *
   * @return when it is on stage; fails as the model does
   */
  CompletableFuture<LiveRun> open(Scenario scenario) {
    long number = ++opening;
    loaded.set(false);
    Optional<LiveRun> old = leave();
    CompletableFuture<LiveRun> opened = new CompletableFuture<>();
    worker.execute(
        () -> {
          old.ifPresent(LiveRun::close);
          try {
            LiveRun fresh = LiveRun.open(scenario, kernel.get());
            LiveState first = fresh.state().join();
            Platform.runLater(() -> enter(number, fresh, first, opened));
          } catch (RuntimeException | Error failure) {
            Platform.runLater(
                () -> {
                  opened.completeExceptionally(failure);
                  onFailure.accept(failure);
                });
          }
        });
    return opened;
  }

  private Optional<LiveRun> leave() {
    subscription.ifPresent(Publisher.Subscription::close);
    subscription = Optional.empty();
    Optional<LiveRun> old = run.get();
    run.set(Optional.empty());
    return old;
  }

  private void enter(
      long number, LiveRun fresh, LiveState first, CompletableFuture<LiveRun> opened) {
    if (number != opening || worker.isShutdown()) {
      // Another one was asked for meanwhile.
      Thread.ofPlatform().daemon().name("yumalab-close").start(fresh::close);
      opened.cancel(false);
      return;
    }
    begun.set(false);
    state.set(RunState.READY);
    fresh.control().onState(next -> Platform.runLater(() -> follow(fresh, next)));
    subscription = Optional.of(fresh.observeLatest(new PulseExecutor(), show(fresh)::accept));
    run.set(Optional.of(fresh));
    bench.state().set(Optional.of(first));
    loaded.set(true);
    applySpeed();
    opened.complete(fresh);
  }

  private Consumer<LiveState> show(LiveRun shown) {
    return next -> {
      if (run.get().filter(shown::equals).isPresent()) {
        bench.state().set(Optional.of(next));
      }
    };
  }

  private void follow(LiveRun of, RunState next) {
    if (run.get().filter(of::equals).isEmpty()) {
      return;
    }
    state.set(next);
    if (next == RunState.FAILED) {
      loaded.set(false);
      of.control().failure().ifPresent(onFailure);
    }
    if (next != RunState.RUNNING) {
      chase.ifPresent(this::goOn);
    }
  }

  /**
   * Goes on without waiting until an epoch has paid, and pauses there.
   *
   * @return the state there, or at the end if that comes before; at once if it has paid already
   */
  CompletableFuture<LiveState> runTo(long epoch) {
    CompletableFuture<LiveState> answer = new CompletableFuture<>();
    chase.ifPresent(old -> old.answer().cancel(false));
    chase = run.get().map(live -> new Chase(live, epoch, answer));
    if (chase.isEmpty()) {
      answer.completeExceptionally(new IllegalStateException("no run is open"));
    } else if (state.get() == RunState.RUNNING) {
      pause();
    } else {
      goOn(chase.get());
    }
    return answer;
  }

  private void goOn(Chase to) {
    CompletableFuture<LiveState> _ =
        to.live()
            .state()
            .whenComplete((now, failure) -> Platform.runLater(() -> goOn(to, now, failure)));
  }

  private void goOn(Chase to, LiveState now, Throwable failure) {
    if (chase.filter(to::equals).isEmpty()) {
      return;
    }
    if (failure != null) {
      chase = Optional.empty();
      to.answer().completeExceptionally(failure);
    } else if (now.epoch() >= to.epoch() || now.isAtEnd()) {
      chase = Optional.empty();
      applySpeed();
      bench.state().set(Optional.of(now));
      to.answer().complete(now);
    } else {
      begun.set(true);
      to.live().control().speed(Double.POSITIVE_INFINITY);
      to.live().control().stepTo(LiveRun.EPOCH);
    }
  }

  private void applySpeed() {
    run.get()
        .ifPresent(
            live ->
                live.control()
                    .speed(unlimited.get() ? Double.POSITIVE_INFINITY : ticksPerSecond(live)));
  }

  private double ticksPerSecond(LiveRun live) {
    // The time of a run counts milliseconds of the chain.
    return epochsPerSecond.get() * live.scenario().subnet().tempoBlocks() * MS_PER_BLOCK;
  }

  /** Plays, or pauses what plays. */
  void toggle() {
    if (state.get() == RunState.RUNNING) {
      pause();
    } else {
      play();
    }
  }

  /** Plays at the chosen speed. */
  void play() {
    order(live -> live.control().run());
  }

  /** Plays to the end without waiting. */
  void playToEnd() {
    unlimited.set(true);
    play();
  }

  /** Pauses. */
  void pause() {
    run.get().ifPresent(live -> live.control().pause());
  }

  /** Takes the model's smallest step. */
  void stepEvent() {
    order(live -> live.control().step());
  }

  /** Goes on to the next block. */
  void stepBlock() {
    order(live -> live.control().stepTo(LiveRun.BLOCK));
  }

  /** Goes on to the next epoch. */
  void stepEpoch() {
    order(live -> live.control().stepTo(LiveRun.EPOCH));
  }

  private void order(Consumer<LiveRun> order) {
    if (loaded.get()) {
      run.get()
          .ifPresent(
              live -> {
                begun.set(true);
                order.accept(live);
              });
    }
  }

  /** Changes parameters of the run on stage from the next block on. */
  CompletableFuture<ScheduledChange> change(List<String> settings) {
    return run.get()
        .map(live -> live.change(settings))
        .orElseGet(
            () -> CompletableFuture.failedFuture(new IllegalStateException("no run is open")));
  }

  /** Stops the run and all threads. */
  @Override
  public void close() {
    opening++;
    loaded.set(false);
    leave().ifPresent(old -> worker.execute(old::close));
    worker.shutdown();
  }
}
