package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.miner.MinerPlan;
import dev.yumalab.agents.query.QueryPlan;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Settings;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.agents.world.MempoolOrder;
import dev.yumalab.agents.world.TeamSetup;
import dev.yumalab.consensus.chain.Hyperparameter;
import dev.yumalab.consensus.chain.SubnetHyperparameters;
import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.RuleParameters;
import dev.yumalab.scenarios.parameters.Switch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Binds the parameters of agents to their records, in both directions. */
final class AgentBinding {
  private static final Map<Parameter, Hyperparameter> RULES =
      Map.ofEntries(
          Map.entry(RuleParameters.COMMIT_REVEAL, Hyperparameter.COMMIT_REVEAL),
          Map.entry(RuleParameters.REVEAL_PERIOD, Hyperparameter.REVEAL_PERIOD_EPOCHS),
          Map.entry(RuleParameters.WEIGHTS_RATE_LIMIT, Hyperparameter.WEIGHTS_SET_RATE_LIMIT),
          Map.entry(RuleParameters.MIN_ALLOWED_WEIGHTS, Hyperparameter.MIN_ALLOWED_WEIGHTS),
          Map.entry(RuleParameters.ACTIVITY_CUTOFF, Hyperparameter.ACTIVITY_CUTOFF_FACTOR_MILLI),
          Map.entry(RuleParameters.IMMUNITY, Hyperparameter.IMMUNITY_PERIOD),
          Map.entry(RuleParameters.MIN_NON_IMMUNE, Hyperparameter.MIN_NON_IMMUNE_UIDS),
          Map.entry(RuleParameters.IMMUNE_OWNER, Hyperparameter.IMMUNE_OWNER_UIDS),
          Map.entry(RuleParameters.REGISTRATION, Hyperparameter.REGISTRATION_ALLOWED),
          Map.entry(RuleParameters.MIN_BURN, Hyperparameter.MIN_BURN),
          Map.entry(RuleParameters.MAX_BURN, Hyperparameter.MAX_BURN),
          Map.entry(RuleParameters.BURN_HALF_LIFE, Hyperparameter.BURN_HALF_LIFE),
          Map.entry(RuleParameters.BURN_INCREASE, Hyperparameter.BURN_INCREASE_MILLIONTHS),
          Map.entry(RuleParameters.BONDS_RESET, Hyperparameter.BONDS_RESET),
          Map.entry(RuleParameters.STAKE_CAP, Hyperparameter.STAKE_CAP_PERCENT));

  private AgentBinding() {}

  /** The agents of complete and checked values, if there are any. */
  static Optional<Agents> agents(Values values, long totalStakeRao) {
    if (values.agents() == 0) {
      return Optional.empty();
    }
    List<AgentGroup> groups = new ArrayList<>();
    for (int group = 0; group < values.agents(); group++) {
      groups.add(group(values, group, totalStakeRao));
    }
    SubnetHyperparameters rules = SubnetHyperparameters.ofNewSubnet();
    for (Map.Entry<Parameter, Hyperparameter> rule : RULES.entrySet()) {
      rules = rules.with(rule.getValue(), number(value(values, rule.getKey())));
    }
    return Optional.of(
        new Agents(
            groups,
            rules,
            number(value(values, RuleParameters.BURN)),
            number(value(values, RuleParameters.STAKE_THRESHOLD)),
            MempoolOrder.valueOf(constant(Values.text(value(values, RuleParameters.MEMPOOL)))),
            new QueryPlan(
                Values.decimal(value(values, RuleParameters.QUERIES_PER_BLOCK)),
                number(value(values, RuleParameters.LATENCY)),
                number(value(values, RuleParameters.TIMEOUT)),
                Values.decimal(value(values, RuleParameters.ANSWER_STDDEV)),
                Values.decimal(value(values, RuleParameters.MEMORY)))));
  }

