package dev.yumalab.engine.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Gives copies of a model's state to observers. The model says where its points are (a block, an
 * epoch) by {@link #point}; a copy is made there only if somebody wants one, and once for all.
 *
 * <p>Observers of every point are called on the model's thread, in the order of adding, and hold it
 * up: a recorder. Observers of the latest are called by an executor and hold nothing up: while one
 * is at work, points pass it by, and after a rest of the model it still gets the state of that
 * rest.
 *
 * <p>Observers may come and go on any thread. {@link #point} and {@link #rest} belong to the
 * model's.
 *
 * @param <S> the copies, immutable
 */
public final class Publisher<S> {
  /** Ends an observation. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  private final Supplier<S> snapshot;
  private final List<Observer<S>> every = new CopyOnWriteArrayList<>();
  private final List<Latest<S>> latest = new CopyOnWriteArrayList<>();

  /**
   * A publisher without observers.
   *
   * @param snapshot makes an immutable copy of the state; called on the model's thread
   */
  public Publisher(Supplier<S> snapshot) {
    this.snapshot = snapshot;
  }

  /** Adds an observer of every point; an exception of his is one of the model. */
  public Subscription observeEvery(Observer<S> observer) {
    every.add(observer);
    return () -> every.remove(observer);
  }

  /**
   * Adds an observer of the latest.
   *
   * @param executor calls him, for instance the thread of a window; not the model's thread
   */
  public Subscription observeLatest(Executor executor, Observer<S> observer) {
    Latest<S> added = new Latest<>(executor, observer);
    latest.add(added);
    return () -> {
      latest.remove(added);
      added.end();
    };
  }

  /** The model is at a point. */
  public void point() {
    publish(false);
  }

  /** The model rests, perhaps for long: nobody shall be left with something older. */
  public void rest() {
    publish(true);
  }

  private void publish(boolean isRest) {
    Optional<S> copy = Optional.empty();
    if (!isRest) {
      for (Observer<S> observer : every) {
        copy = Optional.of(copy.orElseGet(snapshot));
        observer.observe(copy.get());
      }
    }
    for (Latest<S> observer : latest) {
      if (isRest || observer.isIdle()) {
        copy = Optional.of(copy.orElseGet(snapshot));
        observer.offer(copy.get());
      }
    }
  }

  /** An observer who is shown one copy after another, with at most one waiting. */
  private static final class Latest<S> {
    private final Executor executor;
    private final Observer<S> observer;
    private Optional<S> waiting = Optional.empty();
    private boolean busy;
    private boolean ended;

    Latest(Executor executor, Observer<S> observer) {
      this.executor = executor;
      this.observer = observer;
    }

    synchronized boolean isIdle() {
      return !busy;
    }

    void offer(S copy) {
      synchronized (this) {
        waiting = Optional.of(copy);
        if (busy || ended) {
          return;
        }
        busy = true;
      }
      try {
        executor.execute(this::show);
      } catch (RejectedExecutionException closed) {
        // A window that is gone is no failure of the model.
        end();
        becomeIdle();
      }
    }

    synchronized void end() {
      ended = true;
      waiting = Optional.empty();
    }

    private synchronized Optional<S> take() {
      Optional<S> taken = waiting;
      waiting = Optional.empty();
      busy = taken.isPresent();
      return taken;
    }

    private synchronized void becomeIdle() {
      busy = false;
    }

    private void show() {
      try {
        for (Optional<S> copy = take(); copy.isPresent(); copy = take()) {
          observer.observe(copy.get());
        }
      } catch (RuntimeException | Error e) {
        // The exception is the executor's matter; the next point is shown again.
        becomeIdle();
        throw e;
      }
    }
  }
}
