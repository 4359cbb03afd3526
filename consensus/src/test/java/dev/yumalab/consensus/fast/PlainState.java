package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.NetworkState;
import java.util.Arrays;

/**
 * The state of a network as it was put, so that tests can tell anew what a kernel should make of
 * it.
 */
final class PlainState implements NetworkState {
  private static final int[] EMPTY = {};

  final int neurons;
  final int[][] weightColumns;
  final int[][] weightValues;
  final int[][] bondColumns;
  final int[][] bondValues;
  final long[] stakeWhole;
  final long[] stakeFraction;
  final long[] blockAtRegistration;
  final long[] commitBlocks;
  final boolean[] permits;
  private final long[] lastUpdate;
  int lastUpdates;

  PlainState(int neurons) {
    this.neurons = neurons;
    weightColumns = new int[neurons][0];
    weightValues = new int[neurons][0];
    bondColumns = new int[neurons][0];
    bondValues = new int[neurons][0];
    stakeWhole = new long[neurons];
    stakeFraction = new long[neurons];
    lastUpdate = new long[neurons];
    blockAtRegistration = new long[neurons];
    commitBlocks = new long[neurons];
    Arrays.fill(commitBlocks, NO_COMMIT);
    permits = new boolean[neurons];
    lastUpdates = neurons;
  }

  /** The owner, -1 if it is not among the uids. */
  int owner(EpochParameters parameters) {
    int owner = parameters.ownerUid().orElse(-1);
    return owner < neurons ? owner : -1;
  }

  /** Whether a uid's weights count. */
  boolean isPermitted(EpochParameters parameters, int uid) {
    return permits[uid] || uid == owner(parameters);
  }

  long lastUpdate(int uid) {
    return uid < lastUpdates ? lastUpdate[uid] : 0;
  }

  @Override
  public void putWeights(int uid, int[] columns, int[] values, int length) {
    weightColumns[uid] = Arrays.copyOf(columns, length);
    weightValues[uid] = Arrays.copyOf(values, length);
  }

  @Override
  public void putBonds(int uid, int[] columns, int[] values, int length) {
    bondColumns[uid] = Arrays.copyOf(columns, length);
    bondValues[uid] = Arrays.copyOf(values, length);
  }

  @Override
  public void putStake(int uid, long whole, long fraction) {
    stakeWhole[uid] = whole;
    stakeFraction[uid] = fraction;
  }

  @Override
  public void putLastUpdate(int uid, long block) {
    lastUpdate[uid] = block;
  }

  @Override
  public void limitLastUpdates(int count) {
    lastUpdates = Math.min(count, neurons);
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
    permits[uid] = permit;
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
    throw new IllegalStateException("computes no epochs");
  }
}
