package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.fixed.I32F32;

/**
 * Matrix operations of the chain's {@code epoch/math.rs} on sparse rows of raw I32F32 bits. Each
 * returns a new matrix and keeps the stored order unless it says otherwise.
 */
final class SparseMath {
  private SparseMath() {}

  /** Decides on one entry. */
  @FunctionalInterface
  interface EntryTest {
    boolean test(int row, int column, long value);
  }

  /** Gives an entry a new value. */
  @FunctionalInterface
  interface EntryChange {
    long apply(int row, int column, long value);
  }

  /** The entries for which {@code keep} holds. */
  static SparseRows filter(SparseRows matrix, EntryTest keep) {
    SparseRows.Builder result = new SparseRows.Builder(matrix.rows());
    for (int i = 0; i < matrix.rows(); i++) {
      for (int k = 0; k < matrix.length(i); k++) {
        int j = matrix.column(i, k);
        long value = matrix.value(i, k);
        if (keep.test(i, j, value)) {
          result.add(j, value);
        }
      }
      result.endRow();
    }
    return result.build();
  }

  /** Every entry with a new value. */
  static SparseRows map(SparseRows matrix, EntryChange change) {
    SparseRows.Builder result = new SparseRows.Builder(matrix.rows());
    for (int i = 0; i < matrix.rows(); i++) {
      for (int k = 0; k < matrix.length(i); k++) {
        int j = matrix.column(i, k);
        result.add(j, change.apply(i, j, matrix.value(i, k)));
      }
      result.endRow();
    }
    return result.build();
  }

  /** {@code inplace_row_normalize_sparse}: rows with a positive (wrapping) sum sum to 1. */
  static SparseRows rowNormalize(SparseRows matrix) {
    long[] sums = rowSum(matrix);
    return map(matrix, (i, j, value) -> sums[i] > 0 ? I32F32.safeDiv(value, sums[i]) : value);
  }

