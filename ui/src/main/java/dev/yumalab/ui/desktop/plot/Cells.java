package dev.yumalab.ui.desktop.plot;

/** A matrix, read row by row where it lies. Read on the window's thread; does not change. */
public interface Cells {
  /** How many rows there are. */
  int rows();

  /** How many columns there are. */
  int columns();

  /**
   * Writes a row into an array of {@link #columns} numbers; one that is not finite is left blank.
   */
  void row(int row, double[] into);

  /** A single number. */
  default double value(int row, int column) {
    double[] values = new double[columns()];
    row(row, values);
    return values[column];
  }

  /** Rows in arrays of one length, without a copy. */
  static Cells of(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    return new Cells() {
      @Override
      public int rows() {
        return rows.length;
      }

      @Override
      public int columns() {
        return columns;
      }

      @Override
      public void row(int row, double[] into) {
        System.arraycopy(rows[row], 0, into, 0, columns);
      }
    };
  }
}
