package dev.yumalab.engine.queue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Events in the order (time, priority, order of scheduling). Times are ticks, 0 or more; the order
 * of scheduling is also that of rescheduling.
 *
 * <p>Events that fall on a slot's beginning, within the wheel's horizon, wait in a wheel: one list
 * for each slot and priority, first in, first out; scheduling, taking and cancelling cost the same
 * whatever else waits. All others wait in a 4-ary heap, at the logarithm of their number. Nothing
 * is allocated for an event; arrays double when they are full. Not thread-safe.
 */
public final class EventQueue {
  /** So many priorities there are: 0, the first, to this less one. */
  public static final int PRIORITIES = 8;

  private static final int VERSION = 1;
  private static final int WHEEL = -1;

  private final long slotTicks;
  private final Wheel wheel;
  private final EventHeap heap;
  private final Cells cells = new Cells();
  private long now;
  private long sequence;
  private int size;
  private long time;
  private int priority;
  private int target;
  private int kind;
  private long argument;

  /**
   * An empty queue at time 0.
   *
   * @param slotTicks ticks between two slots, at least 1
   * @param slots how many slots the wheel has, a power of two from 64 on
   */
  public EventQueue(long slotTicks, int slots) {
    if (slotTicks < 1 || slots < Long.SIZE || Integer.bitCount(slots) != 1) {
      throw new IllegalArgumentException(
          "a wheel has slots of at least 1 tick, and 64, 128, 256 … of them, not %d of %d"
              .formatted(slots, slotTicks));
    }
    this.slotTicks = slotTicks;
    wheel = new Wheel(slots, cells);
    heap = new EventHeap(cells);
  }

  /** How many events wait. */
  public int size() {
    return size;
  }

  /** The time of the event that was taken last, or 0. */
  public long now() {
    return now;
  }

  /**
   * Schedules an event.
   *
   * @param at its time, not before {@link #now}
   * @param withPriority 0 is first among events of one time
   * @param forTarget whom it is for
   * @param ofKind what it is
   * @param withArgument what it is about
   * @return a handle, which is never used again
   */
  public long schedule(long at, int withPriority, int forTarget, int ofKind, long withArgument) {
    requireValid(at, withPriority);
    int cell = cells.take();
    cells.put(cell, at, key(withPriority), forTarget, ofKind, withArgument);
    insert(cell, at, withPriority);
    size++;
    return cells.handle(cell);
  }

  private void requireValid(long at, int withPriority) {
    if (at < now || withPriority < 0 || withPriority >= PRIORITIES) {
      throw new IllegalArgumentException(
          "an event at %d of priority %d: the time is %d, priorities are 0 to %d"
              .formatted(at, withPriority, now, PRIORITIES - 1));
    }
  }

  /** Priority first, then the order of scheduling. */
  private long key(int withPriority) {
    return ((long) withPriority << 60) | sequence++;
  }

  private void insert(int cell, long at, int withPriority) {
    long slot = at / slotTicks;
    if (slot - now / slotTicks < wheel.slots() && slot * slotTicks == at) {
      wheel.add(cell, slot, withPriority);
      cells.setPlace(cell, WHEEL);
    } else {
      heap.add(cell);
    }
  }

  private void remove(int cell) {
    if (cells.place(cell) == WHEEL) {
      wheel.remove(cell, cells.time(cell) / slotTicks, cells.priority(cell));
    } else {
      heap.remove(cells.place(cell));
    }
  }

  /** Whether the event of a handle still waits. */
  public boolean isWaiting(long handle) {
    return cells.isValid(handle) && !cells.isFree((int) handle);
  }

  /**
   * Cancels an event.
   *
   * @return whether it was waiting
   */
  public boolean cancel(long handle) {
    if (!isWaiting(handle)) {
      return false;
    }
    int cell = (int) handle;
    remove(cell);
    cells.free(cell);
    size--;
    return true;
  }

  /**
   * Moves an event to another time or priority; among equals it comes last. The handle stays.
   *
   * @return whether it was waiting
   */
  public boolean reschedule(long handle, long at, int withPriority) {
    requireValid(at, withPriority);
    if (!isWaiting(handle)) {
      return false;
    }
    int cell = (int) handle;
    remove(cell);
    cells.retime(cell, at, key(withPriority));
    insert(cell, at, withPriority);
    return true;
  }

  /** The time of the next event, or {@link Long#MAX_VALUE} if none waits. */
  public long nextTime() {
    if (size == 0) {
      return Long.MAX_VALUE;
    }
    int cell = first();
    return cells.time(cell);
  }

  /** The cell of the next event; there is one. */
  private int first() {
    int inWheel = wheel.first(now / slotTicks);
    if (heap.isEmpty()) {
      return inWheel;
    }
    int inHeap = heap.first();
    return inWheel < 0 || cells.isBefore(inHeap, inWheel) ? inHeap : inWheel;
  }

  /**
   * Takes the next event; the accessors then tell of it.
   *
   * @return whether there was one
   */
  public boolean next() {
    if (size == 0) {
      return false;
    }
    int cell = first();
    time = cells.time(cell);
    priority = cells.priority(cell);
    target = cells.target(cell);
    kind = cells.kind(cell);
    argument = cells.argument(cell);
    if (cells.place(cell) == WHEEL) {
      wheel.removeFirst(cell, time / slotTicks, priority);
    } else {
      heap.removeFirst();
    }
    now = time;
    cells.free(cell);
    size--;
    return true;
  }

  /** The time of the event that was taken last. */
  public long time() {
    return time;
  }

  /** Its priority. */
  public int priority() {
    return priority;
  }

  /** Whom it is for. */
  public int target() {
    return target;
  }

  /** What it is. */
  public int kind() {
    return kind;
  }

  /** What it is about. */
  public long argument() {
    return argument;
  }

  /** Writes the events that wait, with their handles. */
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeLong(now);
    out.writeLong(sequence);
    cells.save(out);
  }

  /** Reads what {@link #save} wrote; events of before are gone. */
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the saved events have another version");
    }
    now = in.readLong();
    sequence = in.readLong();
    cells.load(in);
    wheel.clear();
    heap.clear();
    int[] waiting = cells.waitingInOrder();
    for (int cell : waiting) {
      insert(cell, cells.time(cell), cells.priority(cell));
    }
    size = waiting.length;
  }
}
