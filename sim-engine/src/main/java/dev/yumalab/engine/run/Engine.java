package dev.yumalab.engine.run;

import dev.yumalab.engine.queue.EventQueue;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A queue of events and those whom they are for. Events are handled in the queue's order: time,
 * priority, order of scheduling. A step allocates nothing of its own and costs what the queue
 * costs. Not thread-safe: {@link RunControl} lets other threads in.
 */
public final class Engine implements Model {
  private final EventQueue queue;
  private final List<EventHandler> handlers = new ArrayList<>();

  /** An engine on a queue, which may hold events already. */
  public Engine(EventQueue queue) {
    this.queue = queue;
  }

  /**
   * Adds a handler.
   *
   * @return its number as a target of events: 0, 1, 2 … in the order of adding, so that a model
   *     that is built the same way finds its saved events again
   */
  public int add(EventHandler handler) {
    handlers.add(handler);
    return handlers.size() - 1;
  }

  /** The queue, to schedule, cancel and reschedule with; taking events is the engine's part. */
  public EventQueue queue() {
    return queue;
  }

  @Override
  public long now() {
    return queue.now();
  }

  @Override
  public long nextTime() {
    return queue.nextTime();
  }

  /**
   * Schedules an event of priority 0.
   *
   * @param delay ticks from now, at least 0
   * @return its handle
   */
  public long after(long delay, int target, int kind, long argument) {
    return queue.schedule(Math.addExact(now(), delay), 0, target, kind, argument);
  }

  @Override
  public void step() {
    if (!queue.next()) {
      throw new IllegalStateException("no event waits");
    }
    int target = queue.target();
    if (target < 0 || target >= handlers.size()) {
      throw new IllegalStateException(
          "an event at %d is for handler %d, there are %d"
              .formatted(queue.time(), target, handlers.size()));
    }
    handlers.get(target).handle(this, queue.kind(), queue.argument());
  }

  /**
   * Handles all events up to a time, those at that time included.
   *
   * @return how many
   */
  public long runUntil(long time) {
    long steps = 0;
    while (queue.nextTime() <= time && queue.size() > 0) {
      step();
      steps++;
    }
    return steps;
  }

  /**
   * Handles events until a predicate, which is asked before each, holds or none is left.
   *
   * @return whether it holds
   */
  public boolean runUntil(BooleanSupplier predicate) {
    while (!predicate.getAsBoolean()) {
      if (queue.size() == 0) {
        return false;
      }
      step();
    }
    return true;
  }

  /** Writes time and waiting events; handlers save themselves. */
  public void save(DataOutput out) throws IOException {
    queue.save(out);
  }

  /** Reads what {@link #save} wrote; the same handlers have been added before. */
  public void load(DataInput in) throws IOException {
    queue.load(in);
  }
}
