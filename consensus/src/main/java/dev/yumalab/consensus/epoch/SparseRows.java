package dev.yumalab.consensus.epoch;

import java.util.Arrays;

/**
 * A matrix by rows of (column, value) in stored order, as the chain keeps it: columns need not be
 * sorted, may repeat, and may lie beyond the matrix. Immutable and thread-safe.
 */
public final class SparseRows {
  private static final int[] NO_COLUMNS = {};
  private static final long[] NO_VALUES = {};

  private final int[][] columns;
  private final long[][] values;

  private SparseRows(int[][] columns, long[][] values) {
    this.columns = columns;
    this.values = values;
  }

  /** Number of rows. */
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

  /** The value of the k-th entry of a row. */
  public long value(int row, int k) {
    return values[row][k];
  }

  /** Whether two matrices have the same entries in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SparseRows that
        && Arrays.deepEquals(columns, that.columns)
        && Arrays.deepEquals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(columns) + Arrays.deepHashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows(); row++) {
      text.append(row).append(':');
      for (int k = 0; k < length(row); k++) {
        text.append(' ').append(column(row, k)).append('=').append(value(row, k));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Collects a matrix, rows in ascending order. */
  public static final class Builder {
    private final int[][] columns;
    private final long[][] values;
    private int[] rowColumns = new int[16];
    private long[] rowValues = new long[16];
    private int row;
    private int length;

    /** Starts with the first of so many rows. */
    public Builder(int rows) {
      columns = new int[rows][];
      values = new long[rows][];
    }

    /** Adds an entry to the current row. */
    public Builder add(int column, long value) {
      if (length == rowColumns.length) {
        rowColumns = Arrays.copyOf(rowColumns, 2 * length);
        rowValues = Arrays.copyOf(rowValues, 2 * length);
      }
      rowColumns[length] = column;
      rowValues[length++] = value;
      return this;
    }

    /** Ends the current row and begins the next. */
    public Builder endRow() {
      columns[row] = length == 0 ? NO_COLUMNS : Arrays.copyOf(rowColumns, length);
      values[row] = length == 0 ? NO_VALUES : Arrays.copyOf(rowValues, length);
      row++;
      length = 0;
      return this;
    }

    /** The matrix; rows that were not reached are empty. */
    public SparseRows build() {
      while (row < columns.length) {
        endRow();
      }
      return new SparseRows(columns, values);
    }
  }
}
