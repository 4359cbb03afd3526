package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.ResidentState;
import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.EpochSession;
import dev.yumalab.consensus.epoch.EpochShape;
import dev.yumalab.consensus.epoch.NetworkState;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Recorded epochs run again: each reads the weights, updates, registrations and permits that were
 * recorded for it, and only bonds go on from one epoch to the next. Stake stays as recorded; what
 * is paid goes nowhere. Not thread-safe.
 */
public final class HistoryNetwork implements TeamNetwork {
  private static final int VERSION = 1;

  private final Recording.History history;
  private final int tempoBlocks;
  private final int maxValidators;
  private final Roster roster;
  private final EpochSession session;
  private int epoch;
  private long incentiveRao;
  private long unpaidRao;

  /**
   * Loads the stake; no epoch has run yet.
   *
   * @param history what was recorded
   * @param tempoBlocks blocks between epochs: an epoch pays for so many
   * @param maxValidators how many validators get a permit by an epoch
   * @param rules in force in the first epoch
   * @param kernel computes the epochs
   */
  public HistoryNetwork(
      Recording.History history,
      int tempoBlocks,
      int maxValidators,
      SubnetRules rules,
      EpochKernel kernel) {
    this.history = history;
    this.tempoBlocks = tempoBlocks;
    this.maxValidators = maxValidators;
    roster = Coalition.oneTeam(history);
    session = kernel.open(EpochShape.single(roster.neurons()));
    for (int uid = 0; uid < roster.neurons(); uid++) {
      putStake(uid);
    }
    // Without weights it makes no bonds: an output to read before the first recorded epoch.
    session.run(rules.parameters(tempoBlocks, maxValidators, block(), 0, 0));
  }

  private void putStake(int uid) {
    session.network(0).putStake(uid, history.stakeRao().get(uid), 0);
  }

  /**
   * Replays the next recorded epoch.
   *
   * @throws IllegalStateException after the last
   */
  public void runEpoch(SubnetRules rules) {
    if (epoch == history.epochs().size()) {
      throw new IllegalStateException("only %d epochs were recorded".formatted(epoch));
    }
    long lastEpochBlock = epoch == 0 ? 0 : block();
    load(history.epochs().get(epoch));
    epoch++;
    long emissionRao = SubnetRules.emissionRao(tempoBlocks);
    session.run(rules.parameters(tempoBlocks, maxValidators, block(), lastEpochBlock, emissionRao));
    count(emissionRao);
  }

  private void load(Recording.Epoch recorded) {
    NetworkState network = session.network(0);
    for (int uid = 0; uid < roster.neurons(); uid++) {
      if (isAnother(recorded, uid)) {
        network.clear(uid);
        putStake(uid);
      }
      RecordedRows.put(network, recorded.weights(), uid);
      network.putLastUpdate(uid, recorded.lastUpdate().get(uid));
      network.putBlockAtRegistration(uid, recorded.registrationBlock().get(uid));
      network.putValidatorPermit(uid, recorded.permits().contains(uid));
    }
  }

  /** Whether another neuron has taken the uid over since the epoch before. */
  private boolean isAnother(Recording.Epoch recorded, int uid) {
    return epoch > 0
        && !history
            .epochs()
            .get(epoch - 1)
            .registrationBlock()
            .get(uid)
            .equals(recorded.registrationBlock().get(uid));
  }

  private void count(long emissionRao) {
    long paid = 0;
    for (int uid = 0; uid < roster.neurons(); uid++) {
      incentiveRao += output().get(EpochField.SERVER_EMISSION, uid);
      paid += output().get(EpochField.SERVER_EMISSION, uid);
      paid += output().get(EpochField.VALIDATOR_EMISSION, uid);
    }
    unpaidRao += emissionRao - paid;
  }

  @Override
  public Roster roster() {
    return roster;
  }

  @Override
  public long epoch() {
    return epoch;
  }

  /** The block of the last epoch; before the first, one tempo before it, but not below 0. */
  @Override
  public long block() {
    return epoch == 0
        ? Math.max(0, history.epochs().getFirst().block() - tempoBlocks)
        : history.epochs().get(epoch - 1).block();
  }

  /** The block of the next recorded epoch; {@link Long#MAX_VALUE} after the last. */
  @Override
  public long nextEpochBlock() {
    return epoch == history.epochs().size() ? Long.MAX_VALUE : history.epochs().get(epoch).block();
  }

  @Override
  public long stakeRao(int uid) {
    return history.stakeRao().get(uid);
  }

  @Override
  public long[] stakeRao() {
    return history.stakeRao().stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public long soldRao(int team) {
    return incentiveRao;
  }

  @Override
  public long unpaidRao() {
    return unpaidRao;
  }

  @Override
  public EpochOutput output() {
    return session.network(0).output();
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(epoch);
    out.writeLong(incentiveRao);
    out.writeLong(unpaidRao);
    ResidentState.save(output(), out);
  }

  @Override
  public void load(DataInput in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("the state of the network has another version");
    }
    epoch = in.readInt();
    incentiveRao = in.readLong();
    unpaidRao = in.readLong();
    ResidentState.load(session.network(0), roster.neurons(), in);
  }

  @Override
  public void close() {
    session.close();
  }
}
