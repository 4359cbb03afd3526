package dev.yumalab.consensus.chain;

/**
 * A rule of a subnet, with the value that a new subnet has and who may change it.
 *
 * <p>Source: storage defaults in {@code lib.rs}, {@code subnets/subnet.rs::init_new_network}, and
 * the setters of {@code pallets/admin-utils}. Proportions are u16 (65535 = 1), switches 0 or 1.
 */
public enum Hyperparameter {
  /** Blocks between epochs; 0 stops them. */
  TEMPO(360, 0, 65_535, Setter.OWNER),
  /** The majority of stake that decides consensus, u16 proportion. */
  KAPPA(32_767, 0, 65_535, Setter.ROOT),
  /** Share of the old bonds that stays, millionths. */
  BONDS_MOVING_AVERAGE(900_000, 0, 1_000_000, Setter.OWNER),
  /** How much of the clipping reaches bonds, u16 proportion. */
  BONDS_PENALTY(65_535, 0, 65_535, Setter.OWNER),
  /** Whether a miner's commitment can wipe the bonds towards it. */
  BONDS_RESET(0, 0, 1, Setter.OWNER),
  /** Yuma 3 rather than 2. */
  YUMA3(1, 0, 1, Setter.OWNER),
  /** Whether alpha depends on each pair (Yuma 3). */
  LIQUID_ALPHA(0, 0, 1, Setter.OWNER),
  /** Lower bound of liquid alpha, u16 proportion. */
  ALPHA_LOW(45_875, 1_638, 65_535, Setter.OWNER),
  /** Upper bound of liquid alpha, u16 proportion. */
  ALPHA_HIGH(58_982, 1_638, 65_535, Setter.OWNER),
  /** Steepness of liquid alpha, hundredths. */
  ALPHA_SIGMOID_STEEPNESS(1_000, -32_768, 32_767, Setter.OWNER),
  /** Blocks of activity per block of tempo, thousandths. */
  ACTIVITY_CUTOFF_FACTOR_MILLI(13_889, 1_000, 50_000, Setter.OWNER),
  /** How many validators get a permit. */
  MAX_ALLOWED_VALIDATORS(64, 0, 65_535, Setter.ROOT),
  /** The least length of a row of weights. */
  MIN_ALLOWED_WEIGHTS(1, 0, 65_535, Setter.OWNER),
  /** The least version key of a row; 0 accepts all. */
  WEIGHTS_VERSION_KEY(0, 0, Long.MAX_VALUE, Setter.OWNER),
  /** Blocks between two updates by one uid. */
  WEIGHTS_SET_RATE_LIMIT(100, 0, Long.MAX_VALUE, Setter.ROOT),
  /** Whether weights are committed first and revealed later. */
  COMMIT_REVEAL(1, 0, 1, Setter.OWNER),
  /** Epochs between commit and reveal. */
  REVEAL_PERIOD_EPOCHS(1, 1, 100, Setter.OWNER),
  /** How many uids there can be; the chain allows 256. */
  MAX_ALLOWED_UIDS(256, 1, 65_535, Setter.OWNER),
  /** Blocks for which a new neuron is immune. */
  IMMUNITY_PERIOD(5_000, 0, 65_535, Setter.OWNER),
  /** How many uids of the owner are never pruned. */
  IMMUNE_OWNER_UIDS(1, 1, 10, Setter.OWNER),
  /** So many neurons that are not immune are kept. */
  MIN_NON_IMMUNE_UIDS(10, 0, 65_535, Setter.ROOT),
  /** The lowest price of registration, rao. */
  MIN_BURN(500_000, 0, 999_999_999, Setter.OWNER),
  /** The highest price of registration, rao. */
  MAX_BURN(100_000_000_000L, 100_000_001L, 21_000_000_000_000_000L, Setter.OWNER),
  /** Blocks in which the price of registration halves; 0 keeps it. */
  BURN_HALF_LIFE(360, 0, 36_100, Setter.OWNER),
  /** What a registration multiplies the price by, millionths. */
  BURN_INCREASE_MILLIONTHS(1_260_000, 1_000_000, 3_000_000, Setter.OWNER),
  /** Whether anybody can register. */
  REGISTRATION_ALLOWED(1, 0, 1, Setter.ROOT),
  /**
   * A counter-measure of the lab, not of the chain: stake above this percentile of the stakes that
   * validate does not count; 0 is off. Proposed by arXiv 2507.02951.
   */
  STAKE_CAP_PERCENT(0, 0, 100, Setter.LAB),
  /**
   * What a block mints for a subnet's miners and validators, rao: the chain's one alpha less the
   * owner's cut of 18 %, while fewer than 10.5 million have been issued.
   */
  EMISSION_PER_BLOCK(820_000_000, 0, 1_000_000_000_000L, Setter.LAB);

  private final long newSubnet;
  private final long low;
  private final long high;
  private final Setter setter;

  Hyperparameter(long newSubnet, long low, long high, Setter setter) {
    this.newSubnet = newSubnet;
    this.low = low;
    this.high = high;
    this.setter = setter;
  }

  /** The value of a new subnet. */
  public long newSubnet() {
    return newSubnet;
  }

  /** The smallest value. */
  public long low() {
    return low;
  }

  /** The largest value. */
  public long high() {
    return high;
  }

  /** Who may change it. */
  public Setter setter() {
    return setter;
  }

  /** Who may change a rule. */
  public enum Setter {
    /** The subnet's owner, and the chain's root. */
    OWNER,
    /** The chain's root alone. */
    ROOT,
    /** Nobody on the chain: the rule is the lab's. */
    LAB
  }
}
