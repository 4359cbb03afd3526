package dev.yumalab.consensus.epoch;

/**
 * Everything that one epoch of one network reads; immutable, for vectors and tests.
 *
 * <p>All vectors have one element for each uid, except {@code lastUpdate}, whose length is what the
 * chain has stored.
 */
public final class EpochInput {
  private final EpochParameters parameters;
  private final long[] lastUpdate;
  private final long[] blockAtRegistration;
  private final long[] commitBlocks;
  private final long[] totalStake;
  private final boolean[] validatorPermits;
  private final SparseRows weights;
  private final SparseRows bonds;

  /**
   * @param parameters what the epoch is told
   * @param lastUpdate block of the last weights, by uid
   * @param blockAtRegistration block of registration, by uid
   * @param commitBlocks block of the earliest unexpired commit, or {@link NetworkState#NO_COMMIT}
   * @param totalStake stake weights in rao, I64F64 pairs (whole, fraction): two longs for each uid
   * @param validatorPermits permits before this epoch
   * @param weights stored u16 weights, one row for each uid
   * @param bonds stored u16 bonds, one row for each uid
   * @throws IllegalArgumentException if the lengths do not agree
   */
  public EpochInput(
      EpochParameters parameters,
      long[] lastUpdate,
      long[] blockAtRegistration,
      long[] commitBlocks,
      long[] totalStake,
      boolean[] validatorPermits,
      SparseRows weights,
      SparseRows bonds) {
    this.parameters = parameters;
    this.lastUpdate = lastUpdate.clone();
    this.blockAtRegistration = blockAtRegistration.clone();
    this.commitBlocks = commitBlocks.clone();
    this.totalStake = totalStake.clone();
    this.validatorPermits = validatorPermits.clone();
    this.weights = weights;
    this.bonds = bonds;
    requireLength("blockAtRegistration", blockAtRegistration.length, 1);
    requireLength("commitBlocks", commitBlocks.length, 1);
    requireLength("totalStake", totalStake.length, 2);
    requireLength("weights", weights.rows(), 1);
    requireLength("bonds", bonds.rows(), 1);
  }

  private void requireLength(String name, int length, int perNeuron) {
    if (length != neurons() * perNeuron) {
      throw new IllegalArgumentException(
          "%s has %d elements; %d uids need %d"
              .formatted(name, length, neurons(), neurons() * perNeuron));
    }
  }

  /** Number of uids. */
  public int neurons() {
    return validatorPermits.length;
  }

  /** What the epoch is told besides the state of its neurons. */
  public EpochParameters parameters() {
    return parameters;
  }

  /** Puts the whole state into a network that has room for as many uids. */
  public void loadInto(NetworkState network) {
    network.limitLastUpdates(lastUpdate.length);
    for (int uid = 0; uid < neurons(); uid++) {
      if (uid < lastUpdate.length) {
        network.putLastUpdate(uid, lastUpdate[uid]);
      }
      network.putBlockAtRegistration(uid, blockAtRegistration[uid]);
      network.putCommitBlock(uid, commitBlocks[uid]);
      network.putStake(uid, totalStake[2 * uid], totalStake[2 * uid + 1]);
      network.putValidatorPermit(uid, validatorPermits[uid]);
      network.putWeights(uid, columns(weights, uid), values(weights, uid), weights.length(uid));
      network.putBonds(uid, columns(bonds, uid), values(bonds, uid), bonds.length(uid));
    }
  }

  private static int[] columns(SparseRows rows, int row) {
    int[] columns = new int[rows.length(row)];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = rows.column(row, k);
    }
    return columns;
  }

  private static int[] values(SparseRows rows, int row) {
    int[] values = new int[rows.length(row)];
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.toIntExact(rows.value(row, k));
    }
    return values;
  }
}
