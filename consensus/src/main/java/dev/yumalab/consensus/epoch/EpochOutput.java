package dev.yumalab.consensus.epoch;

import java.util.Optional;

/** What an epoch gives, read-only. */
public interface EpochOutput {
  /** Number of uids. */
  int neurons();

  /**
   * One number of a field.
   *
   * @param uid 0..neurons-1
   */
  long get(EpochField field, int uid);

  /** Copies a field for all uids into the front of an array. */
  default void copy(EpochField field, long[] destination) {
    for (int uid = 0; uid < neurons(); uid++) {
      destination[uid] = get(field, uid);
    }
  }

  /** How many bonds a uid stores after the epoch. */
  int bondCount(int uid);

  /** The column of a uid's k-th stored bond. */
  int bondColumn(int uid, int k);

  /** The u16 value of a uid's k-th stored bond. */
  int bondValue(int uid, int k);

  /**
   * Copies the bonds that a uid stores into the front of two arrays.
   *
   * @param uid 0..neurons-1
   * @param columns receives the columns, at least {@link #bondCount} long, which {@link #neurons}
   *     covers unless a row of weights repeats a column
   * @param values receives the u16 values, at least as long
   * @return how many bonds there are, {@link #bondCount}
   */
  default int copyBonds(int uid, int[] columns, int[] values) {
    int count = bondCount(uid);
    for (int k = 0; k < count; k++) {
      columns[k] = bondColumn(uid, k);
      values[k] = bondValue(uid, k);
    }
    return count;
  }

  /**
   * A matrix from the middle of the computation, I32F32 in stored order.
   *
   * @return empty where this kernel does not keep it or this Yuma version does not have it
   */
  Optional<SparseRows> intermediate(Intermediate which);

  /**
   * Why this kernel handed the epoch to the reference kernel; empty where it computed the epoch
   * itself.
   */
  default Optional<String> handedToReference() {
    return Optional.empty();
  }

  /** The matrices between input and output, for locating a difference. */
  enum Intermediate {
    /** Masked and row-normalised weights. */
    WEIGHTS_NORM,
    /** Weights clipped at consensus. */
    CLIPPED_WEIGHTS,
    /** Yuma 3: weights after the bonds penalty. */
    WEIGHTS_FOR_BONDS,
    /** Yuma 3: the moving average of bonds before it is stored as u16. */
    EMA_BONDS,
    /** Yuma 2: old bonds, masked and column-normalised. */
    BONDS_NORM,
    /** Yuma 2: new bonds, column-normalised. */
    BONDS_DELTA_NORM
  }
}
