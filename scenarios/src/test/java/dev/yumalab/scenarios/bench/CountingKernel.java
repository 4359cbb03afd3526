package dev.yumalab.scenarios.bench;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import dev.yumalab.consensus.epoch.SparseRows;
import java.util.Optional;

/**
 * Computes nothing and allocates nothing in an epoch; counts what is put and read, and remembers
 * the bonds.
 */
final class CountingKernel implements EpochKernel {
  long weightRows;
  long bondRows;
  long stakes;
  long permits;
  long epochs;
  long numbersRead;
  long bondRowsRead;
  int sessions;

  /** The arrays that were last put as a uid's bonds. */
  final int[][] bondColumns = new int[EpochShape.MAX_NEURONS][];

  final int[][] bondValues = new int[EpochShape.MAX_NEURONS][];

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public EpochSession open(EpochShape shape) {
    sessions++;
    return new Session(shape);
  }

  private final class Session implements EpochSession, NetworkState, EpochOutput {
    private final EpochShape shape;

    Session(EpochShape shape) {
      this.shape = shape;
    }

    @Override
    public EpochShape shape() {
      return shape;
    }

    @Override
    public NetworkState network(int index) {
      return this;
    }

    @Override
    public void run(EpochParameters parameters) {
      epochs++;
    }

    @Override
    public void close() {}

    @Override
    public void putWeights(int uid, int[] columns, int[] values, int length) {
      weightRows++;
    }

    @Override
    public void putBonds(int uid, int[] columns, int[] values, int length) {
      bondRows++;
      bondColumns[uid] = columns;
      bondValues[uid] = values;
    }

    @Override
    public void putStake(int uid, long whole, long fraction) {
      stakes++;
    }

    @Override
    public void putLastUpdate(int uid, long block) {}

    @Override
    public void limitLastUpdates(int count) {}

    @Override
    public void putBlockAtRegistration(int uid, long block) {}

    @Override
    public void putCommitBlock(int uid, long block) {}

    @Override
    public void putValidatorPermit(int uid, boolean permit) {
      permits++;
    }

    @Override
    public void clear(int uid) {}

    @Override
    public EpochOutput output() {
      return this;
    }

    @Override
    public int neurons() {
      return shape.neurons();
    }

    @Override
    public long get(EpochField field, int uid) {
      numbersRead++;
      return 0;
    }

    @Override
    public int bondCount(int uid) {
      return 0;
    }

    @Override
    public int copyBonds(int uid, int[] columns, int[] values) {
      bondRowsRead++;
      return 0;
    }

    @Override
    public int bondColumn(int uid, int k) {
      throw new IndexOutOfBoundsException(k);
    }

    @Override
    public int bondValue(int uid, int k) {
      throw new IndexOutOfBoundsException(k);
    }

    @Override
    public Optional<SparseRows> intermediate(Intermediate which) {
      return Optional.empty();
    }
  }
}