  /** {@code row_sum_sparse}: wraps. */
  static long[] rowSum(SparseRows matrix) {
    long[] sums = new long[matrix.rows()];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int k = 0; k < matrix.length(i); k++) {
        sums[i] += matrix.value(i, k);
      }
    }
    return sums;
  }

  /** {@code inplace_col_normalize_sparse}: columns sum to 1; sums saturate, zero sums are left. */
  static SparseRows colNormalize(SparseRows matrix, int columns) {
    return divideColumns(matrix, colSum(matrix, columns));
  }

  /** The sum of each column, saturating. */
  static long[] colSum(SparseRows matrix, int columns) {
    long[] sums = new long[columns];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int k = 0; k < matrix.length(i); k++) {
        int j = matrix.column(i, k);
        if (j < columns) {
          sums[j] = I32F32.saturatingAdd(sums[j], matrix.value(i, k));
        }
      }
    }
    return sums;
  }

  /** {@code inplace_col_max_upscale_sparse}: the largest of each column becomes 1. */
  static SparseRows colMaxUpscale(SparseRows matrix, int columns) {
    return divideColumns(matrix, colMax(matrix, columns));
  }

  /** The largest of each column, 0 where nothing is positive. */
  static long[] colMax(SparseRows matrix, int columns) {
    long[] max = new long[columns];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int k = 0; k < matrix.length(i); k++) {
        int j = matrix.column(i, k);
        if (j < columns) {
          max[j] = Math.max(max[j], matrix.value(i, k));
        }
      }
    }
    return max;
  }

  private static SparseRows divideColumns(SparseRows matrix, long[] divisors) {
    return map(
        matrix,
        (i, j, value) -> {
          long divisor = orZero(divisors, j);
          return divisor == 0 ? value : I32F32.safeDiv(value, divisor);
        });
  }

  /** {@code matmul_sparse}: result_j = Σ_i vector_i · matrix_ij, saturating. */
  static long[] matmul(SparseRows matrix, long[] vector, int columns) {
    long[] result = new long[columns];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int k = 0; k < matrix.length(i); k++) {
        int j = matrix.column(i, k);
        if (j < columns) {
          long product = I32F32.saturatingMul(vector[i], matrix.value(i, k));
          result[j] = I32F32.saturatingAdd(result[j], product);
        }
      }
    }
    return result;
  }

  /** {@code matmul_transpose_sparse}: result_i = Σ_j vector_j · matrix_ij, saturating. */
  static long[] matmulTranspose(SparseRows matrix, long[] vector) {
    long[] result = new long[matrix.rows()];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int k = 0; k < matrix.length(i); k++) {
        long product =
            I32F32.saturatingMul(orZero(vector, matrix.column(i, k)), matrix.value(i, k));
        result[i] = I32F32.saturatingAdd(result[i], product);
      }
    }
    return result;
  }

  /** {@code mat_vec_mul_sparse}: matrix_ij · vector_j; zeros and columns beyond are dropped. */
  static SparseRows matVecMul(SparseRows matrix, long[] vector) {
    SparseRows inside = filter(matrix, (i, j, value) -> j < vector.length);
    SparseRows product = map(inside, (i, j, value) -> I32F32.saturatingMul(value, vector[j]));
    return filter(product, (i, j, value) -> value != 0);
  }

  /** {@code row_hadamard_sparse}: matrix_ij · vector_i. */
  static SparseRows rowHadamard(SparseRows matrix, long[] vector) {
    return map(matrix, (i, j, value) -> I32F32.saturatingMul(value, vector[i]));
  }

  /**
   * {@code col_clip_sparse}: values above their column's threshold become the threshold; they are
   * dropped where that is zero. Explicit zeros stay.
   */
  static SparseRows colClip(SparseRows matrix, long[] threshold) {
    SparseRows kept =
        filter(matrix, (i, j, value) -> orZero(threshold, j) >= value || orZero(threshold, j) > 0);
    return map(kept, (i, j, value) -> Math.min(orZero(threshold, j), value));
  }

  /**
   * {@code interpolate_sparse}: a + ratio · (b - a). A ratio of 0 or 1 returns a matrix as it is;
   * anything between sorts each row by column and drops what is not positive.
   */
  static SparseRows interpolate(SparseRows a, SparseRows b, int columns, long ratio) {
    if (ratio == 0) {
      return a;
    }
    if (ratio == I32F32.ONE) {
      return b;
    }
    SparseRows.Builder result = new SparseRows.Builder(a.rows());
    for (int i = 0; i < a.rows(); i++) {
      // Two empty rows give only zeros, which are dropped.
      if (a.length(i) > 0 || b.length(i) > 0) {
        long[] rowA = denseRow(a, i, columns);
        long[] rowB = denseRow(b, i, columns);
        for (int j = 0; j < columns; j++) {
          long difference = I32F32.saturatingSub(rowB[j], rowA[j]);
          long value = I32F32.saturatingAdd(rowA[j], I32F32.saturatingMul(ratio, difference));
          if (value > 0) {
            result.add(j, value);
          }
        }
      }
      result.endRow();
    }
    return result.build();
  }

  /**
   * {@code mat_ema_sparse}: alpha · new + (1 - alpha) · old, sorted by column; what is not positive
   * and columns beyond are dropped.
   */
  static SparseRows ema(SparseRows fresh, SparseRows old, long alpha) {
    int n = fresh.rows();
    long oneMinusAlpha = I32F32.saturatingSub(I32F32.ONE, alpha);
    SparseRows.Builder result = new SparseRows.Builder(n);
    for (int i = 0; i < n; i++) {
      if (fresh.length(i) > 0 || old.length(i) > 0) {
        long[] row = new long[n];
        accumulate(fresh, i, alpha, row);
        accumulate(old, i, oneMinusAlpha, row);
        for (int j = 0; j < n; j++) {
          if (row[j] > 0) {
            result.add(j, row[j]);
          }
        }
      }
      result.endRow();
    }
    return result.build();
  }

  private static void accumulate(SparseRows matrix, int i, long factor, long[] row) {
    for (int k = 0; k < matrix.length(i); k++) {
      int j = matrix.column(i, k);
      if (j < row.length) {
        row[j] = I32F32.saturatingAdd(row[j], I32F32.saturatingMul(factor, matrix.value(i, k)));
      }
    }
  }

  /** A row spread over its columns; of repeated columns the last counts. */
  static long[] denseRow(SparseRows matrix, int row, int columns) {
    long[] dense = new long[columns];
    for (int k = 0; k < matrix.length(row); k++) {
      if (matrix.column(row, k) < columns) {
        dense[matrix.column(row, k)] = matrix.value(row, k);
      }
    }
    return dense;
  }

  /** {@code slice.get(j).unwrap_or(0)}. */
  static long orZero(long[] x, int j) {
    return j < x.length ? x[j] : 0;
  }
}