  private static AgentGroup group(Values values, int group, long totalStakeRao) {
    StrategyKind kind = values.strategy(group).orElseThrow();
    int validators = whole(values, AgentParameters.VALIDATORS, group);
    double share = decimal(values, AgentParameters.STAKE_SHARE, group);
    int operators =
        values
            .find(AgentParameters.OPERATORS, group)
            .map(found -> Math.toIntExact(Values.whole(found.value())))
            .orElse(Math.max(1, validators));
    TeamSetup setup =
        new TeamSetup(
            text(values, AgentParameters.NAME, group),
            operators,
            validators,
            whole(values, AgentParameters.SERVERS, group),
            BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(totalStakeRao)).longValue(),
            decimal(values, AgentParameters.STAKE_STDDEV, group),
            Values.whole(value(values, AgentParameters.FREE_TAO, group)),
            kind,
            settings(values, group, kind),
            miners(values, group),
            new TeamSetup.Evaluation(
                decimal(values, AgentParameters.EVALUATION_STDDEV, group),
                decimal(values, AgentParameters.EVALUATION_BIAS, group)),
            decimal(values, AgentParameters.RESTAKE, group),
            values.find(AgentParameters.COALITION, group).map(found -> Values.text(found.value())),
            Values.flag(value(values, AgentParameters.ADVERSARY, group)),
            Values.flag(value(values, AgentParameters.OWNER, group)));
    return new AgentGroup(share, setup);
  }

  private static MinerPlan miners(Values values, int group) {
    return new MinerPlan(
        MinerPlan.QualityProcess.valueOf(
            constant(text(values, AgentParameters.QUALITY_PROCESS, group))),
        decimal(values, AgentParameters.QUALITY, group),
        decimal(values, AgentParameters.QUALITY_STDDEV, group),
        decimal(values, AgentParameters.DRIFT, group),
        decimal(values, AgentParameters.SPEND, group),
        decimal(values, AgentParameters.GAIN, group),
        decimal(values, AgentParameters.COPY_FIDELITY, group),
        decimal(values, AgentParameters.COPY_SPEED, group),
        decimal(values, AgentParameters.COST, group),
        whole(values, AgentParameters.CAPACITY, group),
        whole(values, AgentParameters.SERVICE_MS, group));
  }

  /** The settings that a group's values make. */
  static Settings settings(Values values, int group, StrategyKind kind) {
    Settings settings = kind.defaults();
    for (Knob knob : kind.knobs()) {
      Optional<Values.Found> given = values.find(AgentParameters.parameter(knob), group);
      if (given.isPresent()) {
        ParameterValue value = given.get().value();
        settings =
            switch (knob) {
              case Knob.Decimal k -> settings.with(k, Values.decimal(value));
              case Knob.Whole k -> settings.with(k, Values.whole(value));
              case Knob.Choice k -> settings.with(k, Values.text(value));
              case Knob.Flag k -> settings.with(k, Values.flag(value));
            };
      }
    }
    return settings;
  }

  /** Puts the values of agents. */
  static void put(Values values, Agents agents) {
    for (Map.Entry<Parameter, Hyperparameter> rule : RULES.entrySet()) {
      long number = agents.rules().get(rule.getValue());
      boolean isSwitch = rule.getKey().type() instanceof Switch;
      put(
          values,
          rule.getKey(),
          isSwitch ? new ParameterValue.Flag(number != 0) : new ParameterValue.Whole(number));
    }
    put(values, RuleParameters.BURN, new ParameterValue.Whole(agents.burnRao()));
    put(
        values,
        RuleParameters.STAKE_THRESHOLD,
        new ParameterValue.Whole(agents.stakeThresholdRao()));
    put(values, RuleParameters.MEMPOOL, word(agents.mempool()));
    QueryPlan queries = agents.queries();
    put(values, RuleParameters.QUERIES_PER_BLOCK, new ParameterValue.Decimal(queries.perBlock()));
    put(values, RuleParameters.LATENCY, new ParameterValue.Whole(queries.latencyMs()));
    put(values, RuleParameters.TIMEOUT, new ParameterValue.Whole(queries.timeoutMs()));
    put(values, RuleParameters.ANSWER_STDDEV, new ParameterValue.Decimal(queries.noise()));
    put(values, RuleParameters.MEMORY, new ParameterValue.Decimal(queries.memory()));
    for (int group = 0; group < agents.groups().size(); group++) {
      new GroupWriter(values, group).put(agents.groups().get(group));
    }
  }

  /** Puts the values of one group. */
  private record GroupWriter(Values values, int group) {
    void put(AgentGroup agents) {
      TeamSetup setup = agents.setup();
      put(AgentParameters.NAME, new ParameterValue.Text(setup.name()));
      put(values.strategyKey(), new ParameterValue.Text(setup.strategy().name()));
      put(AgentParameters.STAKE_SHARE, new ParameterValue.Decimal(agents.stakeShare()));
      put(AgentParameters.VALIDATORS, new ParameterValue.Whole(setup.validators()));
      put(AgentParameters.SERVERS, new ParameterValue.Whole(setup.servers()));
      put(AgentParameters.OPERATORS, new ParameterValue.Whole(setup.operators()));
      put(AgentParameters.STAKE_STDDEV, new ParameterValue.Decimal(setup.stakeSpread()));
      put(AgentParameters.FREE_TAO, new ParameterValue.Whole(setup.freeRao()));
      put(AgentParameters.RESTAKE, new ParameterValue.Decimal(setup.restake()));
      setup
          .coalition()
          .ifPresent(name -> put(AgentParameters.COALITION, new ParameterValue.Text(name)));
      put(AgentParameters.ADVERSARY, new ParameterValue.Flag(setup.adversary()));
      put(AgentParameters.OWNER, new ParameterValue.Flag(setup.owner()));
      put(
          AgentParameters.EVALUATION_STDDEV,
          new ParameterValue.Decimal(setup.evaluation().stddev()));
      put(AgentParameters.EVALUATION_BIAS, new ParameterValue.Decimal(setup.evaluation().bias()));
      put(setup.miners());
      for (Knob knob : setup.strategy().knobs()) {
        put(AgentParameters.parameter(knob), value(setup.settings(), knob));
      }
    }

    private void put(MinerPlan miners) {
      put(AgentParameters.QUALITY_PROCESS, word(miners.process()));
      put(AgentParameters.QUALITY, new ParameterValue.Decimal(miners.quality()));
      put(AgentParameters.QUALITY_STDDEV, new ParameterValue.Decimal(miners.spread()));
      put(AgentParameters.DRIFT, new ParameterValue.Decimal(miners.drift()));
      put(AgentParameters.SPEND, new ParameterValue.Decimal(miners.spendTaoPerEpoch()));
      put(AgentParameters.GAIN, new ParameterValue.Decimal(miners.gainPerTao()));
      put(AgentParameters.COPY_FIDELITY, new ParameterValue.Decimal(miners.copyFidelity()));
      put(AgentParameters.COPY_SPEED, new ParameterValue.Decimal(miners.copySpeed()));
      put(AgentParameters.COST, new ParameterValue.Decimal(miners.costTaoPerEpoch()));
      put(AgentParameters.CAPACITY, new ParameterValue.Whole(miners.capacity()));
      put(AgentParameters.SERVICE_MS, new ParameterValue.Whole((long) miners.serviceMs()));
    }

    private void put(Parameter parameter, ParameterValue value) {
      values.put(parameter, group, new Values.Found(value, Optional.empty()));
    }
  }

  /** The value of a knob as a scenario has it. */
  static ParameterValue value(Settings settings, Knob knob) {
    return switch (knob) {
      case Knob.Decimal k -> new ParameterValue.Decimal(settings.get(k));
      case Knob.Whole k -> new ParameterValue.Whole(settings.get(k));
      case Knob.Choice k -> new ParameterValue.Text(settings.get(k));
      case Knob.Flag k -> new ParameterValue.Flag(settings.get(k));
    };
  }

  private static void put(Values values, Parameter parameter, ParameterValue value) {
    values.put(parameter, new Values.Found(value, Optional.empty()));
  }

  private static ParameterValue word(Enum<?> constant) {
    return new ParameterValue.Text(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static ParameterValue value(Values values, Parameter parameter) {
    return values.find(parameter).orElseThrow().value();
  }

  private static ParameterValue value(Values values, Parameter parameter, int group) {
    return values.find(parameter, group).orElseThrow().value();
  }

  private static long number(ParameterValue value) {
    return value instanceof ParameterValue.Flag(boolean isOn)
        ? (isOn ? 1 : 0)
        : Values.whole(value);
  }

  private static int whole(Values values, Parameter parameter, int group) {
    return Math.toIntExact(Values.whole(value(values, parameter, group)));
  }

  private static double decimal(Values values, Parameter parameter, int group) {
    return Values.decimal(value(values, parameter, group));
  }

  private static String text(Values values, Parameter parameter, int group) {
    return Values.text(value(values, parameter, group));
  }
}
