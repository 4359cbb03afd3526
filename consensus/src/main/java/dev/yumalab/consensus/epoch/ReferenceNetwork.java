package dev.yumalab.consensus.epoch;

import java.util.Arrays;
import java.util.Objects;

/** The state of one network in plain arrays, as the reference kernel reads it. */
final class ReferenceNetwork implements NetworkState {
  private static final int[] EMPTY = {};

  private final int n;
  private final int[][] weightColumns;
  private final int[][] weightValues;
  private final int[][] bondColumns;
  private final int[][] bondValues;
  private final long[] totalStake;
  private final long[] lastUpdate;
  private final long[] blockAtRegistration;
  private final long[] commitBlocks;
  private final boolean[] validatorPermits;
  private int lastUpdates;
  private ReferenceOutput output;

  ReferenceNetwork(int n) {
    this.n = n;
    weightColumns = emptyRows(n);
    weightValues = emptyRows(n);
    bondColumns = emptyRows(n);
    bondValues = emptyRows(n);
    totalStake = new long[2 * n];
    lastUpdate = new long[n];
    blockAtRegistration = new long[n];
    commitBlocks = new long[n];
    Arrays.fill(commitBlocks, NO_COMMIT);
    validatorPermits = new boolean[n];
    lastUpdates = n;
  }

  private static int[][] emptyRows(int n) {
    int[][] rows = new int[n][];
    Arrays.fill(rows, EMPTY);
    return rows;
  }

  /** Computes an epoch and keeps its bonds and permits. */
  void run(EpochParameters parameters) {
    output = ReferenceEpoch.run(parameters, this, EpochObserver.NOBODY);
    for (int uid = 0; uid < n; uid++) {
      validatorPermits[uid] = output.get(EpochField.NEW_VALIDATOR_PERMITS, uid) == 1;
      int length = output.bondCount(uid);
      int[] columns = new int[length];
      int[] values = new int[length];
      for (int k = 0; k < length; k++) {
        columns[k] = output.bondColumn(uid, k);
        values[k] = output.bondValue(uid, k);
      }
      bondColumns[uid] = columns;
      bondValues[uid] = values;
    }
  }

  @Override
  public void putWeights(int uid, int[] columns, int[] values, int length) {
    requireU16(columns, values, length);
    weightColumns[uid] = Arrays.copyOf(columns, length);
    weightValues[uid] = Arrays.copyOf(values, length);
  }

  @Override
  public void putBonds(int uid, int[] columns, int[] values, int length) {
    requireU16(columns, values, length);
    bondColumns[uid] = Arrays.copyOf(columns, length);
    bondValues[uid] = Arrays.copyOf(values, length);
  }

  private static void requireU16(int[] columns, int[] values, int length) {
    Objects.checkFromIndexSize(0, length, Math.min(columns.length, values.length));
    for (int k = 0; k < length; k++) {
      if ((columns[k] | values[k]) >>> 16 != 0) {
        throw new IllegalArgumentException(
            "entry %d (column %d, value %d) is not u16".formatted(k, columns[k], values[k]));
      }
    }
  }

  @Override
  public void putStake(int uid, long whole, long fraction) {
    totalStake[2 * uid] = whole;
    totalStake[2 * uid + 1] = fraction;
  }

  @Override
  public void putLastUpdate(int uid, long block) {
    lastUpdate[uid] = block;
  }

  @Override
  public void limitLastUpdates(int count) {
    lastUpdates = Math.min(count, n);
  }

  @Override
  public void putBlockAtRegistration(int uid, long block) {
    blockAtRegistration[uid] = block;
  }

  @Override
  public void putCommitBlock(int uid, long block) {
    commitBlocks[uid] = block;
  }

  @Override
  public void putValidatorPermit(int uid, boolean permit) {
    validatorPermits[uid] = permit;
  }

  @Override
  public void clear(int uid) {
    putWeights(uid, EMPTY, EMPTY, 0);
    putBonds(uid, EMPTY, EMPTY, 0);
    putStake(uid, 0, 0);
    putCommitBlock(uid, NO_COMMIT);
    putValidatorPermit(uid, false);
  }

  @Override
  public EpochOutput output() {
    if (output == null) {
      throw new IllegalStateException("no epoch has run yet");
    }
    return output;
  }

  int neurons() {
    return n;
  }

  /** Stored u16 weights. */
  SparseRows weights() {
    return rows(weightColumns, weightValues);
  }

  /** Stored u16 bonds. */
  SparseRows bonds() {
    return rows(bondColumns, bondValues);
  }

  private SparseRows rows(int[][] columns, int[][] values) {
    SparseRows.Builder rows = new SparseRows.Builder(n);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < columns[i].length; k++) {
        rows.add(columns[i][k], values[i][k]);
      }
      rows.endRow();
    }
    return rows.build();
  }

  /** I64F64 pairs. */
  long[] totalStake() {
    return totalStake;
  }

  /** How many last updates are stored. */
  int lastUpdates() {
    return lastUpdates;
  }

  /** Block of the last update, 0 where none is stored. */
  long lastUpdate(int uid) {
    return uid < lastUpdates ? lastUpdate[uid] : 0;
  }

  long[] blockAtRegistration() {
    return blockAtRegistration;
  }

  long[] commitBlocks() {
    return commitBlocks;
  }

  boolean[] validatorPermits() {
    return validatorPermits;
  }
}
