package dev.yumalab.scenarios.live;

/**
 * A matrix by rows of (column, u16 value) in stored order, one row for each uid; columns may repeat
 * or lie beyond the uids, as on the chain. Immutable and thread-safe: whoever hands over the arrays
 * does not change them afterwards.
 */
public final class LiveRows {
  private final int[][] columns;
  private final int[][] values;

  /**
   * Rows without a copy.
   *
   * @param columns by row, uids
   * @param values by row, u16, as many
   */
  LiveRows(int[][] columns, int[][] values) {
    this.columns = columns;
    this.values = values;
  }

  /** Number of rows, one for each uid. */
  public int rows() {
    return columns.length;
  }

  /** Number of entries in a row. */
  public int length(int row) {
    return columns[row].length;
  }

  /** The column of the k-th entry of a row. */
  public int column(int row, int k) {
    return columns[row][k];
  }

  /** The value of the k-th entry of a row, 0..65535. */
  public int value(int row, int k) {
    return values[row][k];
  }
}
