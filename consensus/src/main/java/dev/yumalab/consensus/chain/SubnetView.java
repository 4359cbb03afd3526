package dev.yumalab.consensus.chain;

/**
 * What everybody can read off the chain about a subnet. It shows the present state, so what it says
 * changes with the next block; what is committed and not revealed is not among it. Not thread-safe.
 */
public final class SubnetView {
  private final Subnet subnet;
  private final Keys keys;
  private final Chain chain;

  SubnetView(Subnet subnet, Keys keys, Chain chain) {
    this.subnet = subnet;
    this.keys = keys;
    this.chain = chain;
  }

  /** The subnet's number. */
  public int netuid() {
    return subnet.netuid();
  }

  /** The rules in force. */
  public SubnetHyperparameters rules() {
    return subnet.rules();
  }

  /** How many uids are in use. */
  public int neurons() {
    return subnet.uids().count();
  }

  /** The hotkey at a uid. */
  public int hotkey(int uid) {
    return subnet.uids().hotkey(uid);
  }

  /** The coldkey that owns the hotkey at a uid. */
  public int coldkey(int uid) {
    return keys.owner(hotkey(uid));
  }

  /** The uid of a hotkey, or -1. */
  public int uid(int hotkey) {
    return subnet.uids().uid(hotkey);
  }

  /** What all have staked to a hotkey, rao. */
  public long stakeRao(int hotkey) {
    return subnet.stakes().total(hotkey);
  }

  /** What a coldkey has staked to a hotkey, rao. */
  public long stakedRao(int hotkey, int coldkey) {
    return subnet.stakes().staked(hotkey, coldkey);
  }

  /** The stake weight of a hotkey, with what it lends and borrows, rao. */
  public long stakeWeightRao(int hotkey) {
    return subnet.stakes().weight(hotkey);
  }

  /** The part of its nominators' dividends that a hotkey keeps, u16. */
  public int take(int hotkey) {
    return keys.delegateTake(hotkey);
  }

  /** Whether a uid holds a validator permit. */
  public boolean hasPermit(int uid) {
    return subnet.uids().permit(uid);
  }

  /** Whether a uid's last update is recent enough at the present block. */
  public boolean isActive(int uid) {
    return lastUpdate(uid) + rules().activityCutoffBlocks() >= chain.block();
  }

  /** The weight on a uid that consensus found, u16. */
  public int consensus(int uid) {
    return subnet.uids().consensus(uid);
  }

  /** A uid's share of the miners' emission, u16. */
  public int incentive(int uid) {
    return subnet.uids().incentive(uid);
  }

  /** A uid's share of the validators' emission, u16. */
  public int dividends(int uid) {
    return subnet.uids().dividends(uid);
  }

  /** What clipping left of a uid's weights, u16. */
  public int validatorTrust(int uid) {
    return subnet.uids().trust(uid);
  }

  /** What a uid was given in the last epoch, rao: the score by which neurons are pruned. */
  public long emissionRao(int uid) {
    return subnet.uids().emission(uid);
  }

  /** The block of a uid's last weights, commit or registration. */
  public long lastUpdate(int uid) {
    return subnet.uids().lastUpdate(uid);
  }

  /** The block at which the neuron at a uid was registered. */
  public long registeredAt(int uid) {
    return subnet.uids().registeredAt(uid);
  }

  /** Whether the neuron at a uid is immune for its age. */
  public boolean isImmune(int uid) {
    return subnet.isImmune(uid, chain.block());
  }

  /** How many weights a uid has set. */
  public int weightCount(int uid) {
    return subnet.rows().uids(uid).length;
  }

  /** The uid that a uid's k-th weight is about. */
  public int weightUid(int uid, int k) {
    return subnet.rows().uids(uid)[k];
  }

  /** A uid's k-th weight, u16, as stored. */
  public int weight(int uid, int k) {
    return subnet.rows().values(uid)[k];
  }

  /** The block at which what a uid's row says was fixed: set or committed. */
  public long contentBlock(int uid) {
    return subnet.rows().contentBlock(uid);
  }

  /** How many commits of a hotkey wait for their reveal. */
  public int pendingCommits(int hotkey) {
    return subnet.commits().waiting(hotkey);
  }

  /** What registration costs now, rao. */
  public long burnRao() {
    return subnet.burnRao(chain.block());
  }

  /** The block of the last epoch's slot. */
  public long lastEpochBlock() {
    return subnet.clock().lastEpochBlock();
  }

  /** The block of the next epoch, as far as it is known now; {@link Long#MAX_VALUE} is never. */
  public long nextEpochBlock() {
    return subnet.clock().nextDue(chain.block(), subnet.tempo());
  }

  /** How many epochs have had their slot. */
  public long epochs() {
    return subnet.clock().epochIndex();
  }

  /** The owner's uid, or -1. */
  public int ownerUid() {
    return subnet.ownerUid();
  }

  /** The owner's coldkey, or -1. */
  public int ownerColdkey() {
    return subnet.ownerColdkey();
  }
}
