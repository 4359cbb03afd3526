package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.recorded.HistoryAgent;
import dev.yumalab.agents.recorded.HistoryAgent.Place.Newcomer;
import dev.yumalab.agents.recorded.HistoryAgent.Place.Recorded;
import dev.yumalab.agents.recorded.Recording;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.NetworkParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.RuleParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Binds what a scenario says of a history and of the agents on it, in both directions. */
final class HistoryBinding {
  private HistoryBinding() {}

  /** How values say that a history is replayed. */
  static HistoryPlan plan(Values values, Recording.History history) {
    List<HistoryPlan.Agent> agents = new ArrayList<>();
    for (int agent = 0; agent < values.agents(); agent++) {
      agents.add(agent(values, agent, history));
    }
    int warmUp =
        values
            .find(NetworkParameters.WARM_UP)
            .map(found -> Math.toIntExact(Values.whole(found.value())))
            .orElse(0);
    if (agents.isEmpty()) {
      return new HistoryPlan(warmUp, false, 1, List.of());
    }
    return new HistoryPlan(
        warmUp,
        Values.flag(values.find(RuleParameters.COMMIT_REVEAL).orElseThrow().value()),
        Math.toIntExact(
            Values.whole(values.find(RuleParameters.REVEAL_PERIOD).orElseThrow().value())),
        agents);
  }

  private static HistoryPlan.Agent agent(Values values, int agent, Recording.History history) {
    StrategyKind kind = values.strategy(agent).orElseThrow();
    BigDecimal share = share(values, agent);
    HistoryAgent.Place place =
        values
            .find(AgentParameters.UIDS, agent)
            .<HistoryAgent.Place>map(found -> new Recorded(NetworkBinding.uids(found.value())))
            .orElseGet(() -> new Newcomer(stakeRao(values, share, history).longValueExact()));
    return new HistoryPlan.Agent(
        share.doubleValue(),
        new HistoryAgent(
            Values.text(value(values, AgentParameters.NAME, agent)),
            kind,
            AgentBinding.settings(values, agent, kind),
            place));
  }

  /** A newcomer's part of all stake; 0 where it is none. */
  static BigDecimal share(Values values, int agent) {
    return values
        .find(AgentParameters.STAKE_SHARE, agent)
        .map(found -> BigDecimal.valueOf(Values.decimal(found.value())))
        .orElse(BigDecimal.ZERO);
  }

  /** The part of all stake that newcomers hold together. */
  static BigDecimal shares(Values values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int agent = 0; agent < values.agents(); agent++) {
      sum = sum.add(share(values, agent));
    }
    return sum;
  }

  /**
   * The stake of whom a part of all stake belongs, all newcomers' included, rounded down.
   *
   * @param share of it; all shares are below 1 together
   */
  static BigDecimal stakeRao(Values values, BigDecimal share, Recording.History history) {
    return Newcomer.stakeRao(share, shares(values), history.totalStakeRao());
  }

  /** Puts the values of a plan. */
  static void put(Values values, HistoryPlan plan) {
    put(values, NetworkParameters.WARM_UP, new ParameterValue.Whole(plan.warmUpEpochs()));
    if (plan.agents().isEmpty()) {
      return;
    }
    put(values, RuleParameters.COMMIT_REVEAL, new ParameterValue.Flag(plan.commitReveal()));
    put(values, RuleParameters.REVEAL_PERIOD, new ParameterValue.Whole(plan.revealPeriodEpochs()));
    for (int agent = 0; agent < plan.agents().size(); agent++) {
      put(values, agent, plan.agents().get(agent));
    }
  }

  private static void put(Values values, int agent, HistoryPlan.Agent plan) {
    HistoryAgent setup = plan.setup();
    put(values, AgentParameters.NAME, agent, new ParameterValue.Text(setup.name()));
    put(values, values.strategyKey(), agent, new ParameterValue.Text(setup.strategy().name()));
    setup
        .strategy()
        .knobs()
        .forEach(
            knob ->
                put(
                    values,
                    AgentParameters.parameter(knob),
                    agent,
                    AgentBinding.value(setup.settings(), knob)));
    switch (setup.place()) {
      case Recorded recorded ->
          put(
              values,
              AgentParameters.UIDS,
              agent,
              new ParameterValue.Numbers(
                  new TreeSet<>(recorded.which()).stream().map(Integer::longValue).toList()));
      case Newcomer _ ->
          put(
              values,
              AgentParameters.STAKE_SHARE,
              agent,
              new ParameterValue.Decimal(plan.stakeShare()));
    }
  }

  private static ParameterValue value(Values values, Parameter parameter, int agent) {
    return values.find(parameter, agent).orElseThrow().value();
  }

  private static void put(Values values, Parameter parameter, ParameterValue value) {
    values.put(parameter, new Values.Found(value, Optional.empty()));
  }

  private static void put(Values values, Parameter parameter, int agent, ParameterValue value) {
    values.put(parameter, agent, new Values.Found(value, Optional.empty()));
  }
}
