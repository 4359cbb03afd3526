package dev.yumalab.consensus.epoch;

/**
 * What the last epoch of a network read. A view: the next epoch overwrites it, except the arrays of
 * weights, which nobody changes any more. Not thread-safe.
 */
public final class CapturedEpoch {
  private final EpochParameters parameters;
  private final long[] lastUpdate;
  private final long[] blockAtRegistration;
  private final long[] commitBlocks;
  private final long[] totalStake;
  private final boolean[] validatorPermits;
  private final int[][] weightColumns;
  private final int[][] weightValues;
  private final StoredBonds bonds;

  /** Keeps what it is given, without a copy. */
  CapturedEpoch(
      EpochParameters parameters,
      long[] lastUpdate,
      long[] blockAtRegistration,
      long[] commitBlocks,
      long[] totalStake,
      boolean[] validatorPermits,
      int[][] weightColumns,
      int[][] weightValues,
      StoredBonds bonds) {
    this.parameters = parameters;
    this.lastUpdate = lastUpdate;
    this.blockAtRegistration = blockAtRegistration;
    this.commitBlocks = commitBlocks;
    this.totalStake = totalStake;
    this.validatorPermits = validatorPermits;
    this.weightColumns = weightColumns;
    this.weightValues = weightValues;
    this.bonds = bonds;
  }

  /** Number of uids. */
  public int neurons() {
    return validatorPermits.length;
  }

  /** What the epoch was told. */
  public EpochParameters parameters() {
    return parameters;
  }

  /**
   * The uids that a uid's stored weights are on, in stored order.
   *
   * @return no copy: never to be changed, and never changed by later epochs
   */
  public int[] weightColumns(int uid) {
    return weightColumns[uid];
  }

  /**
   * The u16 values of a uid's stored weights, as many as {@link #weightColumns}.
   *
   * @return no copy: never to be changed, and never changed by later epochs
   */
  public int[] weightValues(int uid) {
    return weightValues[uid];
  }

  /** All that the epoch read; a copy that stays. */
  public EpochInput input() {
    SparseRows.Builder weights = new SparseRows.Builder(neurons());
    for (int uid = 0; uid < neurons(); uid++) {
      for (int k = 0; k < weightColumns[uid].length; k++) {
        weights.add(weightColumns[uid][k], weightValues[uid][k]);
      }
      weights.endRow();
    }
    return new EpochInput(
        parameters,
        lastUpdate,
        blockAtRegistration,
        commitBlocks,
        totalStake,
        validatorPermits,
        weights.build(),
        bonds.rows());
  }
}
