package dev.yumalab.consensus.epoch;

/**
 * One network inside a session. Rows are u16 values by uid, in the order in which they are given,
 * which matters (liquid alpha walks it); a column may repeat or lie beyond the uids, as on the
 * chain. Not thread-safe.
 */
public interface NetworkState {
  /** The commit block of a uid that has no pending commit (u64::MAX). */
  long NO_COMMIT = -1L;

  /**
   * Replaces the weights that a uid has set.
   *
   * @param uid whose row
   * @param columns uids, each 0..65535
   * @param values u16 values, as stored by {@code set_weights}
   * @param length how many entries of both arrays count
   */
  void putWeights(int uid, int[] columns, int[] values, int length);

  /** Replaces the stored bonds of a uid; the arguments are as in {@link #putWeights}. */
  void putBonds(int uid, int[] columns, int[] values, int length);

  /**
   * Sets the stake weight of a uid: an I64F64 in rao.
   *
   * @param whole the floor of the value (high half of the bits)
   * @param fraction the fraction (low half, unsigned)
   */
  void putStake(int uid, long whole, long fraction);

  /** Sets the block of a uid's last update of weights. */
  void putLastUpdate(int uid, long block);

  /**
   * Sets how many last updates the chain has stored; initially one for each uid. Missing ones mean
   * inactive; if there are none at all nobody is masked as inactive. Surplus ones do nothing.
   */
  void limitLastUpdates(int count);

  /** Sets the block at which a uid was registered. */
  void putBlockAtRegistration(int uid, long block);

  /** Sets the block of a uid's earliest unexpired commit, or {@link #NO_COMMIT}. */
  void putCommitBlock(int uid, long block);

  /** Sets whether a uid holds a validator permit before the next epoch. */
  void putValidatorPermit(int uid, boolean permit);

  /**
   * Empties a uid as when another neuron takes it over: weights, bonds, stake, permit and commit
   * go; its column in other rows stays, as on the chain.
   */
  void clear(int uid);

  /**
   * What the last epoch gave, a read-only view that the next epoch overwrites. Its bonds may be
   * those of the state: read them before changing bonds or clearing a uid.
   *
   * @throws IllegalStateException before the first epoch
   */
  EpochOutput output();
}
