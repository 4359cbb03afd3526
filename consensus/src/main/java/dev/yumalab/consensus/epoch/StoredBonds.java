package dev.yumalab.consensus.epoch;

/** Rows of u16 columns and u16 values in buffers that are used again. Not thread-safe. */
final class StoredBonds {
  private final int[][] columns;
  private final int[][] values;
  private final int[] lengths;

  /** Empty rows. */
  StoredBonds(int neurons) {
    columns = new int[neurons][0];
    values = new int[neurons][0];
    lengths = new int[neurons];
  }

  /** Replaces a row. */
  void put(int uid, int[] newColumns, int[] newValues, int length) {
    require(uid, length);
    System.arraycopy(newColumns, 0, columns[uid], 0, length);
    System.arraycopy(newValues, 0, values[uid], 0, length);
    lengths[uid] = length;
  }

  /**
   * Replaces all rows by those that an epoch stores.
   *
   * @param mostInRow at least as many as a row has
   */
  void putAll(EpochOutput output, int mostInRow) {
    // Not asked for their number first: a kernel may have to gather a row to count it.
    int[] rowColumns = new int[mostInRow];
    int[] rowValues = new int[mostInRow];
    for (int uid = 0; uid < lengths.length; uid++) {
      put(uid, rowColumns, rowValues, output.copyBonds(uid, rowColumns, rowValues));
    }
  }

  private void require(int uid, int length) {
    if (columns[uid].length < length) {
      // Room to grow: rows of bonds gain an entry now and then.
      int room = length + length / 4;
      columns[uid] = new int[room];
      values[uid] = new int[room];
    }
  }

  /** All rows; a copy that stays. */
  SparseRows rows() {
    SparseRows.Builder rows = new SparseRows.Builder(lengths.length);
    for (int uid = 0; uid < lengths.length; uid++) {
      for (int k = 0; k < lengths[uid]; k++) {
        rows.add(columns[uid][k], values[uid][k]);
      }
      rows.endRow();
    }
    return rows.build();
  }
}
