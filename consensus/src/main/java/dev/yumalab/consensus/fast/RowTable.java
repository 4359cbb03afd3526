package dev.yumalab.consensus.fast;

import java.util.Arrays;

/**
 * The stored rows of a network, weights or bonds. A row that the kernel works on lies in cells, in
 * full width, value + 1 each; one that it may never need, or whose order matters, is kept as a
 * list. Columns beyond the uids have no effect in either and are left out of cells. Not
 * thread-safe.
 */
final class RowTable {
  private enum Form {
    EMPTY,
    CELLS,
    LIST
  }

  /** More cells than this are not laid out: a row is kept as a list instead. */
  static final long MOST_CELLS = 1L << 28;

  private static final int[] NOTHING = {};

  private final int neurons;
  private final int stride;
  private final Slots slots;
  private final RowScan scan;
  private final Form[] forms;
  private final long[] sums;
  private final int[][] listColumns;
  private final int[][] listValues;
  private int[] cells = NOTHING;

  RowTable(int neurons, int stride, Slots slots, RowScan scan) {
    this.neurons = neurons;
    this.stride = stride;
    this.slots = slots;
    this.scan = scan;
    forms = new Form[neurons];
    Arrays.fill(forms, Form.EMPTY);
    sums = new long[neurons];
    listColumns = new int[neurons][];
    listValues = new int[neurons][];
    Arrays.fill(listColumns, NOTHING);
    Arrays.fill(listValues, NOTHING);
  }

  /**
   * Replaces a row.
   *
   * @param inCells whether the kernel will work on it
   * @throws IllegalArgumentException if an entry is not u16
   */
  void put(int uid, int[] columns, int[] values, int length, boolean inCells) {
    if (length == 0 && forms[uid] == Form.EMPTY) {
      return;
    }
    requireU16(columns, values, length);
    if (length == 0) {
      forms[uid] = Form.EMPTY;
    } else if (inCells && hasRoom(uid) && scan.ascends(columns, length)) {
      lay(uid, columns, values, length);
    } else {
      forms[uid] = Form.LIST;
      listColumns[uid] = Arrays.copyOf(columns, length);
      listValues[uid] = Arrays.copyOf(values, length);
    }
    if (forms[uid] != Form.LIST) {
      listColumns[uid] = NOTHING;
      listValues[uid] = NOTHING;
    }
  }

  private boolean hasRoom(int uid) {
    return slots.has(uid) || slots.usedWith(1) * stride <= MOST_CELLS;
  }

  private void requireU16(int[] columns, int[] values, int length) {
    if (length < 0 || length > Math.min(columns.length, values.length)) {
      throw new IndexOutOfBoundsException(
          "%d entries of %d columns and %d values"
              .formatted(length, columns.length, values.length));
    }
    if (scan.isU16(columns, values, length)) {
      return;
    }
    for (int k = 0; k < length; k++) {
      if ((columns[k] | values[k]) >>> 16 != 0) {
        throw new IllegalArgumentException(
            "entry %d (column %d, value %d) is not u16".formatted(k, columns[k], values[k]));
      }
    }
  }

  private void lay(int uid, int[] columns, int[] values, int length) {
    int inside = length;
    while (inside > 0 && columns[inside - 1] >= neurons) {
      inside--;
    }
    takeRoom(uid);
    sums[uid] = scan.lay(columns, values, inside, cells, offset(uid), neurons);
    forms[uid] = Form.CELLS;
  }

  private void takeRoom(int uid) {
    slots.take(uid);
    grow();
  }

  /** An empty row of cells for a uid. */
  private int makeRoom(int uid) {
    takeRoom(uid);
    int offset = offset(uid);
    Arrays.fill(cells, offset, offset + neurons, 0);
    return offset;
  }

  /** Makes the cells as large as the slots need. */
  void grow() {
    long needed = (long) slots.used() * stride;
    if (needed > cells.length) {
      long roomy = Math.min(needed + needed / 2, Integer.MAX_VALUE - 8);
      cells = Arrays.copyOf(cells, Math.toIntExact(Math.max(needed, roomy)));
    }
  }

  /** Whether laying out the row would work, and if not, why. */
  boolean repeatsColumn(int uid) {
    if (forms[uid] != Form.LIST) {
      return false;
    }
    int[] columns = listColumns[uid];
    if (scan.ascends(columns, columns.length)) {
      return false;
    }
    int[] sorted = Arrays.stream(columns).filter(column -> column < neurons).sorted().toArray();
    return !scan.ascends(sorted, sorted.length);
  }

  /** Whether the row is a list whose columns do not ascend. */
  boolean isUnsorted(int uid) {
    return forms[uid] == Form.LIST && !scan.ascends(listColumns[uid], listColumns[uid].length);
  }

  /** Lays a list into cells, for an epoch; a list that does not ascend is kept beside them. */
  void layForEpoch(int uid) {
    if (forms[uid] != Form.LIST) {
      return;
    }
    int[] columns = listColumns[uid];
    int[] values = listValues[uid];
    if (scan.ascends(columns, columns.length)) {
      lay(uid, columns, values, columns.length);
      listColumns[uid] = NOTHING;
      listValues[uid] = NOTHING;
      return;
    }
    int offset = makeRoom(uid);
    long sum = 0;
    for (int k = 0; k < columns.length; k++) {
      if (columns[k] < neurons) {
        cells[offset + columns[k]] = values[k] + 1;
        sum += values[k];
      }
    }
    sums[uid] = sum;
  }

  /** An empty row of cells beside another table's row, so that both can be worked on. */
  void layEmpty(int uid) {
    makeRoom(uid);
    sums[uid] = 0;
  }

  /** Declares that a row is what lies in its cells. */
  void isInCells(int uid) {
    forms[uid] = Form.CELLS;
    listColumns[uid] = NOTHING;
    listValues[uid] = NOTHING;
  }

  void clear(int uid) {
    put(uid, NOTHING, NOTHING, 0, false);
  }

  boolean isEmpty(int uid) {
    return forms[uid] == Form.EMPTY;
  }

  boolean isList(int uid) {
    return forms[uid] == Form.LIST;
  }

  /** Sum of a row's values, as far as it lies in cells. */
  long sum(int uid) {
    return sums[uid];
  }

  int offset(int uid) {
    return slots.of(uid) * stride;
  }

  int[] cells() {
    return cells;
  }

  /** Copies a row in stored order; columns beyond the uids may be missing. */
  int copy(int uid, int[] columns, int[] values) {
    return switch (forms[uid]) {
      case EMPTY -> 0;
      case CELLS -> scan.gather(cells, offset(uid), neurons, columns, values);
      case LIST -> {
        int length = listColumns[uid].length;
        System.arraycopy(listColumns[uid], 0, columns, 0, length);
        System.arraycopy(listValues[uid], 0, values, 0, length);
        yield length;
      }
    };
  }

  /** An upper bound of how many entries {@link #copy} gives. */
  int capacity(int uid) {
    return Math.max(neurons, listColumns[uid].length);
  }
}
