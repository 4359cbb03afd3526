package dev.yumalab.consensus.fast;

import java.util.Arrays;

/**
 * Which uids have room in the cells. A slot is a row of cells in full width; weights and bonds of a
 * uid have the same slot. Not thread-safe.
 */
final class Slots {
  private static final int NONE = -1;

  private final int[] slotOf;
  private int[] free = {};
  private int freeCount;
  private int used;

  Slots(int neurons) {
    slotOf = new int[neurons];
    Arrays.fill(slotOf, NONE);
  }

  /** The slot of a uid, taken now if it has none. */
  int take(int uid) {
    if (slotOf[uid] == NONE) {
      slotOf[uid] = freeCount > 0 ? free[--freeCount] : used++;
    }
    return slotOf[uid];
  }

  /** The slot of a uid that has one. */
  int of(int uid) {
    return slotOf[uid];
  }

  boolean has(int uid) {
    return slotOf[uid] != NONE;
  }

  /** Gives a uid's slot back. */
  void release(int uid) {
    if (has(uid)) {
      if (freeCount == free.length) {
        free = Arrays.copyOf(free, Math.max(8, 2 * freeCount));
      }
      free[freeCount++] = slotOf[uid];
      slotOf[uid] = NONE;
    }
  }

  /** How many slots have ever been taken at once. */
  int used() {
    return used;
  }

  /** How many slots there would be with so many more uids in them. */
  long usedWith(int more) {
    return used + (long) Math.max(0, more - freeCount);
  }
}
