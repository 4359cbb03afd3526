package dev.yumalab.scenarios.parameters;

import java.util.List;

/**
 * The parameters of the blocks {@code rules} and {@code queries}, which only scenarios with {@code
 * agents} have; defaults are those of a new subnet.
 */
public final class RuleParameters {
  private static final WholeNumber U16 = new WholeNumber(0, ChainFraction.ONE);

  /** In which order a block applies what was sent. */
  public static final Parameter MEMPOOL =
      Parameter.withDefault(
          "rules.mempool",
          new Choice(List.of("arrival", "random", "adversary-first")),
          "",
          "arrival",
          "In which order a block applies extrinsics: as they came, at random, or those of"
              + " adversaries first.");

  /** Whether weights are committed first. */
  public static final Parameter COMMIT_REVEAL =
      Parameter.withDefault(
              "rules.commit_reveal",
              new Switch(),
              "",
              "true",
              "Whether weights are committed first and revealed later.")
          .onChain("CommitRevealWeightsEnabled", "bool")
          .thatMayChange();

  /** How long they stay secret. */
  public static final Parameter REVEAL_PERIOD =
      Parameter.withDefault(
              "rules.reveal_period_epochs",
              new WholeNumber(1, 100),
              "epochs",
              "1",
              "Epochs between the commit of weights and their reveal.")
          .onChain("RevealPeriodEpochs", "u64")
          .thatMayChange();

  /** How often weights can be set. */
  public static final Parameter WEIGHTS_RATE_LIMIT =
      Parameter.withDefault(
              "rules.weights_rate_limit_blocks",
              new WholeNumber(0, 1_000_000),
              "blocks of 12 s",
              "100",
              "Blocks between two updates of weights by one validator.")
          .onChain("WeightsSetRateLimit", "u64")
          .thatMayChange();

  /** How short a row may be. */
  public static final Parameter MIN_ALLOWED_WEIGHTS =
      Parameter.withDefault(
              "rules.min_allowed_weights",
              U16,
              "uids",
              "1",
              "The least length of a row of weights.")
          .onChain("MinAllowedWeights", "u16")
          .thatMayChange();

  /** How long silence is forgiven. */
  public static final Parameter ACTIVITY_CUTOFF =
      Parameter.withDefault(
              "rules.activity_cutoff_factor_milli",
              new WholeNumber(1_000, 50_000),
              "thousandths of tempo",
              "13889",
              "A validator counts as active for this many thousandths of tempo after its last"
                  + " update.")
          .onChain("ActivityCutoffFactorMilli", "u32")
          .thatMayChange();

  /** How long newcomers are safe. */
  public static final Parameter IMMUNITY =
      Parameter.withDefault(
              "rules.immunity_blocks",
              U16,
              "blocks of 12 s",
              "5000",
              "Blocks for which a new neuron is immune from being replaced.")
          .onChain("ImmunityPeriod", "u16")
          .thatMayChange();

  /** How many others are kept. */
  public static final Parameter MIN_NON_IMMUNE =
      Parameter.withDefault(
              "rules.min_non_immune_uids",
              U16,
              "uids",
              "10",
              "So many neurons that are not immune are kept: below, immune ones are replaced.")
          .onChain("MinNonImmuneUids", "u16")
          .thatMayChange();

  /** How many of the owner's are kept. */
  public static final Parameter IMMUNE_OWNER =
      Parameter.withDefault(
              "rules.immune_owner_uids",
              new WholeNumber(1, 10),
              "uids",
              "1",
              "How many uids of the subnet's owner are never replaced.")
          .onChain("ImmuneOwnerUidsLimit", "u16")
          .thatMayChange();

  /** Whether anybody can come. */
  public static final Parameter REGISTRATION =
      Parameter.withDefault(
              "rules.registration_allowed",
              new Switch(),
              "",
              "true",
              "Whether neurons can register.")
          .onChain("NetworkRegistrationAllowed", "bool")
          .thatMayChange();

  /** First price of registration. */
  public static final Parameter BURN =
      Parameter.withDefault(
          "rules.burn_tao",
          new Amount(0, 100_000),
          "TAO",
          "1",
          "What registration costs at the start.");

  /** Lowest price of registration. */
  public static final Parameter MIN_BURN =
      Parameter.withDefault(
              "rules.min_burn_rao",
              new WholeNumber(0, 999_999_999),
              "rao",
              "500000",
              "The lowest price of registration.")
          .onChain("MinBurn", "u64")
          .thatMayChange();

  /** Highest price of registration. */
  public static final Parameter MAX_BURN =
      Parameter.withDefault(
              "rules.max_burn_rao",
              new WholeNumber(1_000_000_000L, 21_000_000_000_000_000L),
              "rao",
              "100000000000",
              "The highest price of registration.")
          .onChain("MaxBurn", "u64")
          .thatMayChange();

