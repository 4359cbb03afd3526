package dev.yumalab.engine.queue;

import java.util.Arrays;

/** A 4-ary heap of cells by time and key, both kept beside the cells' numbers. Not thread-safe. */
final class EventHeap {
  private static final int CHILDREN = 4;

  private final Cells cells;
  private long[] times = new long[16];
  private long[] keys = new long[16];
  private int[] ids = new int[16];
  private int count;

  EventHeap(Cells cells) {
    this.cells = cells;
  }

  boolean isEmpty() {
    return count == 0;
  }

  void clear() {
    count = 0;
  }

  /** The first cell; there is one. */
  int first() {
    return ids[0];
  }

  void add(int cell) {
    if (count == ids.length) {
      times = Arrays.copyOf(times, 2 * count);
      keys = Arrays.copyOf(keys, 2 * count);
      ids = Arrays.copyOf(ids, 2 * count);
    }
    rise(count++, cell, cells.time(cell), cells.key(cell));
  }

  void removeFirst() {
    remove(0);
  }

  void remove(int position) {
    count--;
    if (position == count) {
      return;
    }
    int cell = ids[count];
    long time = times[count];
    long key = keys[count];
    int parent = (position - 1) / CHILDREN;
    if (position > 0 && isBefore(time, key, parent)) {
      rise(position, cell, time, key);
    } else {
      sink(position, cell, time, key);
    }
  }

  private boolean isBefore(long time, long key, int position) {
    return time < times[position] || (time == times[position] && key < keys[position]);
  }

  private void rise(int from, int cell, long time, long key) {
    int position = from;
    while (position > 0) {
      int parent = (position - 1) / CHILDREN;
      if (!isBefore(time, key, parent)) {
        break;
      }
      move(parent, position);
      position = parent;
    }
    set(position, cell, time, key);
  }

  private void sink(int from, int cell, long time, long key) {
    int position = from;
    while (true) {
      int child = CHILDREN * position + 1;
      if (child >= count) {
        break;
      }
      int smallest = child;
      int end = Math.min(child + CHILDREN, count);
      for (int other = child + 1; other < end; other++) {
        if (isBefore(times[other], keys[other], smallest)) {
          smallest = other;
        }
      }
      if (isBefore(time, key, smallest)) {
        break;
      }
      move(smallest, position);
      position = smallest;
    }
    set(position, cell, time, key);
  }

  private void move(int from, int to) {
    set(to, ids[from], times[from], keys[from]);
  }

  private void set(int position, int cell, long time, long key) {
    ids[position] = cell;
    times[position] = time;
    keys[position] = key;
    cells.setPlace(cell, Cells.IN_HEAP, position);
  }
}
