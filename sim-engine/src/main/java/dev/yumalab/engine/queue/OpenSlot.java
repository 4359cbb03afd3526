package dev.yumalab.engine.queue;

import java.util.Arrays;

/**
 * The cells of one slot, in the order of their events. They are put in order all at once, by one
 * number for each: when in the slot, which priority, the how-manieth to come in, which is the order
 * of scheduling. A cell that is removed leaves a hole. Not thread-safe.
 */
final class OpenSlot {
  private static final int HOLE = -1;
  private static final int TIME_SHIFT = 31;
  private static final int PRIORITY_SHIFT = 28;
  private static final int INDEX_MASK = (1 << PRIORITY_SHIFT) - 1;

  private final Cells cells;
  private final RadixSort sort = new RadixSort(PRIORITY_SHIFT);
  private int[] entries = new int[16];
  private long[] order = new long[16];
  private int count;
  private int position;

  OpenSlot(Cells cells) {
    this.cells = cells;
  }

  void clear() {
    count = 0;
    position = 0;
  }

  boolean isEmpty() {
    return position == count;
  }

  /** The first cell; there is one. */
  int first() {
    return entries[(int) order[position] & INDEX_MASK];
  }

  /** Takes over the first bag, whose slot begins at a time; there is nothing here. */
  void fill(Ring bags, long beginning) {
    clear();
    long rank = bags.firstRank();
    while (bags.firstRank() == rank) {
      if (count == entries.length) {
        entries = Arrays.copyOf(entries, 2 * count);
        order = Arrays.copyOf(order, 2 * count);
      }
      int cell = bags.first();
      bags.removeFirst();
      entries[count] = cell;
      order[count] =
          ((cells.time(cell) - beginning) << TIME_SHIFT)
              | ((long) cells.priority(cell) << PRIORITY_SHIFT)
              | count;
      cells.setPlace(cell, Cells.IN_OPEN_SLOT, count);
      count++;
    }
    order = sort.sorted(order, count);
  }

  void removeFirst() {
    position++;
    skipHoles();
  }

  void remove(int cell) {
    entries[cells.position(cell)] = HOLE;
    skipHoles();
  }

  private void skipHoles() {
    while (position < count && first() == HOLE) {
      position++;
    }
  }
}
