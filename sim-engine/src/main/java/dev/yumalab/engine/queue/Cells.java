package dev.yumalab.engine.queue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The events themselves, in numbered cells that are used again. A cell also knows where its number
 * waits: in which part of the queue, at which position there. Not thread-safe.
 */
final class Cells {
  /** A cell of no event; its position is the free cell after it, or {@link #NONE}. */
  private static final int FREE = 0;

  static final int IN_HEAP = 1;
  static final int IN_WHEEL = 2;
  static final int IN_BAG = 3;
  static final int IN_OPEN_SLOT = 4;

  private static final int NONE = -1;
  private static final int PRIORITY_SHIFT = 60;

  // All words of a cell lie together, so that an event costs one or two lines of the cache.
  private static final int STRIDE = 6;
  private static final int SAVED_WORDS = 4;
  private static final int TIME = 0;
  private static final int KEY = 1;
  private static final int TARGET_AND_KIND = 2;
  private static final int ARGUMENT = 3;
  private static final int PLACE = 4;
  private static final int GENERATION = 5;

  private long[] words = new long[16 * STRIDE];
  private int used;
  private int firstFree = NONE;

  int take() {
    if (firstFree != NONE) {
      int cell = firstFree;
      firstFree = position(cell);
      return cell;
    }
    if (used * STRIDE == words.length) {
      words = Arrays.copyOf(words, Math.multiplyExact(2, words.length));
    }
    return used++;
  }

  void free(int cell) {
    words[cell * STRIDE + GENERATION]++;
    setPlace(cell, FREE, firstFree);
    firstFree = cell;
  }

  void put(int cell, long time, long key, int target, int kind, long argument) {
    int base = cell * STRIDE;
    words[base + TIME] = time;
    words[base + KEY] = key;
    words[base + TARGET_AND_KIND] = pair(target, kind);
    words[base + ARGUMENT] = argument;
  }

  private static long pair(int high, int low) {
    return ((long) high << 32) | (low & 0xFFFF_FFFFL);
  }

  void retime(int cell, long time, long key) {
    words[cell * STRIDE + TIME] = time;
    words[cell * STRIDE + KEY] = key;
  }

  private int generation(int cell) {
    return (int) words[cell * STRIDE + GENERATION];
  }

  long handle(int cell) {
    return pair(generation(cell), cell);
  }

  /** Whether the event of a handle still waits. */
  boolean isWaiting(long handle) {
    int cell = (int) handle;
    return cell >= 0 && cell < used && generation(cell) == (int) (handle >>> 32) && !isFree(cell);
  }

  long time(int cell) {
    return words[cell * STRIDE + TIME];
  }

  long key(int cell) {
    return words[cell * STRIDE + KEY];
  }

  int priority(int cell) {
    return (int) (key(cell) >>> PRIORITY_SHIFT);
  }

  int target(int cell) {
    return (int) (words[cell * STRIDE + TARGET_AND_KIND] >> 32);
  }

  int kind(int cell) {
    return (int) words[cell * STRIDE + TARGET_AND_KIND];
  }

  long argument(int cell) {
    return words[cell * STRIDE + ARGUMENT];
  }

  boolean isBefore(int cell, int other) {
    long time = time(cell);
    long otherTime = time(other);
    return time < otherTime || (time == otherTime && key(cell) < key(other));
  }

  private boolean isFree(int cell) {
    return where(cell) == FREE;
  }

  /** In which part of the queue a cell waits. */
  int where(int cell) {
    return (int) (words[cell * STRIDE + PLACE] >> 32);
  }

  /** The position of a cell in that part. */
  int position(int cell) {
    return (int) words[cell * STRIDE + PLACE];
  }

  void setPlace(int cell, int where, int position) {
    words[cell * STRIDE + PLACE] = pair(where, position);
  }

  /** Writes all cells; where one waits is left out, so that equal queues are equal bytes. */
  void save(DataOutput out) throws IOException {
    out.writeInt(used);
    out.writeInt(firstFree);
    for (int cell = 0; cell < used; cell++) {
      for (int word = 0; word < SAVED_WORDS; word++) {
        out.writeLong(words[cell * STRIDE + word]);
      }
      boolean isFree = isFree(cell);
      out.writeBoolean(isFree);
      out.writeInt(isFree ? position(cell) : 0);
      out.writeInt(generation(cell));
    }
  }

  void load(DataInput in) throws IOException {
    used = in.readInt();
    firstFree = in.readInt();
    if (used < 0
        || used > Integer.MAX_VALUE / (2 * STRIDE)
        || firstFree < NONE
        || firstFree >= used) {
      throw new IOException("the saved events contradict each other");
    }
    words = new long[Math.max(16, used) * STRIDE];
    for (int cell = 0; cell < used; cell++) {
      for (int word = 0; word < SAVED_WORDS; word++) {
        words[cell * STRIDE + word] = in.readLong();
      }
      setPlace(cell, in.readBoolean() ? FREE : IN_HEAP, in.readInt());
      words[cell * STRIDE + GENERATION] = in.readInt();
    }
  }

  /** The cells that are not free, in the order of their keys within a time. */
  int[] waitingInOrder() {
    return IntStream.range(0, used)
        .filter(cell -> !isFree(cell))
        .boxed()
        .sorted(Comparator.comparingLong(this::time).thenComparingLong(this::key))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
