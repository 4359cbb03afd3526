package dev.yumalab.engine.queue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Events in the order (time, priority, order of scheduling). Times are ticks, 0 or more; the order
 * of scheduling is also that of rescheduling.
 *
 * <p>Within the wheel's horizon, events on a slot's beginning wait in lists, one for each slot and
 * priority, first in, first out. Those between two slots' beginnings wait in a bag of their slot,
 * which is put in order all at once when the slot comes. Scheduling, taking and cancelling either
 * costs the same on average, whatever else waits. A 4-ary heap keeps what lies beyond the horizon,
 * and what is scheduled into a slot whose bag is open already, at the logarithm of their number.
 *
 * <p>Nothing is allocated for an event; arrays double when they are full. Not thread-safe.
 */
public final class EventQueue {
  /** So many priorities there are: 0, the first, to this less one. */
  public static final int PRIORITIES = 8;

  private static final int VERSION = 1;
  private static final long MAX_SLOT_TICKS = 1L << 31;
  private static final int MAX_SLOTS = 1 << 20;

  /** From this slot on, its lists in the wheel have no rank in a long. */
  private static final long UNRANKED_SLOT = Long.MAX_VALUE / PRIORITIES;

  private final long slotTicks;
  private final int slots;
  private final Cells cells = new Cells();
  private final Ring wheel;
  private final Ring bags;
  private final OpenSlot open = new OpenSlot(cells);
  private final EventHeap heap = new EventHeap(cells);
  private long lastOpened = -1;
  private long now;
  private long nowSlot;
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
   * @param slotTicks ticks between two slots, 1 to 2<sup>31</sup>
   * @param slots how many slots the wheel has, a power of two from 64 to 2<sup>20</sup>
   */
  public EventQueue(long slotTicks, int slots) {
    if (slotTicks < 1
        || slotTicks > MAX_SLOT_TICKS
        || slots < Long.SIZE
        || slots > MAX_SLOTS
        || Integer.bitCount(slots) != 1) {
      throw new IllegalArgumentException(
          "a wheel has slots of 1 to 2^31 ticks, and 64, 128, 256 … 2^20 of them, not %d of %d"
              .formatted(slots, slotTicks));
    }
    this.slotTicks = slotTicks;
    this.slots = slots;
    wheel = new Ring(slots * PRIORITIES, cells, Cells.IN_WHEEL);
    bags = new Ring(slots, cells, Cells.IN_BAG);
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
    if (slot - nowSlot >= slots || slot >= UNRANKED_SLOT) {
      heap.add(cell);
    } else if (slot * slotTicks == at) {
      wheel.add(cell, wheelRank(slot, withPriority));
    } else if (slot > lastOpened) {
      bags.add(cell, slot);
    } else {
      heap.add(cell);
    }
  }

  private static long wheelRank(long slot, int withPriority) {
    return slot * PRIORITIES + withPriority;
  }

  private void remove(int cell) {
    switch (cells.where(cell)) {
      case Cells.IN_WHEEL ->
          wheel.remove(cell, wheelRank(cells.time(cell) / slotTicks, cells.priority(cell)));
      case Cells.IN_BAG -> bags.remove(cell, cells.time(cell) / slotTicks);
      case Cells.IN_OPEN_SLOT -> open.remove(cell);
      default -> heap.remove(cells.position(cell));
    }
  }

  /** Whether the event of a handle still waits. */
  public boolean isWaiting(long handle) {
    return cells.isWaiting(handle);
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
    long bag = bags.firstRank();
    if (bag == Ring.NONE && open.isEmpty() && heap.isEmpty()) {
      return wheel.first();
    }
    int cell = wheel.firstRank() == Ring.NONE ? -1 : wheel.first();
    if (!heap.isEmpty() && (cell < 0 || cells.isBefore(heap.first(), cell))) {
      cell = heap.first();
    }
    // All of a bag comes after its slot's beginning, so till then it may stay closed.
    if (open.isEmpty() && bag != Ring.NONE && (cell < 0 || bag * slotTicks < cells.time(cell))) {
      open.fill(bags, bag * slotTicks);
      lastOpened = bag;
    }
    if (!open.isEmpty() && (cell < 0 || cells.isBefore(open.first(), cell))) {
      cell = open.first();
    }
    return cell;
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
    switch (cells.where(cell)) {
      case Cells.IN_WHEEL -> {
        nowSlot = wheel.firstRank() / PRIORITIES;
        wheel.removeFirst();
      }
      case Cells.IN_OPEN_SLOT -> {
        nowSlot = lastOpened;
        open.removeFirst();
      }
      default -> {
        nowSlot = time / slotTicks;
        heap.removeFirst();
      }
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
    nowSlot = now / slotTicks;
    lastOpened = -1;
    sequence = in.readLong();
    cells.load(in);
    wheel.clear();
    bags.clear();
    open.clear();
    heap.clear();
    int[] waiting = cells.waitingInOrder();
    for (int cell : waiting) {
      if (cells.time(cell) < now || cells.priority(cell) >= PRIORITIES) {
        throw new IOException("the saved events contradict each other");
      }
      insert(cell, cells.time(cell), cells.priority(cell));
    }
    size = waiting.length;
  }
}
