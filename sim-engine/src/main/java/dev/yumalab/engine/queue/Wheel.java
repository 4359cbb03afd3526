package dev.yumalab.engine.queue;

import java.util.Arrays;

/**
 * Lists of cells, one for each slot and priority, and bits that tell which are not empty. A slot's
 * number is taken modulo the number of slots, so only slots within one turn from now on are here.
 * Not thread-safe.
 */
final class Wheel {
  private static final int PRIORITIES = EventQueue.PRIORITIES;
  private static final int EMPTY = -1;

  private final int mask;
  private final Cells cells;
  private final int[] heads;
  private final int[] tails;
  private final byte[] used;
  private final long[] words;
  private int count;

  Wheel(int slots, Cells cells) {
    mask = slots - 1;
    this.cells = cells;
    heads = new int[slots * PRIORITIES];
    tails = new int[slots * PRIORITIES];
    used = new byte[slots];
    words = new long[slots / Long.SIZE];
    Arrays.fill(heads, EMPTY);
  }

  int slots() {
    return mask + 1;
  }

  void clear() {
    Arrays.fill(heads, EMPTY);
    Arrays.fill(used, (byte) 0);
    Arrays.fill(words, 0);
    count = 0;
  }

  void add(int cell, long slot, int priority) {
    int index = (int) slot & mask;
    int list = index * PRIORITIES + priority;
    cells.setNext(cell, EMPTY);
    if (heads[list] == EMPTY) {
      heads[list] = cell;
      cells.setPrevious(cell, EMPTY);
      used[index] |= (byte) (1 << priority);
      words[index / Long.SIZE] |= 1L << index;
    } else {
      int last = tails[list];
      cells.setNext(last, cell);
      cells.setPrevious(cell, last);
    }
    tails[list] = cell;
    count++;
  }

  /** The first cell at or after a slot, or -1. */
  int first(long fromSlot) {
    if (count == 0) {
      return EMPTY;
    }
    int index = firstSlot((int) fromSlot & mask);
    return heads[index * PRIORITIES + Integer.numberOfTrailingZeros(used[index] & 0xFF)];
  }

  /** The first slot from one on, round the wheel, that is not empty; there is one. */
  private int firstSlot(int from) {
    int word = from / Long.SIZE;
    long bits = words[word] & (-1L << from);
    while (bits == 0) {
      word = (word + 1) & (words.length - 1);
      bits = words[word];
    }
    return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
  }

  /** Removes the first cell of its list. */
  void removeFirst(int cell, long slot, int priority) {
    int index = (int) slot & mask;
    int following = cells.next(cell);
    heads[index * PRIORITIES + priority] = following;
    if (following == EMPTY) {
      emptied(index, priority);
    } else {
      cells.setPrevious(following, EMPTY);
    }
    count--;
  }

  void remove(int cell, long slot, int priority) {
    if (cells.previous(cell) == EMPTY) {
      removeFirst(cell, slot, priority);
      return;
    }
    int before = cells.previous(cell);
    int following = cells.next(cell);
    cells.setNext(before, following);
    if (following == EMPTY) {
      tails[((int) slot & mask) * PRIORITIES + priority] = before;
    } else {
      cells.setPrevious(following, before);
    }
    count--;
  }

  private void emptied(int index, int priority) {
    used[index] &= (byte) ~(1 << priority);
    if (used[index] == 0) {
      words[index / Long.SIZE] &= ~(1L << index);
    }
  }
}
