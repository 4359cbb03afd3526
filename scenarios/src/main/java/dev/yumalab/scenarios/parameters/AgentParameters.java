package dev.yumalab.scenarios.parameters;

import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Strategies;
import dev.yumalab.agents.strategy.StrategyKind;
import java.util.List;

/** The parameters of the list {@code agents}: groups of operators, each with a strategy. */
public final class AgentParameters {
  /** The path of the list. */
  public static final String PATH = "agents[]";

  /** The path of what a group does. */
  public static final String STRATEGY_PATH = PATH + ".strategy";

  /** The path of the settings of strategies. */
  public static final String WITH_PATH = PATH + ".with";

  private static final DecimalNumber SHARE = new DecimalNumber(0, 1);
  private static final DecimalNumber TAO = new DecimalNumber(0, 1_000_000);

  /** The group's name. */
  public static final Parameter NAME =
      Parameter.required(
          "agents[].name",
          new Identifier(32),
          "",
          "The group's name; results and figures are labelled with it, so it stays one word.");

  /** In whose place they act on a history. */
  public static final Parameter UIDS =
      Parameter.optional(
          "agents[].uids",
          new NumberList(0, 4_095),
          "uids",
          "on a history a newcomer, by stake_share",
          "On a history: the recorded validators that follow the strategy, each by itself.");

  /** The group's part of the stake. */
  public static final Parameter STAKE_SHARE =
      Parameter.withDefault(
          "agents[].stake_share",
          SHARE,
          "share of stake",
          "0",
          "The group's part of all stake before the first epoch; all parts sum to 1. On a history:"
              + " what a newcomer holds of all stake, its own included.");

  /** How many of its hotkeys validate. */
  public static final Parameter VALIDATORS =
      Parameter.withDefault(
          "agents[].validators",
          new WholeNumber(0, 4_096),
          "hotkeys",
          "0",
          "How many hotkeys of the group validate from the start.");

  /** How many of its hotkeys mine. */
  public static final Parameter SERVERS =
      Parameter.withDefault(
          "agents[].servers",
          new WholeNumber(0, 4_096),
          "hotkeys",
          "0",
          "How many hotkeys of the group mine from the start.");

  /** To how many operators its keys belong. */
  public static final Parameter OPERATORS =
      Parameter.optional(
          "agents[].operators",
          new WholeNumber(1, 4_096),
          "operators",
          "as many as validators, at least 1",
          "To how many operators its hotkeys belong; they are dealt out in turn.");

  /** How unequal its stakes are. */
  public static final Parameter STAKE_STDDEV =
      Parameter.withDefault(
          "agents[].stake_stddev",
          new DecimalNumber(0, 10),
          "standard deviations per mean",
          "0.3",
          "How unequal the stakes of its validators are at the start.");

  /** What its operators can spend. */
  public static final Parameter FREE_TAO =
      Parameter.withDefault(
          "agents[].free_tao",
          new Amount(0, 21_000_000),
          "TAO",
          "0",
          "Free TAO of each operator at the start, for registrations and stake.");

  /** How much of its miners' earnings is staked. */
  public static final Parameter RESTAKE =
      Parameter.withDefault(
          "agents[].restake",
          SHARE,
          "share of incentive",
          "1.0",
          "The part of its miners' incentive that is staked to the operator's validators, or left"
              + " on the miner where it has none; the rest is sold.");

  /** The coalition it belongs to. */
  public static final Parameter COALITION =
      Parameter.optional(
          "agents[].coalition",
          new Identifier(32),
          "",
          "none",
          "Operators of one coalition know each other's keys and act together.");

  /** Whether the mempool lets it pass. */
  public static final Parameter ADVERSARY =
      Parameter.withDefault(
          "agents[].adversary",
          new Switch(),
          "",
          "false",
          "Whether its extrinsics come first in a block where rules.mempool is adversary-first.");

  /** Whether it owns the subnet. */
  public static final Parameter OWNER =
      Parameter.withDefault(
          "agents[].owner",
          new Switch(),
          "",
          "false",
          "Whether its first operator owns the subnet; at most one group does.");

  /** How noisy its judgement is. */
  public static final Parameter EVALUATION_STDDEV =
      Parameter.withDefault(
          "agents[].evaluation_stddev",
          new DecimalNumber(0, 10),
          "quality",
          "0.05",
          "Standard deviation of an epoch's estimate of quality; at fidelity query the noise is"
              + " that of the answers.");

  /** How biased its judgement is. */
  public static final Parameter EVALUATION_BIAS =
      Parameter.withDefault(
          "agents[].evaluation_bias",
          new DecimalNumber(-1, 1),
          "quality",
          "0",
          "What is added to every estimate of quality.");

  /** How quality changes. */
  public static final Parameter QUALITY_PROCESS =
      Parameter.withDefault(
          "agents[].miners.quality_process",
          new Choice(List.of("static", "drifting", "improving", "copying")),
          "",
          "static",
          "How the quality of its miners changes: not at all, at random, by spending, or by"
              + " following the miner that is paid best.");

  /** Mean quality. */
  public static final Parameter QUALITY =
      Parameter.withDefault(
          "agents[].miners.quality",
          SHARE,
          "quality",
          "0.5",
          "Mean quality of its miners at the start.");

  /** How unequal they are. */
  public static final Parameter QUALITY_STDDEV =
      Parameter.withDefault(
          "agents[].miners.quality_stddev",
          SHARE,
          "quality",
          "0.15",
          "Standard deviation of quality among its miners at the start.");

