package dev.yumalab.consensus.chain;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochParameters;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Runs the epochs of a subnet in a session of the kernel that keeps its state: only what has
 * changed is handed over. The session is opened anew when the number of uids grows. Not
 * thread-safe.
 */
final class EpochRunner implements AutoCloseable {
  private final Subnet subnet;
  private final EpochKernel kernel;
  private final StakeWeights stakeWeights = new StakeWeights();
  private EpochSession session;
  private boolean hasRun;
  private int[][] restoredColumns = new int[0][];
  private int[][] restoredValues = new int[0][];
  private final List<Integer> replaced = new ArrayList<>();
  private final List<Integer> resets = new ArrayList<>();
  private boolean[] hasCommit = new boolean[0];

  EpochRunner(Subnet subnet, EpochKernel kernel) {
    this.subnet = subnet;
    this.kernel = kernel;
    session = kernel.open(EpochShape.single(0));
  }

  /** Another neuron has taken a uid over. */
  void replaced(int uid) {
    replaced.add(uid);
  }

  /** The bonds towards a uid are to go. */
  void reset(int uid) {
    resets.add(uid);
  }

  /** What the last epoch gave; the next overwrites it. */
  EpochOutput output() {
    return session.network(0).output();
  }

  boolean hasRun() {
    return hasRun;
  }

  /**
   * Runs an epoch and stores what it gives.
   *
   * @param block at which it runs
   * @param thresholdRao the least stake that counts
   * @param emissionRao what it has to pay
   */
  EpochOutput run(long block, long thresholdRao, long emissionRao) {
    int neurons = subnet.uids().count();
    if (session.shape().neurons() != neurons) {
      reopen(neurons);
    }
    NetworkState network = session.network(0);
    resetBonds(network);
    for (int uid : replaced) {
      network.clear(uid);
      subnet.rows().setChanged(uid, true);
    }
    replaced.clear();
    put(network, block);
    session.run(parameters(block, thresholdRao, emissionRao));
    hasRun = true;
    restoredColumns = new int[0][];
    restoredValues = new int[0][];
    EpochOutput output = network.output();
    subnet.uids().store(output);
    return output;
  }

  private void put(NetworkState network, long block) {
    Uids uids = subnet.uids();
    WeightRows rows = subnet.rows();
    long[] weights = stakeWeights.of(subnet);
    boolean commitReveal = subnet.rules().isOn(Hyperparameter.COMMIT_REVEAL);
    long epoch = subnet.currentEpoch(block);
    long period = subnet.rules().get(Hyperparameter.REVEAL_PERIOD_EPOCHS);
    for (int uid = 0; uid < uids.count(); uid++) {
      network.putStake(uid, weights[uid], 0);
      network.putLastUpdate(uid, uids.lastUpdate(uid));
      network.putBlockAtRegistration(uid, uids.registeredAt(uid));
      long commit =
          commitReveal
              ? subnet.commits().earliest(uids.hotkey(uid), epoch, period)
              : NetworkState.NO_COMMIT;
      if (commit != NetworkState.NO_COMMIT || hasCommit[uid]) {
        network.putCommitBlock(uid, commit);
        hasCommit[uid] = commit != NetworkState.NO_COMMIT;
      }
      if (rows.isChanged(uid)) {
        int[] values = rows.values(uid);
        network.putWeights(uid, rows.uids(uid), values, values.length);
        rows.setChanged(uid, false);
      }
    }
  }

  private EpochParameters parameters(long block, long thresholdRao, long emissionRao) {
    SubnetHyperparameters rules = subnet.rules();
    int owner = subnet.ownerUid();
    return EpochParameters.newSubnet()
        .currentBlock(block)
        .tempo(subnet.tempo())
        .lastMechanismStepBlock(subnet.clock().lastMechanismStepBlock())
        .activityCutoffBlocks(rules.activityCutoffBlocks())
        .stakeThreshold(thresholdRao)
        .ownerUid(owner < 0 ? OptionalInt.empty() : OptionalInt.of(owner))
        .maxAllowedValidators(rules.number(Hyperparameter.MAX_ALLOWED_VALIDATORS))
        .kappa(rules.number(Hyperparameter.KAPPA))
        .bondsPenalty(rules.number(Hyperparameter.BONDS_PENALTY))
        .bondsMovingAverage(rules.get(Hyperparameter.BONDS_MOVING_AVERAGE))
        .yuma3(rules.isOn(Hyperparameter.YUMA3))
        .liquidAlpha(rules.isOn(Hyperparameter.LIQUID_ALPHA))
        .alphaLow(rules.number(Hyperparameter.ALPHA_LOW))
        .alphaHigh(rules.number(Hyperparameter.ALPHA_HIGH))
        .alphaSigmoidSteepness(rules.number(Hyperparameter.ALPHA_SIGMOID_STEEPNESS))
        .commitReveal(rules.isOn(Hyperparameter.COMMIT_REVEAL))
        .raoEmission(emissionRao)
        .build();
  }

