package dev.yumalab.consensus.epoch;

/**
 * Is told the numbers on the way of an epoch by the reference kernel. What it is given does not
 * change afterwards, and it changes nothing.
 */
interface EpochObserver {
  /** Looks away. */
  EpochObserver NOBODY = new EpochObserver() {};

  /** One number that holds for all pairs. */
  default void number(EpochQuantity quantity, long value) {}

  /** A number of each uid. */
  default void vector(EpochQuantity quantity, long[] values) {}

  /** A flag of each uid. */
  default void flags(EpochQuantity quantity, boolean[] values) {}

  /** A number of each stored pair. */
  default void matrix(EpochQuantity quantity, SparseRows values) {}

  /**
   * Some pairs do not count.
   *
   * @param quantity of which pairs
   * @param why those that are not in {@code left} any more do not count
   * @param left what counts so far
   */
  default void masked(EpochQuantity quantity, String why, SparseRows left) {}
}
