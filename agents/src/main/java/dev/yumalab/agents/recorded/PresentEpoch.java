package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.StoredRow;
import dev.yumalab.agents.network.SubnetRules;
import dev.yumalab.agents.strategy.PublicSubnet;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.epoch.SparseRows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What everybody can see after an epoch of a replayed history: what was in force in it and what it
 * gave. Epochs that are recorded for later are not among it. A neuron that takes over a uid has a
 * hotkey of its own; each hotkey has a coldkey of its own. Not thread-safe.
 */
final class PresentEpoch implements PublicSubnet {
  private static final double U16 = 65_535;

  private final HistorySetup setup;
  private final Follower[] followerAt;
  private final SubnetHyperparameters ofNewSubnet = SubnetHyperparameters.ofNewSubnet();
  private final int[] hotkeys;
  private final boolean[] permits;

  /** Who was given a permit by the last epoch. */
  private final boolean[] given;

  private final long[] lastUpdate;
  private final long[] registeredAt;
  private final Map<Integer, Integer> uidOf = new HashMap<>();
  private Optional<SparseRows> weights = Optional.empty();
  private int nextHotkey;
  private EpochOutput output;
  private long block;
  private HistoryRules rules;

  /** What is seen before anything recorded was in force: stake and nothing else. */
  PresentEpoch(
      HistorySetup setup,
      Iterable<Follower> followers,
      EpochOutput output,
      HistoryRules rules,
      long block) {
    this.setup = setup;
    this.output = output;
    this.rules = rules;
    this.block = block;
    int n = setup.neurons();
    followerAt = new Follower[n];
    followers.forEach(follower -> followerAt[follower.uid()] = follower);
    hotkeys = new int[n];
    permits = new boolean[n];
    given = new boolean[n];
    lastUpdate = new long[n];
    registeredAt = new long[n];
    for (int uid = 0; uid < n; uid++) {
      hotkeys[uid] = uid;
      uidOf.put(uid, uid);
    }
    nextHotkey = n;
  }

  /** Another neuron takes a uid over. */
  void replace(int uid) {
    uidOf.remove(hotkeys[uid]);
    hotkeys[uid] = nextHotkey++;
    uidOf.put(hotkeys[uid], uid);
  }

  /**
   * What is in force in the epoch that is about to run. The permits of newcomers are those that the
   * epoch before has given.
   */
  void load(Recording.Epoch recorded, HistoryRules inForce) {
    rules = inForce;
    weights = Optional.of(recorded.weights());
    for (int uid = 0; uid < hotkeys.length; uid++) {
      boolean isRecorded = uid < setup.history().neurons();
      permits[uid] = isRecorded ? recorded.permits().contains(uid) : given[uid];
      lastUpdate[uid] = isRecorded ? recorded.lastUpdate().get(uid) : 0;
      registeredAt[uid] = isRecorded ? recorded.registrationBlock().get(uid) : 0;
      if (followerAt[uid] != null && followerAt[uid].lastUpdate().isPresent()) {
        lastUpdate[uid] = followerAt[uid].lastUpdate().get();
      }
    }
  }

  /** The epoch has run. */
  void ran(EpochOutput gave, long atBlock) {
    output = gave;
    block = atBlock;
    for (int uid = 0; uid < given.length; uid++) {
      given[uid] = gave.get(EpochField.NEW_VALIDATOR_PERMITS, uid) != 0;
    }
  }

  /** The rules of the last epoch. */
  HistoryRules rules() {
    return rules;
  }

  /** Writes what the next epoch does not put anew. */
  void save(DataOutput out) throws IOException {
    out.writeInt(nextHotkey);
    for (int uid = 0; uid < hotkeys.length; uid++) {
      out.writeInt(hotkeys[uid]);
      out.writeBoolean(given[uid]);
    }
  }

  /** Reads what {@link #save} wrote; the next epoch runs before anybody looks. */
  void load(DataInput in) throws IOException {
    nextHotkey = in.readInt();
    uidOf.clear();
    for (int uid = 0; uid < hotkeys.length; uid++) {
      hotkeys[uid] = in.readInt();
      uidOf.put(hotkeys[uid], uid);
      given[uid] = in.readBoolean();
    }
  }

  private Optional<StoredRow> ownRow(int uid) {
    return followerAt[uid] == null ? Optional.empty() : followerAt[uid].row();
  }

