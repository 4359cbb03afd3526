package dev.yumalab.agents.world;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetView;
import dev.yumalab.engine.queue.EventQueue;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntConsumer;

/**
 * When operators act: at fidelity {@code epoch} all together after each epoch, else each at a block
 * of its own in each epoch, and at blocks it asked for. Queries stand between them. Not
 * thread-safe.
 */
final class Agenda {
  /** Milliseconds between two blocks. */
  static final long BLOCK_MS = 12_000;

  private static final int WHEEL_SLOTS = 4_096;

  /** Queries come before operators that act in the same millisecond. */
  private static final int QUERY_PRIORITY = 0;

  private static final int WAKE_PRIORITY = 1;

  // Kinds of events from the queries' up: all operators act, one acts, one acts once more.
  private static final int WAKE_ALL = 16;
  private static final int WAKE = 17;
  private static final int WAKE_AGAIN = 18;

  private final EventQueue queue = new EventQueue(BLOCK_MS, WHEEL_SLOTS);
  private final WorldSetup setup;
  private final SubnetView view;
  private final Population population;

  /** An agenda on which the first epoch's wake-ups stand. */
  Agenda(WorldSetup setup, SubnetView view, Population population) {
    this.setup = setup;
    this.view = view;
    this.population = population;
    if (isByEpoch()) {
      schedule(1, WAKE_ALL, 0);
    } else {
      for (int operator = 0; operator < population.operators(); operator++) {
        schedule(1 + offset(operator), WAKE, operator);
      }
    }
  }

  private boolean isByEpoch() {
    return setup.fidelity() == Fidelity.EPOCH;
  }

  /** How many blocks after the first of an epoch an operator likes to act. */
  private long offset(int operator) {
    long tempo = setup.rules().get(Hyperparameter.TEMPO);
    return (long) (population.operator(operator).phase() * Math.max(1, tempo - 1));
  }

  private void schedule(long block, int kind, int operator) {
    queue.schedule(block * BLOCK_MS, WAKE_PRIORITY, 0, kind, operator);
  }

  /** Puts an event of the queries on it; their kinds are below those of wake-ups. */
  void query(long time, int kind, long argument) {
    queue.schedule(time, QUERY_PRIORITY, 0, kind, argument);
  }

  /** Wakes an operator once more at a block to come; where all act together that has no place. */
  void wakeAgain(long block, int operator) {
    if (!isByEpoch()) {
      schedule(block, WAKE_AGAIN, operator);
    }
  }

  /** The time of the next event, ms. */
  long nextTime() {
    return queue.nextTime();
  }

  /** Takes the next event. */
  void next() {
    queue.next();
  }

  /** The time of the event that was taken, ms. */
  long time() {
    return queue.time();
  }

  /** What the event that was taken is. */
  int kind() {
    return queue.kind();
  }

  /** What the event that was taken is about. */
  long argument() {
    return queue.argument();
  }

  /** Whether the event that was taken is one of the queries. */
  boolean isQuery() {
    return kind() < WAKE_ALL;
  }

  /**
   * Handles the wake-up that was taken.
   *
   * @param act lets an operator act, by its number
   */
  void wake(IntConsumer act) {
    if (kind() == WAKE_ALL) {
      for (int operator = 0; operator < population.operators(); operator++) {
        act.accept(operator);
      }
      schedule(view.nextEpochBlock() + 1, WAKE_ALL, 0);
      return;
    }
    int kind = kind();
    int operator = Math.toIntExact(argument());
    act.accept(operator);
    if (kind == WAKE) {
      schedule(view.nextEpochBlock() + 1 + offset(operator), WAKE, operator);
    }
  }

  void save(DataOutput out) throws IOException {
    queue.save(out);
  }

  void load(DataInput in) throws IOException {
    queue.load(in);
  }
}
