package dev.yumalab.engine.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Steers a model, the same way for every front end: run, pause, step, speed, stop, and commands
 * between two steps.
 *
 * <p>Methods are orders: they return at once, may come from any thread, and are carried out one
 * after another on the model's thread between two steps. The model runs on a thread of its own
 * ({@link #start}) or on the caller's ({@link #drive}); no other thread ever touches it. An
 * exception of the model ends the run as {@link RunState#FAILED}; {@link #failure} tells it.
 * Interrupting the model's thread stops it.
 *
 * <p>A step without orders costs one volatile read more than the model's own; nothing is allocated.
 * When and how often one pauses changes nothing in a model that draws on its own state only.
 */
public final class RunControl implements AutoCloseable {
  private final Model model;
  private final Map<String, BooleanSupplier> points;
  private final Runnable atRest;
  private final LongSupplier nanoClock;
  private final Orders orders = new Orders();
  private final List<Consumer<RunState>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean isDriven = new AtomicBoolean();
  private volatile Optional<Throwable> failure = Optional.empty();
  private volatile Optional<Thread> ownThread = Optional.empty();

  // Of the model's thread.
  private final Pace pace = new Pace();
  private Goal goal = Goal.end();

  /**
   * A control of a model that nobody observes.
   *
   * @param points by name, whether the step just taken has reached a point of that kind, such as a
   *     block or an epoch; asked on the model's thread
   */
  public RunControl(Model model, Map<String, BooleanSupplier> points) {
    this(model, points, RunControl::doNothing, System::nanoTime);
  }

  /**
   * A control of a model.
   *
   * @param publisher is told whenever the model rests, so that observers see where it stands
   */
  public RunControl(Model model, Map<String, BooleanSupplier> points, Publisher<?> publisher) {
    this(model, points, publisher::rest, System::nanoTime);
  }

  RunControl(
      Model model, Map<String, BooleanSupplier> points, Runnable atRest, LongSupplier nanoClock) {
    this.model = model;
    this.points = Map.copyOf(points);
    this.atRest = atRest;
    this.nanoClock = nanoClock;
  }

  private static void doNothing() {}

  /** What the model is doing. */
  public RunState state() {
    return orders.state();
  }

  /** Why the run failed, if it did. */
  public Optional<Throwable> failure() {
    return failure;
  }

  /** Adds a listener to changes of the state; called on the model's thread. */
  public void onState(Consumer<RunState> listener) {
    listeners.add(listener);
  }

  /** Runs on, until no step is left. */
  public void run() {
    go(Goal.end());
  }

  /** Runs on until the next step would be after a time. */
  public void runUntil(long time) {
    go(Goal.time(time));
  }

  /** Runs on until a predicate holds, which is asked before each step on the model's thread. */
  public void runUntil(BooleanSupplier predicate) {
    go(Goal.predicate(predicate));
  }

  /** Takes one step in which something happens, at once whatever the speed. */
  public void step() {
    go(Goal.oneStep(() -> !model.wasIdle()));
  }

  /**
   * Runs on to the next point of a kind.
   *
   * @param kind a name the control was made with
   * @throws IllegalArgumentException if there is no such kind
   */
  public void stepTo(String kind) {
    BooleanSupplier point = points.get(kind);
    if (point == null) {
      throw new IllegalArgumentException(
          "no kind of point '%s', there are: %s"
              .formatted(kind, String.join(", ", points.keySet().stream().sorted().toList())));
    }
    go(Goal.point(point));
  }

  private void go(Goal next) {
    order(
        () -> {
          goal = next;
          begin();
        });
  }

  private void begin() {
    pace.startAt(model.now(), nanoClock.getAsLong());
    enter(RunState.RUNNING);
  }

  /** Pauses before the next step. */
  public void pause() {
    order(
        () -> {
          if (state() == RunState.RUNNING) {
            rest(RunState.PAUSED);
          }
        });
  }

  /** Goes on to where a pause cut the run short; without end if it was not. */
  public void resume() {
    order(
        () -> {
          if (state() != RunState.RUNNING) {
            begin();
          }
        });
  }

  /**
   * Sets the speed, also of a run that goes on.
   *
   * @param ticksPerSecond ticks of the model in a second of the wall's clock, above 0; infinity,
   *     the speed at first, does not wait
   */
  public void speed(double ticksPerSecond) {
    if (!(ticksPerSecond > 0)) {
      throw new IllegalArgumentException("a speed is above 0, not " + ticksPerSecond);
    }
    order(
        () ->
            pace.setTicksPerSecond(
                ticksPerSecond, model.now(), model.nextTime(), nanoClock.getAsLong()));
  }

  /** Stops for good before the next step. */
  public void stop() {
    order(() -> rest(RunState.STOPPED));
  }

  private void order(Runnable action) {
    orders.add(new Orders.Order(action, RunControl::doNothing));
  }

  /**
   * Has a command carried out on the model's thread between two steps, also while the model rests.
   *
   * @return when it is done; with the command's exception if it threw one, which leaves the run as
   *     it is, so a command checks before it changes anything; with an {@link
   *     IllegalStateException} if the run has ended before
   */
  public CompletableFuture<Void> submit(Runnable command) {
    return call(
        () -> {
          command.run();
          return null;
        });
  }

  /** As {@link #submit}, with an answer: a copy of something, or a checkpoint that is written. */
  public <T> CompletableFuture<T> call(Callable<T> command) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    orders.add(
        new Orders.Order(
            () -> {
              try {
                answer.complete(command.call());
              } catch (Exception e) {
                answer.completeExceptionally(e);
              }
            },
            () -> answer.completeExceptionally(new IllegalStateException("the run has ended"))));
    return answer;
  }

  /**
   * Gives the model a thread of its own, which waits for orders until the run ends.
   *
   * @param name of the thread
   */
  public void start(String name) {
    start(name, RunControl::doNothing);
  }

  /**
   * As {@link #start(String)}, with something to be done before any order.
   *
   * @param beforehand for instance what makes the model's state, which may take long; an exception
   *     is one of the model
   */
  public void start(String name, Runnable beforehand) {
    claim();
    orders.addFirst(new Orders.Order(beforehand, RunControl::doNothing));
    Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> work(true));
    ownThread = Optional.of(thread);
    thread.start();
  }

  /**
   * Carries out on the calling thread what was ordered, until the model rests and no order is left.
   *
   * @return what it came to
   */
  public RunState drive() {
    claim();
    work(false);
    return state();
  }

  private void claim() {
    if (!isDriven.compareAndSet(false, true)) {
      throw new IllegalStateException("the model runs on another thread already");
    }
  }

  private void work(boolean waitsForOrders) {
    try {
      while (!state().isEnd()) {
        if (state() == RunState.RUNNING) {
          advance();
        } else if (!orders.isWaiting() && !waitsForOrders) {
          return;
        } else {
          orders.awaitOrder();
        }
        orders.carryOut();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      enter(RunState.STOPPED);
    } catch (Throwable e) {
      // Whatever it is, those who wait for this run must hear of it.
      failure = Optional.of(e);
      enter(RunState.FAILED);
    } finally {
      isDriven.set(false);
    }
  }

  private void advance() throws InterruptedException {
    while (!orders.isWaiting()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long next = model.nextTime();
      if (next == Long.MAX_VALUE) {
        reached(RunState.FINISHED);
        return;
      }
      if (goal.isReached(next)) {
        reached(RunState.PAUSED);
        return;
      }
      if (goal.isPaced() && !pace.isUnlimited()) {
        long nanos = pace.nanosUntil(next, nanoClock.getAsLong());
        if (nanos > 0) {
          orders.awaitOrder(nanos);
          continue;
        }
      }
      model.step();
      if (goal.after().getAsBoolean()) {
        reached(RunState.PAUSED);
        return;
      }
    }
  }

  private void reached(RunState state) {
    goal = Goal.end();
    rest(state);
  }

  private void rest(RunState state) {
    atRest.run();
    enter(state);
  }

  private void enter(RunState state) {
    orders.enter(state);
    listeners.forEach(listener -> listener.accept(state));
  }

  /**
   * Waits until all orders are carried out and the model does not run, or the time is over.
   *
   * @return what the model is doing then
   */
  public RunState awaitRest(long timeout, TimeUnit unit) throws InterruptedException {
    return orders.awaitRest(timeout, unit);
  }

  /** Stops, and waits for the model's own thread to end. */
  @Override
  public void close() {
    stop();
    Optional<Thread> thread = ownThread;
    if (thread.isPresent() && thread.get() != Thread.currentThread()) {
      try {
        thread.get().join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
