package dev.yumalab.consensus.epoch;

import java.util.Arrays;

/**
 * A network's state as it was put, beside the kernel's own, and what the last epoch read of it. Not
 * thread-safe.
 */
final class CapturedNetwork implements NetworkState {
  private static final int[] EMPTY = {};

  private final NetworkState network;
  private final int neurons;
  private final long[] lastUpdate;
  private final long[] blockAtRegistration;
  private final long[] commitBlocks;
  private final long[] totalStake;
  private final boolean[] validatorPermits;
  private final int[][] weightColumns;
  private final int[][] weightValues;
  private int lastUpdates;
  private StoredBonds bonds;
  private StoredBonds bondsRead;
  private CapturedEpoch last;

  /** Empty, as the state that it stands beside. */
  CapturedNetwork(NetworkState network, int neurons) {
    this.network = network;
    this.neurons = neurons;
    lastUpdate = new long[neurons];
    blockAtRegistration = new long[neurons];
    commitBlocks = new long[neurons];
    Arrays.fill(commitBlocks, NO_COMMIT);
    totalStake = new long[2 * neurons];
    validatorPermits = new boolean[neurons];
    weightColumns = new int[neurons][0];
    weightValues = new int[neurons][0];
    lastUpdates = neurons;
    bonds = new StoredBonds(neurons);
    bondsRead = new StoredBonds(neurons);
  }

  /** What the last epoch read; there was one. */
  CapturedEpoch last() {
    return last;
  }

  /** Keeps what an epoch has read, and takes over the bonds and permits that it stored. */
  void afterEpoch(EpochParameters parameters) {
    StoredBonds read = bonds;
    last =
        new CapturedEpoch(
            parameters,
            Arrays.copyOf(lastUpdate, lastUpdates),
            blockAtRegistration.clone(),
            commitBlocks.clone(),
            totalStake.clone(),
            validatorPermits.clone(),
            weightColumns.clone(),
            weightValues.clone(),
            read);
    EpochOutput output = network.output();
    bonds = bondsRead;
    bondsRead = read;
    bonds.putAll(output, mostBonds());
    for (int uid = 0; uid < neurons; uid++) {
      validatorPermits[uid] = output.get(EpochField.NEW_VALIDATOR_PERMITS, uid) == 1;
    }
  }

  /**
   * No row stores more bonds than there are uids, or than its weights, which may repeat a column.
   */
  private int mostBonds() {
    int most = neurons;
    for (int[] row : weightColumns) {
      most = Math.max(most, row.length);
    }
    return most;
  }

  // The kernel's state comes first everywhere: it refuses what is wrong.

  @Override
  public void putWeights(int uid, int[] columns, int[] values, int length) {
    network.putWeights(uid, columns, values, length);
    weightColumns[uid] = Arrays.copyOf(columns, length);
    weightValues[uid] = Arrays.copyOf(values, length);
  }

  @Override
  public void putBonds(int uid, int[] columns, int[] values, int length) {
    network.putBonds(uid, columns, values, length);
    bonds.put(uid, columns, values, length);
  }

  @Override
  public void putStake(int uid, long whole, long fraction) {
    network.putStake(uid, whole, fraction);
    totalStake[2 * uid] = whole;
    totalStake[2 * uid + 1] = fraction;
  }

  @Override
  public void putLastUpdate(int uid, long block) {
    network.putLastUpdate(uid, block);
    lastUpdate[uid] = block;
  }

  @Override
  public void limitLastUpdates(int count) {
    network.limitLastUpdates(count);
    lastUpdates = Math.min(count, neurons);
  }

  @Override
  public void putBlockAtRegistration(int uid, long block) {
    network.putBlockAtRegistration(uid, block);
    blockAtRegistration[uid] = block;
  }

  @Override
  public void putCommitBlock(int uid, long block) {
    network.putCommitBlock(uid, block);
    commitBlocks[uid] = block;
  }

  @Override
  public void putValidatorPermit(int uid, boolean permit) {
    network.putValidatorPermit(uid, permit);
    validatorPermits[uid] = permit;
  }

  @Override
  public void clear(int uid) {
    network.clear(uid);
    weightColumns[uid] = EMPTY;
    weightValues[uid] = EMPTY;
    bonds.put(uid, EMPTY, EMPTY, 0);
    totalStake[2 * uid] = 0;
    totalStake[2 * uid + 1] = 0;
    commitBlocks[uid] = NO_COMMIT;
    validatorPermits[uid] = false;
  }

  @Override
  public EpochOutput output() {
    return network.output();
  }
}
