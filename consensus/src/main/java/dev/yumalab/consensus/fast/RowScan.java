package dev.yumalab.consensus.fast;

/**
 * Reads a sparse row as it is given: checks it and lays it into cells. A cell holds value + 1, so
 * that 0 means: no entry.
 */
sealed interface RowScan permits PlainRowScan, VectorRowScan {
  /**
   * Whether every column and every value is u16.
   *
   * @param length how many entries count
   */
  boolean isU16(int[] columns, int[] values, int length);

  /** Whether every column is greater than the one before. */
  boolean ascends(int[] columns, int length);

  /**
   * Lays an ascending row into cells; the others are emptied.
   *
   * @param length how many entries count, all with columns below the cells' width
   * @param cells where to
   * @param offset of the cell of column 0
   * @param width how many cells there are
   * @return the sum of the values, below 2<sup>32</sup>
   */
  long lay(int[] columns, int[] values, int length, int[] cells, int offset, int width);

  /**
   * Collects the entries of a row of cells, ascending.
   *
   * @param offset of the cell of column 0
   * @param width how many cells
   * @param columns gets the columns; as long as {@code width} at least
   * @param values gets the values; as long as {@code width} at least
   * @return how many entries there are
   */
  int gather(int[] cells, int offset, int width, int[] columns, int[] values);
}
