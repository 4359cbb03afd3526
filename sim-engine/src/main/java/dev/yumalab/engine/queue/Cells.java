package dev.yumalab.engine.queue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The events themselves, in numbered cells that are used again. What the wheel and the heap keep
 * about a cell is here too. Not thread-safe.
 */
final class Cells {
  private static final int STRIDE = 4;
  private static final int PRIORITY_SHIFT = 60;
  private static final int FREE = -2;

  // Of each cell: time, key (priority and order), target and kind, argument.
  private long[] content = new long[16 * STRIDE];
  private int[] next = new int[16];
  private int[] previous = new int[16];
  private int[] place = new int[16];
  private int[] generation = new int[16];
  private int used;
  private int firstFree = -1;

  int take() {
    if (firstFree >= 0) {
      int cell = firstFree;
      firstFree = next[cell];
      return cell;
    }
    if (used == next.length) {
      grow(2 * used);
    }
    return used++;
  }

  private void grow(int size) {
    content = Arrays.copyOf(content, size * STRIDE);
    next = Arrays.copyOf(next, size);
    previous = Arrays.copyOf(previous, size);
    place = Arrays.copyOf(place, size);
    generation = Arrays.copyOf(generation, size);
  }

  void free(int cell) {
    generation[cell]++;
    place[cell] = FREE;
    next[cell] = firstFree;
    firstFree = cell;
  }

  void put(int cell, long time, long key, int target, int kind, long argument) {
    int base = cell * STRIDE;
    content[base] = time;
    content[base + 1] = key;
    content[base + 2] = ((long) target << 32) | (kind & 0xFFFF_FFFFL);
    content[base + 3] = argument;
  }

  void retime(int cell, long time, long key) {
    content[cell * STRIDE] = time;
    content[cell * STRIDE + 1] = key;
  }

  long handle(int cell) {
    return ((long) generation[cell] << 32) | cell;
  }

  boolean isValid(long handle) {
    int cell = (int) handle;
    return cell >= 0 && cell < used && generation[cell] == (int) (handle >>> 32);
  }

  long time(int cell) {
    return content[cell * STRIDE];
  }

  long key(int cell) {
    return content[cell * STRIDE + 1];
  }

  int priority(int cell) {
    return (int) (key(cell) >>> PRIORITY_SHIFT);
  }

  int target(int cell) {
    return (int) (content[cell * STRIDE + 2] >> 32);
  }

  int kind(int cell) {
    return (int) content[cell * STRIDE + 2];
  }

  long argument(int cell) {
    return content[cell * STRIDE + 3];
  }

  boolean isBefore(int cell, int other) {
    long time = time(cell);
    long otherTime = time(other);
    return time < otherTime || (time == otherTime && key(cell) < key(other));
  }

  int next(int cell) {
    return next[cell];
  }

  void setNext(int cell, int following) {
    next[cell] = following;
  }

  int previous(int cell) {
    return previous[cell];
  }

  void setPrevious(int cell, int before) {
    previous[cell] = before;
  }

  boolean isFree(int cell) {
    return place[cell] == FREE;
  }

  /** Where a cell waits: its position in the heap, or a mark below 0. */
  int place(int cell) {
    return place[cell];
  }

  void setPlace(int cell, int newPlace) {
    place[cell] = newPlace;
  }

  /** Writes all cells; where one waits is left out, so that equal queues are equal bytes. */
  void save(DataOutput out) throws IOException {
    out.writeInt(used);
    out.writeInt(firstFree);
    for (int cell = 0; cell < used; cell++) {
      for (int word = 0; word < STRIDE; word++) {
        out.writeLong(content[cell * STRIDE + word]);
      }
      boolean isFree = place[cell] == FREE;
      out.writeBoolean(isFree);
      out.writeInt(isFree ? next[cell] : 0);
      out.writeInt(generation[cell]);
    }
  }

  void load(DataInput in) throws IOException {
    used = in.readInt();
    firstFree = in.readInt();
    if (used < 0 || firstFree < -1 || firstFree >= used) {
      throw new IOException("the saved events contradict each other");
    }
    grow(Math.max(16, used));
    for (int cell = 0; cell < used; cell++) {
      for (int word = 0; word < STRIDE; word++) {
        content[cell * STRIDE + word] = in.readLong();
      }
      place[cell] = in.readBoolean() ? FREE : 0;
      next[cell] = in.readInt();
      generation[cell] = in.readInt();
    }
  }

  /** The cells that are not free, in the order of their keys within a time. */
  int[] waitingInOrder() {
    return IntStream.range(0, used)
        .filter(cell -> place[cell] != FREE)
        .boxed()
        .sorted(Comparator.comparingLong(this::time).thenComparingLong(this::key))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