  private SparseRows recorded() {
    return weights.orElseThrow(() -> new IndexOutOfBoundsException("no weights are in force"));
  }

  @Override
  public int neurons() {
    return hotkeys.length;
  }

  @Override
  public int maxNeurons() {
    return hotkeys.length;
  }

  @Override
  public int hotkey(int uid) {
    return hotkeys[uid];
  }

  @Override
  public int coldkey(int uid) {
    return hotkeys[uid];
  }

  @Override
  public int uid(int hotkey) {
    return uidOf.getOrDefault(hotkey, -1);
  }

  @Override
  public long stakeRao(int uid) {
    return output.get(EpochField.STAKE_U64, uid);
  }

  @Override
  public boolean hasPermit(int uid) {
    return permits[uid];
  }

  @Override
  public boolean isActive(int uid) {
    return output.get(EpochField.ACTIVE, uid) != 0;
  }

  @Override
  public double consensus(int uid) {
    return output.get(EpochField.CONSENSUS_U16, uid) / U16;
  }

  @Override
  public double incentive(int uid) {
    return output.get(EpochField.INCENTIVE_U16, uid) / U16;
  }

  @Override
  public double dividend(int uid) {
    return output.get(EpochField.DIVIDENDS_U16, uid) / U16;
  }

  @Override
  public double validatorTrust(int uid) {
    return output.get(EpochField.VALIDATOR_TRUST_U16, uid) / U16;
  }

  @Override
  public long emissionRao(int uid) {
    return output.get(EpochField.COMBINED_EMISSION, uid);
  }

  @Override
  public long lastUpdate(int uid) {
    return lastUpdate[uid];
  }

  @Override
  public long registeredAt(int uid) {
    return registeredAt[uid];
  }

  @Override
  public boolean isImmune(int uid) {
    return block - registeredAt[uid] < immunityBlocks();
  }

  @Override
  public int weightCount(int uid) {
    if (ownRow(uid).isPresent()) {
      return ownRow(uid).get().length();
    }
    boolean hasRecord = weights.isPresent() && uid < setup.history().neurons();
    return hasRecord ? recorded().length(uid) : 0;
  }

  @Override
  public int weightUid(int uid, int k) {
    return ownRow(uid).map(row -> row.uids()[k]).orElseGet(() -> recorded().column(uid, k));
  }

  @Override
  public int weight(int uid, int k) {
    return ownRow(uid)
        .map(row -> row.values()[k])
        .orElseGet(() -> Math.toIntExact(recorded().value(uid, k)));
  }

  @Override
  public int pendingCommits(int hotkey) {
    int uid = uid(hotkey);
    return uid < 0 || followerAt[uid] == null ? 0 : followerAt[uid].pending();
  }

  /** Nobody can register in a history. */
  @Override
  public long burnRao() {
    return Long.MAX_VALUE;
  }

  @Override
  public double burnIncrease() {
    return 1;
  }

  @Override
  public int minNonImmuneUids() {
    return ofNewSubnet.number(Hyperparameter.MIN_NON_IMMUNE_UIDS);
  }

  @Override
  public double take(int hotkey) {
    return 0;
  }

  @Override
  public long lastEpochBlock() {
    return block;
  }

  @Override
  public long nextEpochBlock() {
    return block + setup.tempoBlocks();
  }

  @Override
  public int tempoBlocks() {
    return setup.tempoBlocks();
  }

  @Override
  public int immunityBlocks() {
    return ofNewSubnet.number(Hyperparameter.IMMUNITY_PERIOD);
  }

  @Override
  public int maxValidators() {
    return setup.maxValidators();
  }

  @Override
  public double kappa() {
    return rules.subnet().kappa() / U16;
  }

  @Override
  public boolean commitReveal() {
    return rules.revealEpochs() > 0;
  }

  @Override
  public int revealPeriodEpochs() {
    return Math.max(1, rules.revealEpochs());
  }

  @Override
  public int weightsRateLimitBlocks() {
    return ofNewSubnet.number(Hyperparameter.WEIGHTS_SET_RATE_LIMIT);
  }

  @Override
  public long activityCutoffBlocks() {
    return SubnetRules.activityCutoffBlocks(setup.tempoBlocks());
  }

  @Override
  public int ownerUid() {
    return -1;
  }
}
