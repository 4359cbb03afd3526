package dev.yumalab.agents.strategy;

/**
 * What everybody can read off the chain about a subnet at one block. Weights that are committed and
 * not revealed are not among it, nor is anything of a later block. Valid during one {@link Turn}.
 */
public interface PublicSubnet {
  /** How many uids are in use: 0..neurons()-1. */
  int neurons();

  /** How many there can be; beyond, a registration replaces a neuron. */
  int maxNeurons();

  /** The hotkey at a uid. */
  int hotkey(int uid);

  /** The coldkey that owns the hotkey at a uid. */
  int coldkey(int uid);

  /** The uid of a hotkey, or -1 where it is not registered. */
  int uid(int hotkey);

  /** The stake weight of a uid, rao of alpha: what the next epoch would count. */
  long stakeRao(int uid);

  /** Whether a uid holds a validator permit since the last epoch. */
  boolean hasPermit(int uid);

  /** Whether a uid's last update is recent enough to count. */
  boolean isActive(int uid);

  /** The weight on a uid that a majority (kappa) of stake supported in the last epoch, 0..1. */
  double consensus(int uid);

  /** A uid's share of the servers' emission in the last epoch, 0..1. */
  double incentive(int uid);

  /** A uid's share of the validators' emission in the last epoch, 0..1. */
  double dividend(int uid);

  /** What clipping left of a uid's weights in the last epoch, 0..1. */
  double validatorTrust(int uid);

  /** What a uid was given in the last epoch, rao; the lowest is pruned first. */
  long emissionRao(int uid);

  /** The block of a uid's last weights or commit, or of its registration. */
  long lastUpdate(int uid);

  /** The block at which the neuron at a uid was registered. */
  long registeredAt(int uid);

  /** Whether the neuron at a uid is immune from pruning. */
  boolean isImmune(int uid);

  /** How many weights a uid has set, as far as they are revealed. */
  int weightCount(int uid);

  /** The uid that a uid's k-th weight is about. */
  int weightUid(int uid, int k);

  /** A uid's k-th weight, u16. */
  int weight(int uid, int k);

  /** How many commits of a hotkey wait for their reveal. */
  int pendingCommits(int hotkey);

  /** What registration costs in the next block, if nobody registers before, rao. */
  long burnRao();

  /** What a registration multiplies the price of the next one by, at least 1. */
  double burnIncrease();

  /** While no more neurons than these are not immune, immune ones are pruned instead. */
  int minNonImmuneUids();

  /** The part of its nominators' dividends that a hotkey keeps, 0..0.18. */
  double take(int hotkey);

  /** The block of the last epoch, or 0. */
  long lastEpochBlock();

  /** The block at which the next epoch is due. */
  long nextEpochBlock();

  /** Blocks between epochs. */
  int tempoBlocks();

  /** Blocks for which a new neuron is immune. */
  int immunityBlocks();

  /** How many validators get a permit. */
  int maxValidators();

  /** The majority of stake that decides consensus, 0..1. */
  double kappa();

  /** Whether weights are committed first and revealed later. */
  boolean commitReveal();

  /** Epochs between commit and reveal. */
  int revealPeriodEpochs();

  /** Blocks that must lie between two updates of weights by one uid. */
  int weightsRateLimitBlocks();

  /** Blocks after its last update for which a validator counts as active. */
  long activityCutoffBlocks();

  /** The owner's uid, or -1 where it has none. */
  int ownerUid();
}
