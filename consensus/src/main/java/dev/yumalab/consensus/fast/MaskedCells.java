package dev.yumalab.consensus.fast;

import java.util.Arrays;

/** Cells that a mask empties for one epoch, and what was in them. Not thread-safe. */
final class MaskedCells {
  private int[] places = {};
  private int[] contents = {};
  private int count;

  /** Empties a cell. */
  void mask(int[] cells, int place) {
    if (count == places.length) {
      int room = Math.max(64, 2 * count);
      places = Arrays.copyOf(places, room);
      contents = Arrays.copyOf(contents, room);
    }
    places[count] = place;
    contents[count++] = cells[place];
    cells[place] = 0;
  }

  /** Fills the cells again. */
  void restore(int[] cells) {
    while (count > 0) {
      count--;
      cells[places[count]] = contents[count];
    }
  }
}
