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
import dev.yumalab.engine.random.RandomStreams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/**
 * Recorded epochs run again: each reads the weights, updates, registrations and permits that were
 * recorded for it, and only bonds go on from one epoch to the next. Stake stays as recorded; what
 * is paid goes nowhere. Agents may follow a strategy in the place of recorded validators or as
 * newcomers: what one decides after an epoch, seeing nothing later, is in force from the next on,
 * or so many epochs later as weights stay secret. Nobody who is recorded reacts to them. Not
 * thread-safe.
 */
public final class HistoryNetwork implements TeamNetwork {
  /** A replay of the record alone has no chance; its streams are never asked. */
  private static final RandomStreams NO_CHANCE = new RandomStreams(0, 0);

  private final HistorySetup setup;
  private final Recording.History history;
  private final long[] stakeRao;
  private final Roster roster;
  private final EpochSession session;
  private final RandomStreams streams;
  private Followers followers;
  private PresentEpoch present;
  private final long[] incentiveRao;
  private Optional<Recording.Epoch> last = Optional.empty();
  private long step;
  private int epoch;
  private long unpaidRao;

  /** A replay of the record alone, before the first epoch. */
  public HistoryNetwork(HistorySetup setup, SubnetRules rules, EpochKernel kernel) {
    this(setup, HistoryRules.ofRecord(rules), NO_CHANCE, kernel);
  }

  /**
   * Loads the stake, runs the warm-up, and lets agents act before the first epoch.
   *
   * @param rules in force until the first epoch
   * @param streams where agents' chance comes from
   * @param kernel computes the epochs
   */
  public HistoryNetwork(
      HistorySetup setup, HistoryRules rules, RandomStreams streams, EpochKernel kernel) {
    this.setup = setup;
    this.streams = streams;
    history = setup.history();
    stakeRao = setup.stakeRao();
    roster = setup.roster();
    incentiveRao = new long[roster.teams().size()];
    session = kernel.open(EpochShape.single(roster.neurons()));
    for (int uid = 0; uid < roster.neurons(); uid++) {
      putStake(uid);
    }
    // Without weights it makes no bonds: an output to read before the first recorded epoch.
    session.run(
        rules.subnet().parameters(setup.tempoBlocks(), setup.maxValidators(), block(), 0, 0));
    followers = new Followers(setup, streams);
    present = new PresentEpoch(setup, followers.all(), output(), rules, block());
    act(rules);
    for (int k = 0; k < setup.warmUpEpochs(); k++) {
      runStep(rules);
      act(rules);
    }
  }

  private void act(HistoryRules rules) {
    present.ran(output(), block());
    followers.act(present, step, rules);
  }

  private void putStake(int uid) {
    session.network(0).putStake(uid, stakeRao[uid], 0);
  }

  /**
   * Replays the next recorded epoch of a history without agents.
   *
   * @throws IllegalStateException after the last
   */
  public void runEpoch(SubnetRules rules) {
    runEpoch(HistoryRules.ofRecord(rules));
  }

  /**
   * Replays the next recorded epoch and lets agents act after it.
   *
   * @throws IllegalStateException after the last
   */
  public void runEpoch(HistoryRules rules) {
    if (epoch == history.epochs().size()) {
      throw new IllegalStateException("only %d epochs were recorded".formatted(epoch));
    }
    runStep(rules);
    epoch++;
    count();
    act(rules);
  }

  /** Runs the recorded epoch whose turn it is; until epoch 1 that is the first again and again. */
  private void runStep(HistoryRules rules) {
    long lastEpochBlock = epoch == 0 ? 0 : block();
    step++;
    Recording.Epoch recorded = history.epochs().get(followers.recordOf(step));
    load(recorded, rules);
    session.run(
        rules
            .subnet()
            .parameters(
                setup.tempoBlocks(),
                setup.maxValidators(),
                recorded.block(),
                lastEpochBlock,
                SubnetRules.emissionRao(setup.tempoBlocks()),
                rules.revealEpochs() > 0));
    last = Optional.of(recorded);
  }

  private void load(Recording.Epoch recorded, HistoryRules rules) {
    NetworkState network = session.network(0);
    present.load(recorded, rules);
    for (int uid = 0; uid < history.neurons(); uid++) {
      if (isAnother(recorded, uid)) {
        network.clear(uid);
        putStake(uid);
        present.replace(uid);
      }
      RecordedRows.put(network, recorded.weights(), uid);
      network.putLastUpdate(uid, recorded.lastUpdate().get(uid));
      network.putBlockAtRegistration(uid, recorded.registrationBlock().get(uid));
      network.putValidatorPermit(uid, recorded.permits().contains(uid));
    }
    followers.load(network, step);
  }

  /** Whether another neuron has taken the uid over since the epoch before. */
  private boolean isAnother(Recording.Epoch recorded, int uid) {
    return last.isPresent() && recorded.isAnother(last.get(), uid);
  }

  private void count() {
    long paid = 0;
    for (int uid = 0; uid < roster.neurons(); uid++) {
      long incentive = output().get(EpochField.SERVER_EMISSION, uid);
      incentiveRao[roster.teamOf(uid)] += incentive;
      paid += incentive + output().get(EpochField.VALIDATOR_EMISSION, uid);
    }
    unpaidRao += SubnetRules.emissionRao(setup.tempoBlocks()) - paid;
  }

  /** Whether anybody follows a strategy. */
  public boolean hasAgents() {
    return !setup.agents().isEmpty();
  }

  /** Whether a uid held a permit in the last epoch. */
  public boolean hasPermit(int uid) {
    return present.hasPermit(uid);
  }

  /** The block at which the neuron at a uid was registered; 0 for newcomers. */
  public long registeredAt(int uid) {
    return present.registeredAt(uid);
  }

  /** How many orders of a team were refused, because they need more than a history has. */
  public long refused(int team) {
    return team == 0 ? 0 : followers.refused(team - 1);
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
        ? Math.max(0, history.epochs().getFirst().block() - setup.tempoBlocks())
        : history.epochs().get(epoch - 1).block();
  }

  /** The block of the next recorded epoch; {@link Long#MAX_VALUE} after the last. */
  @Override
  public long nextEpochBlock() {
    return epoch == history.epochs().size() ? Long.MAX_VALUE : history.epochs().get(epoch).block();
  }

  @Override
  public long stakeRao(int uid) {
    return stakeRao[uid];
  }

  @Override
  public long[] stakeRao() {
    return stakeRao.clone();
  }

  @Override
  public long soldRao(int team) {
    return incentiveRao[team];
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
    ResidentState.save(output(), out);
    out.writeInt(epoch);
    out.writeLong(step);
    out.writeLong(unpaidRao);
    for (long incentive : incentiveRao) {
      out.writeLong(incentive);
    }
    followers.save(out);
    present.save(out);
  }

  @Override
  public void load(DataInput in) throws IOException {
    ResidentState.load(session.network(0), roster.neurons(), in);
    epoch = in.readInt();
    step = in.readLong();
    unpaidRao = in.readLong();
    for (int team = 0; team < incentiveRao.length; team++) {
      incentiveRao[team] = in.readLong();
    }
    // Agents have acted in this network; what they remember now is what was saved.
    followers = new Followers(setup, streams);
    followers.load(in);
    present = new PresentEpoch(setup, followers.all(), output(), present.rules(), block());
    present.load(in);
    last = Optional.of(history.epochs().get(followers.recordOf(step)));
  }

  @Override
  public void close() {
    session.close();
  }
}
