package dev.yumalab.ui.desktop.reading;

/**
 * Puts rows and columns of a matrix that are alike beside one another: the second singular vectors
 * of the matrix, scaled by the roots of its row and column sums, found by power iteration from a
 * fixed start (I. Dhillon, "Co-clustering documents and words", KDD 2001). Takes time in proportion
 * to the entries, and gives the same order each time.
 */
final class Seriation {
  private static final int STEPS = 40;

  private final int[] rows;
  private final int[] columns;
  private final double[] values;
  private final double[] rowRoot;
  private final double[] columnRoot;

  private Seriation(int[] rows, int[] columns, double[] values, int neurons) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
    rowRoot = new double[neurons];
    columnRoot = new double[neurons];
    for (int k = 0; k < values.length; k++) {
      rowRoot[rows[k]] += values[k];
      columnRoot[columns[k]] += values[k];
    }
    for (int uid = 0; uid < neurons; uid++) {
      rowRoot[uid] = Math.sqrt(rowRoot[uid]);
      columnRoot[uid] = Math.sqrt(columnRoot[uid]);
    }
    for (int k = 0; k < values.length; k++) {
      values[k] /= rowRoot[rows[k]] * columnRoot[columns[k]];
    }
  }

  /**
   * Where rows and columns belong.
   *
   * @param byRow by uid; 0 for a row without entries
   * @param byColumn by uid; 0 for a column without entries
   */
  record Scores(double[] byRow, double[] byColumn) {}

  /**
   * Scores of a matrix.
   *
   * @param rows of the entries, uids
   * @param columns of the entries, uids
   * @param values of the entries, above 0; not changed
   * @param neurons how many uids there are
   */
  static Scores of(int[] rows, int[] columns, double[] values, int neurons) {
    return new Seriation(rows, columns, values.clone(), neurons).scores();
  }

  private Scores scores() {
    int n = rowRoot.length;
    double[] right = new double[n];
    for (int j = 0; j < n; j++) {
      // Spread out, so that no pattern of the matrix is orthogonal to it by accident.
      right[j] = (j * 2_654_435_761L & 0xFFFF_FFFFL) / 4_294_967_296.0 - 0.5;
    }
    double[] left = new double[n];
    for (int step = 0; step < STEPS; step++) {
      removeFirst(right, columnRoot);
      left = product(right, columns, rows);
      removeFirst(left, rowRoot);
      right = product(left, rows, columns);
      scale(right);
    }
    return new Scores(divided(left, rowRoot), divided(right, columnRoot));
  }

  /** The first singular vector is known: the roots themselves. */
  private static void removeFirst(double[] vector, double[] root) {
    double dot = 0;
    double norm = 0;
    for (int i = 0; i < vector.length; i++) {
      dot += vector[i] * root[i];
      norm += root[i] * root[i];
    }
    for (int i = 0; i < vector.length && norm > 0; i++) {
      vector[i] -= dot / norm * root[i];
    }
  }

  private double[] product(double[] vector, int[] from, int[] to) {
    double[] product = new double[vector.length];
    for (int k = 0; k < values.length; k++) {
      product[to[k]] += values[k] * vector[from[k]];
    }
    return product;
  }

  private static void scale(double[] vector) {
    double norm = 0;
    for (double value : vector) {
      norm += value * value;
    }
    double length = Math.sqrt(norm);
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= length;
    }
  }

  private static double[] divided(double[] vector, double[] root) {
    double[] scores = new double[vector.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = root[i] > 0 ? vector[i] / root[i] : 0;
    }
    return scores;
  }
}
