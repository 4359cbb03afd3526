package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.epoch.ReferenceKernel;
import java.util.Arrays;
import java.util.Optional;

/** The state of one network in the kernel's layout, and its epochs. Not thread-safe. */
final class FastNetwork implements NetworkState {
  final int neurons;
  final RowTable weights;
  final RowTable bonds;
  final Slots slots;
  final long[] stakeWhole;
  final long[] stakeFraction;
  final long[] lastUpdate;
  final long[] blockAtRegistration;
  final long[] commitBlocks;
  final boolean[] validatorPermits;
  final MaskedCells masked = new MaskedCells();
  private final FastOutput output;
  private int lastUpdates;

  FastNetwork(Tiles tiles, int neurons) {
    this.neurons = neurons;
    int stride = Workspace.stride(tiles, neurons);
    slots = new Slots(neurons);
    weights = new RowTable(neurons, stride, slots, tiles.rows());
    bonds = new RowTable(neurons, stride, slots, tiles.rows());
    stakeWhole = new long[neurons];
    stakeFraction = new long[neurons];
    lastUpdate = new long[neurons];
    blockAtRegistration = new long[neurons];
    commitBlocks = new long[neurons];
    Arrays.fill(commitBlocks, NO_COMMIT);
    validatorPermits = new boolean[neurons];
    lastUpdates = neurons;
    output = new FastOutput(neurons, bonds);
  }

  /** Computes an epoch and keeps its bonds and permits. */
  void run(EpochParameters parameters, Workspace workspace) {
    Optional<HandOver> reason = FastEpoch.run(parameters, this, workspace, output);
    if (reason.isPresent()) {
      runReference(parameters, reason.get());
    }
    output.isReady();
  }

  private void runReference(EpochParameters parameters, HandOver reason) {
    try (EpochSession session = new ReferenceKernel().open(EpochShape.single(neurons))) {
      NetworkState reference = session.network(0);
      loadInto(reference);
      session.run(parameters);
      EpochOutput result = reference.output();
      for (int uid = 0; uid < neurons; uid++) {
        int[] columns = new int[result.bondCount(uid)];
        int[] values = new int[columns.length];
        result.copyBonds(uid, columns, values);
        bonds.put(uid, columns, values, columns.length, true);
        validatorPermits[uid] = result.get(EpochField.NEW_VALIDATOR_PERMITS, uid) == 1;
      }
      output.copyOf(result, reason);
    }
  }

  private void loadInto(NetworkState reference) {
    reference.limitLastUpdates(lastUpdates);
    for (int uid = 0; uid < neurons; uid++) {
      reference.putLastUpdate(uid, lastUpdate[uid]);
      reference.putBlockAtRegistration(uid, blockAtRegistration[uid]);
      reference.putCommitBlock(uid, commitBlocks[uid]);
      reference.putStake(uid, stakeWhole[uid], stakeFraction[uid]);
      reference.putValidatorPermit(uid, validatorPermits[uid]);
      int[] columns = new int[Math.max(weights.capacity(uid), bonds.capacity(uid))];
      int[] values = new int[columns.length];
      reference.putWeights(uid, columns, values, weights.copy(uid, columns, values));
      reference.putBonds(uid, columns, values, bonds.copy(uid, columns, values));
    }
  }

  @Override
  public void putWeights(int uid, int[] columns, int[] values, int length) {
    weights.put(uid, columns, values, length, validatorPermits[uid] && isLaidOut());
    releaseIfUnused(uid);
  }

  @Override
  public void putBonds(int uid, int[] columns, int[] values, int length) {
    bonds.put(uid, columns, values, length, isLaidOut());
    output.bondsChanged();
    releaseIfUnused(uid);
  }

  private boolean isLaidOut() {
    return neurons <= FastEpoch.MOST_NEURONS;
  }

  private void releaseIfUnused(int uid) {
    if (weights.isEmpty(uid) && bonds.isEmpty(uid)) {
      slots.release(uid);
    }
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
    validatorPermits[uid] = permit;
  }

  @Override
  public void clear(int uid) {
    weights.clear(uid);
    bonds.clear(uid);
    output.bondsChanged();
    slots.release(uid);
    putStake(uid, 0, 0);
    putCommitBlock(uid, NO_COMMIT);
    putValidatorPermit(uid, false);
  }

  @Override
  public EpochOutput output() {
    return output.requireReady();
  }

  /** How many last updates are stored. */
  int lastUpdates() {
    return lastUpdates;
  }

  /** Block of the last update, 0 where none is stored. */
  long lastUpdate(int uid) {
    return uid < lastUpdates ? lastUpdate[uid] : 0;
  }
}
