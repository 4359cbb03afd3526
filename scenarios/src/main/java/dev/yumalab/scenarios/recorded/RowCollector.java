package dev.yumalab.scenarios.recorded;

import dev.yumalab.consensus.epoch.SparseRows;
import java.util.Arrays;
import java.util.BitSet;

/** Collects rows of weights in any order of uids, and refuses what no network has. */
public final class RowCollector {
  private static final int NONE = -1;

  private final JsonCursor cursor;
  private final int[][] columns;
  private final int[][] values;
  private final boolean[] given;

  /** Collects the rows of so many uids. */
  public RowCollector(JsonCursor cursor, int neurons) {
    this.cursor = cursor;
    columns = new int[neurons][0];
    values = new int[neurons][0];
    given = new boolean[neurons];
  }

  /** Begins a row. */
  public Row begin() {
    return new Row();
  }

  /** A row, read part by part. Not thread-safe. */
  public final class Row {
    private final BitSet seen = new BitSet();
    private int uid = NONE;
    private int[] to = new int[16];
    private int[] weight = new int[16];
    private int columnCount;
    private int valueCount;
    private long sum;

    private Row() {}

    /** Reads whose row it is. */
    public void uid() throws RecordedFormatException {
      uid = (int) cursor.whole(0, given.length - 1L);
      if (given[uid]) {
        throw cursor.problem("uid " + uid + " has a second row");
      }
      given[uid] = true;
    }

    /** Reads the uid that the k-th weight goes to. */
    public void column(int k) throws RecordedFormatException {
      int column = (int) cursor.whole(0, given.length - 1L);
      if (seen.get(column)) {
        throw cursor.problem(cursor.path() + " is uid " + column + " for a second time");
      }
      seen.set(column);
      if (k == to.length) {
        to = Arrays.copyOf(to, 2 * k);
      }
      to[k] = column;
      columnCount = k + 1;
    }

    /**
     * Makes sure that there may be a k-th weight, before it is read: a list without an end must not
     * fill the memory.
     */
    public void requireWeight(int k) throws RecordedFormatException {
      if (k >= given.length) {
        throw cursor.problem(
            cursor.path() + " is one more than the " + given.length + " uids there are");
      }
    }

    /** Takes the k-th weight, a u16. */
    public void value(int k, int u16) {
      if (k == weight.length) {
        weight = Arrays.copyOf(weight, 2 * k);
      }
      weight[k] = u16;
      valueCount = k + 1;
      sum += u16;
    }

    /**
     * Ends the row.
     *
     * @param positive whether it must sum to more than nothing
     * @throws RecordedFormatException if its parts do not fit each other
     */
    public void end(boolean positive) throws RecordedFormatException {
      if (uid == NONE) {
        throw cursor.problem(cursor.path() + " must begin with a uid");
      }
      if (columnCount != valueCount) {
        throw cursor.problem(
            "the row of uid %d has %d uids to weigh, but %d weights"
                .formatted(uid, columnCount, valueCount));
      }
      if (positive && sum == 0) {
        throw cursor.problem("the row of uid " + uid + " sums to nothing; leave it out");
      }
      columns[uid] = Arrays.copyOf(to, columnCount);
      values[uid] = Arrays.copyOf(weight, valueCount);
    }
  }

  /** All rows; empty where none was given. */
  public SparseRows build() {
    SparseRows.Builder rows = new SparseRows.Builder(columns.length);
    for (int row = 0; row < columns.length; row++) {
      for (int k = 0; k < columns[row].length; k++) {
        rows.add(columns[row][k], values[row][k]);
      }
      rows.endRow();
    }
    return rows.build();
  }
}