  /** How fast quality moves. */
  public static final Parameter DRIFT =
      Parameter.withDefault(
          "agents[].miners.drift",
          SHARE,
          "quality per epoch",
          "0",
          "Standard deviation of an epoch's step while drifting; the part of quality that an epoch"
              + " takes away while improving.");

  /** What improvement costs. */
  public static final Parameter SPEND =
      Parameter.withDefault(
          "agents[].miners.spend_tao_per_epoch",
          TAO,
          "TAO per epoch",
          "0",
          "What a miner spends on improvement.");

  /** What improvement gives. */
  public static final Parameter GAIN =
      Parameter.withDefault(
          "agents[].miners.gain_per_tao",
          new DecimalNumber(0, 1_000),
          "per TAO",
          "1",
          "How fast spending closes the gap to perfect quality.");

  /** How good copies are. */
  public static final Parameter COPY_FIDELITY =
      Parameter.withDefault(
          "agents[].miners.copy_fidelity",
          SHARE,
          "share of quality",
          "1",
          "The part of its model's quality that a copying miner can reach.");

  /** How fast copies are. */
  public static final Parameter COPY_SPEED =
      Parameter.withDefault(
          "agents[].miners.copy_speed",
          SHARE,
          "share of the gap per epoch",
          "0.2",
          "How fast a copying miner follows its model.");

  /** What serving costs. */
  public static final Parameter COST =
      Parameter.withDefault(
          "agents[].miners.cost_tao_per_epoch",
          TAO,
          "TAO per epoch",
          "0",
          "What serving costs a miner.");

  /** How many queries at a time. */
  public static final Parameter CAPACITY =
      Parameter.withDefault(
          "agents[].miners.capacity",
          new WholeNumber(1, 10_000),
          "queries",
          "4",
          "How many queries a miner serves at the same time.");

  /** How long an answer takes. */
  public static final Parameter SERVICE_MS =
      Parameter.withDefault(
          "agents[].miners.service_ms",
          new WholeNumber(1, 3_600_000),
          "milliseconds",
          "500",
          "Mean time in which a miner answers a query.");

  /** What miners are like. */
  public static final Group MINERS =
      new Group(
          "agents[].miners",
          Group.Shape.BLOCK,
          false,
          "What the miners of the group are like.",
          List.of(
              QUALITY_PROCESS,
              QUALITY,
              QUALITY_STDDEV,
              DRIFT,
              SPEND,
              GAIN,
              COPY_FIDELITY,
              COPY_SPEED,
              COST,
              CAPACITY,
              SERVICE_MS));

  private AgentParameters() {}

  /** The list of groups, which have these strategies to choose from. */
  public static Group agents(Strategies strategies) {
    return new Group(
        PATH,
        Group.Shape.LIST,
        true,
        "Who takes part, instead of teams: groups of operators, each with a strategy.",
        List.of(
            NAME,
            strategy(strategies),
            with(strategies),
            UIDS,
            STAKE_SHARE,
            VALIDATORS,
            SERVERS,
            OPERATORS,
            STAKE_STDDEV,
            FREE_TAO,
            RESTAKE,
            COALITION,
            ADVERSARY,
            OWNER,
            EVALUATION_STDDEV,
            EVALUATION_BIAS,
            MINERS));
  }

  private static Parameter strategy(Strategies strategies) {
    return Parameter.required(
        STRATEGY_PATH,
        new Choice(strategies.kinds().stream().map(StrategyKind::name).toList()),
        "",
        "What its operators do.");
  }

  private static Group with(Strategies strategies) {
    return new Group(
        WITH_PATH,
        Group.Shape.BLOCK,
        false,
        "Settings of the strategy; 'yumalab explain' tells which has which.",
        strategies.knobs().stream().map(AgentParameters::parameter).map(Item.class::cast).toList());
  }

  /** Whether a key is of the list of agents. */
  public static boolean owns(String path) {
    return path.startsWith(PATH + ".");
  }

  /** Whether a group of keys is the list of agents. */
  public static boolean isList(Group group) {
    return group.path().equals(PATH);
  }

  /** Whether a key of the list has a meaning where agents act on a recorded history. */
  public static boolean isOfHistories(Parameter parameter) {
    return List.of(NAME, UIDS, STAKE_SHARE).contains(parameter)
        || parameter.path().equals(STRATEGY_PATH)
        || parameter.path().startsWith(WITH_PATH + ".");
  }

  /** The parameter of a knob. */
  public static Parameter parameter(Knob knob) {
    String path = WITH_PATH + "." + knob.name();
    Parameter parameter =
        switch (knob) {
          case Knob.Decimal k ->
              Parameter.optional(
                  path,
                  new DecimalNumber(k.low(), k.high()),
                  k.unit(),
                  DecimalNumber.exact(k.standard()).toPlainString(),
                  k.meaning());
          case Knob.Whole k ->
              Parameter.optional(
                  path,
                  new WholeNumber(k.low(), k.high()),
                  k.unit(),
                  Long.toString(k.standard()),
                  k.meaning());
          case Knob.Choice k ->
              Parameter.optional(path, new Choice(k.words()), "", k.standard(), k.meaning());
          case Knob.Flag k ->
              Parameter.optional(
                  path, new Switch(), "", Boolean.toString(k.standard()), k.meaning());
        };
    return parameter.thatMayChange();
  }
}