  /** Opens a session for more uids; bonds, permits and all rows go over. */
  private void reopen(int neurons) {
    EpochSession larger = kernel.open(EpochShape.single(neurons));
    NetworkState network = larger.network(0);
    int known = bondRows();
    int[][] columns = new int[known][];
    int[][] values = new int[known][];
    for (int uid = 0; uid < known; uid++) {
      columns[uid] = bondColumns(uid);
      values[uid] = bondValues(uid);
      network.putBonds(uid, columns[uid], values[uid], columns[uid].length);
    }
    restoredColumns = columns;
    restoredValues = values;
    for (int uid = 0; uid < neurons; uid++) {
      network.putValidatorPermit(uid, subnet.uids().permit(uid));
      subnet.rows().setChanged(uid, true);
    }
    hasCommit = new boolean[neurons];
    Arrays.fill(hasCommit, true);
    session.close();
    session = larger;
    hasRun = false;
  }

  /** Takes the bonds away that are towards the uids that asked for it. */
  private void resetBonds(NetworkState network) {
    if (resets.isEmpty()) {
      return;
    }
    // All are read before any is put: a put may change what the last epoch shows.
    int[][] columns = new int[bondRows()][];
    int[][] values = new int[columns.length][];
    for (int uid = 0; uid < columns.length; uid++) {
      columns[uid] = bondColumns(uid);
      values[uid] = bondValues(uid);
    }
    for (int uid = 0; uid < columns.length; uid++) {
      int kept = 0;
      for (int k = 0; k < columns[uid].length; k++) {
        if (!resets.contains(columns[uid][k])) {
          columns[uid][kept] = columns[uid][k];
          values[uid][kept++] = values[uid][k];
        }
      }
      network.putBonds(uid, columns[uid], values[uid], kept);
    }
    resets.clear();
  }

  private int bondRows() {
    return hasRun ? output().neurons() : restoredColumns.length;
  }

  private int[] bondColumns(int uid) {
    if (!hasRun) {
      return restoredColumns[uid].clone();
    }
    int[] columns = new int[output().bondCount(uid)];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = output().bondColumn(uid, k);
    }
    return columns;
  }

  private int[] bondValues(int uid) {
    if (!hasRun) {
      return restoredValues[uid].clone();
    }
    int[] values = new int[output().bondCount(uid)];
    for (int k = 0; k < values.length; k++) {
      values[k] = output().bondValue(uid, k);
    }
    return values;
  }

  void visit(StatePart.Visitor visitor) throws IOException {
    visitor.visit("subnet " + subnet.netuid() + ": bonds", this::save);
  }

  private void save(DataOutput out) throws IOException {
    int rows = bondRows();
    out.writeInt(rows);
    int[] columns = new int[rows];
    int[] values = new int[rows];
    for (int uid = 0; uid < rows; uid++) {
      if (hasRun && output().bondCount(uid) <= rows) {
        int count = output().copyBonds(uid, columns, values);
        StateIo.write(out, columns, count);
        StateIo.write(out, values, count);
      } else {
        int[] own = bondColumns(uid);
        StateIo.write(out, own, own.length);
        StateIo.write(out, bondValues(uid), own.length);
      }
    }
    saveUids(out, replaced);
    saveUids(out, resets);
  }

  private static void saveUids(DataOutput out, List<Integer> uids) throws IOException {
    out.writeInt(uids.size());
    for (int uid : uids) {
      out.writeInt(uid);
    }
  }

  /** Reads bonds; the session is opened anew by the next epoch, with all that was saved. */
  void load(DataInput in) throws IOException {
    int rows = StateIo.length(in);
    restoredColumns = new int[rows][];
    restoredValues = new int[rows][];
    for (int uid = 0; uid < rows; uid++) {
      restoredColumns[uid] = StateIo.readInts(in);
      restoredValues[uid] = StateIo.readInts(in);
    }
    replaced.clear();
    resets.clear();
    for (int left = StateIo.length(in); left > 0; left--) {
      replaced.add(in.readInt());
    }
    for (int left = StateIo.length(in); left > 0; left--) {
      resets.add(in.readInt());
    }
    session.close();
    session = kernel.open(EpochShape.single(0));
    hasRun = false;
  }

  @Override
  public void close() {
    session.close();
  }
}