  /** How fast it falls. */
  public static final Parameter BURN_HALF_LIFE =
      Parameter.withDefault(
              "rules.burn_half_life_blocks",
              new WholeNumber(1, 36_100),
              "blocks of 12 s",
              "360",
              "Blocks in which the price of registration halves.")
          .onChain("BurnHalfLife", "u16")
          .thatMayChange();

  /** How much it rises. */
  public static final Parameter BURN_INCREASE =
      Parameter.withDefault(
              "rules.burn_increase_millionths",
              new WholeNumber(1_000_000, 3_000_000),
              "millionths",
              "1260000",
              "What a registration multiplies the price by.")
          .onChain("BurnIncreaseMult", "U64F64")
          .thatMayChange();

  /** Whether miners can wipe bonds. */
  public static final Parameter BONDS_RESET =
      Parameter.withDefault(
              "rules.bonds_reset",
              new Switch(),
              "",
              "false",
              "Whether a miner's commitment can wipe the bonds towards it.")
          .onChain("BondsResetOn", "bool")
          .thatMayChange();

  /** The lab's counter-measure against whales. */
  public static final Parameter STAKE_CAP =
      Parameter.withDefault(
              "rules.stake_cap_percent",
              new WholeNumber(0, 100),
              "percentile",
              "0",
              "Stake above this percentile of all stakes does not count; 0 is off. Not on the"
                  + " chain: proposed by arXiv 2507.02951.")
          .thatMayChange();

  /** What setting weights needs. */
  public static final Parameter STAKE_THRESHOLD =
      Parameter.withDefault(
          "rules.stake_threshold_alpha",
          new Amount(0, 21_000_000),
          "alpha",
          "0",
          "The stake that a validator needs to set weights and to count.");

  /** How many queries. */
  public static final Parameter QUERIES_PER_BLOCK =
      Parameter.withDefault(
          "queries.per_block",
          new DecimalNumber(0, 1_000),
          "queries per block",
          "1",
          "How many queries an operator sends in a block, on average; fidelity query only.");

  /** How far away. */
  public static final Parameter LATENCY =
      Parameter.withDefault(
          "queries.latency_ms",
          new WholeNumber(0, 3_600_000),
          "milliseconds",
          "100",
          "Time that a query or an answer is under way.");

  /** How patient. */
  public static final Parameter TIMEOUT =
      Parameter.withDefault(
          "queries.timeout_ms",
          new WholeNumber(1, 3_600_000),
          "milliseconds",
          "12000",
          "An answer that comes later scores 0.");

  /** How noisy. */
  public static final Parameter ANSWER_STDDEV =
      Parameter.withDefault(
          "queries.answer_stddev",
          new DecimalNumber(0, 10),
          "quality",
          "0.1",
          "Standard deviation of the score of one answer about the miner's quality.");

  /** How long remembered. */
  public static final Parameter MEMORY =
      Parameter.withDefault(
          "queries.memory",
          new DecimalNumber(0, 1),
          "share",
          "0.9",
          "How much of the estimate stays when an answer comes.");

  /** The chain's rules. */
  public static final Group RULES =
      new Group(
          "rules",
          Group.Shape.BLOCK,
          false,
          "Rules of the chain that matter where agents register, commit and act in time.",
          List.of(
              MEMPOOL,
              COMMIT_REVEAL,
              REVEAL_PERIOD,
              WEIGHTS_RATE_LIMIT,
              MIN_ALLOWED_WEIGHTS,
              ACTIVITY_CUTOFF,
              IMMUNITY,
              MIN_NON_IMMUNE,
              IMMUNE_OWNER,
              REGISTRATION,
              BURN,
              MIN_BURN,
              MAX_BURN,
              BURN_HALF_LIFE,
              BURN_INCREASE,
              BONDS_RESET,
              STAKE_CAP,
              STAKE_THRESHOLD));

  /** How validators query miners. */
  public static final Group QUERIES =
      new Group(
          "queries",
          Group.Shape.BLOCK,
          false,
          "How validators query miners, at fidelity query.",
          List.of(QUERIES_PER_BLOCK, LATENCY, TIMEOUT, ANSWER_STDDEV, MEMORY));

  private RuleParameters() {}

  /** Whether a key of the two blocks has a meaning where agents act on a recorded history. */
  public static boolean isOfHistories(Parameter parameter) {
    return parameter.equals(COMMIT_REVEAL) || parameter.equals(REVEAL_PERIOD);
  }

  /** Whether a key belongs to one of the two blocks. */
  public static boolean owns(String path) {
    return path.startsWith(RULES.path() + ".") || path.startsWith(QUERIES.path() + ".");
  }
}
