package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.parameters.RunParameters.EPOCHS;
import static dev.yumalab.scenarios.parameters.RunParameters.EXPECT_AT_LEAST;
import static dev.yumalab.scenarios.parameters.RunParameters.EXPECT_AT_MOST;
import static dev.yumalab.scenarios.parameters.RunParameters.EXPECT_METRIC;
import static dev.yumalab.scenarios.parameters.RunParameters.FIDELITY;
import static dev.yumalab.scenarios.parameters.RunParameters.NAME;
import static dev.yumalab.scenarios.parameters.RunParameters.QUESTION;
import static dev.yumalab.scenarios.parameters.RunParameters.SEED;
import static dev.yumalab.scenarios.parameters.RunParameters.WEIGHTS_PERSISTENCE;

import dev.yumalab.agents.strategy.Fidelity;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.SubnetParameters;
import dev.yumalab.scenarios.parameters.TeamParameters;
import dev.yumalab.scenarios.parameters.Threshold;
import dev.yumalab.scenarios.recorded.RecordedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Binds the registry's parameters to the fields of a {@link Scenario}, in both directions. */
final class ScenarioBinding {
  private ScenarioBinding() {}

  /**
   * Makes the scenario of complete and checked values.
   *
   * @param values the values
   * @param recorded the data file that the scenario names, if it does
   * @param events the changes, in order of time
   */
  static Scenario scenario(
      Values values, Optional<RecordedFile> recorded, List<ScheduledChange> events) {
    List<Team> teams = new ArrayList<>();
    for (int team = 0; team < values.teams(); team++) {
      teams.add(team(values, team));
    }
    Subnet subnet = subnet(values, recorded);
    return new Scenario(
        text(values, NAME),
        text(values, QUESTION),
        expectation(values),
        whole(values, SEED),
        Fidelity.valueOf(constant(text(values, FIDELITY))),
        number(values, EPOCHS),
        subnet,
        teams,
        recorded.map(file -> NetworkBinding.network(values, file)),
        recorded.isPresent() || values.agents() > 0
            ? 0
            : Values.decimal(value(values, WEIGHTS_PERSISTENCE)),
        events,
        recorded.isPresent()
            ? Optional.empty()
            : AgentBinding.agents(values, subnet.totalStakeRao()));
  }

  /** The scenario with other values of some parameters. */
  static Scenario with(Scenario scenario, List<Setting> settings) {
    Values values = values(scenario);
    settings.forEach(setting -> values.set(setting, scenario.memberNames()));
    return scenario(values, scenario.network().map(RecordedNetwork::file), scenario.events());
  }

  /** The values of a scenario; its events are not among them. */
  static Values values(Scenario scenario) {
    Values values = new Values(scenario.parameters());
    put(values, NAME, new ParameterValue.Text(scenario.name()));
    put(values, QUESTION, new ParameterValue.Text(scenario.question()));
    scenario.expectation().ifPresent(expectation -> putExpectation(values, expectation));
    put(values, SEED, new ParameterValue.Whole(scenario.seed()));
    put(values, FIDELITY, new ParameterValue.Text(word(scenario.fidelity())));
    put(values, EPOCHS, new ParameterValue.Whole(scenario.epochs()));
    putSubnet(values, scenario.subnet());
    for (int team = 0; team < scenario.teams().size(); team++) {
      putTeam(values, team, scenario.teams().get(team));
    }
    if (scenario.network().isPresent()) {
      NetworkBinding.put(values, scenario.network().get());
    } else {
      if (scenario.agents().isPresent()) {
        AgentBinding.put(values, scenario.agents().get());
      } else {
        put(values, WEIGHTS_PERSISTENCE, new ParameterValue.Decimal(scenario.weightsPersistence()));
      }
      put(
          values,
          SubnetParameters.TOTAL_STAKE_ALPHA,
          new ParameterValue.Whole(scenario.subnet().totalStakeRao()));
    }
    return values;
  }

  private static Optional<Expectation> expectation(Values values) {
    return values
        .find(EXPECT_METRIC)
        .map(
            metric -> {
              boolean atLeast = values.find(EXPECT_AT_LEAST).isPresent();
              ParameterValue target = value(values, atLeast ? EXPECT_AT_LEAST : EXPECT_AT_MOST);
              return new Expectation(
                  Values.text(metric.value()),
                  atLeast ? Comparison.AT_LEAST : Comparison.AT_MOST,
                  target instanceof ParameterValue.Decimal number
                      ? new Target.Value(number.value())
                      : new Target.Start());
            });
  }

  private static void putExpectation(Values values, Expectation expectation) {
    put(values, EXPECT_METRIC, new ParameterValue.Text(expectation.metric()));
    put(
        values,
        expectation.comparison() == Comparison.AT_LEAST ? EXPECT_AT_LEAST : EXPECT_AT_MOST,
        switch (expectation.target()) {
          case Target.Start() -> new ParameterValue.Text(Threshold.START);
          case Target.Value(double value) -> new ParameterValue.Decimal(value);
        });
  }

  private static Subnet subnet(Values values, Optional<RecordedFile> recorded) {
    return new Subnet(
        number(values, SubnetParameters.NEURONS),
        number(values, SubnetParameters.VALIDATORS),
        number(values, SubnetParameters.TEMPO_BLOCKS),
        number(values, SubnetParameters.KAPPA),
        number(values, SubnetParameters.BONDS_PENALTY),
        number(values, SubnetParameters.BONDS_MOVING_AVERAGE),
        number(values, SubnetParameters.YUMA),
        new LiquidAlpha(
            Values.flag(value(values, SubnetParameters.LIQUID_ALPHA_ENABLED)),
            number(values, SubnetParameters.LIQUID_ALPHA_LOW),
            number(values, SubnetParameters.LIQUID_ALPHA_HIGH),
            number(values, SubnetParameters.LIQUID_ALPHA_STEEPNESS)),
        recorded
            .map(file -> file.recording().totalStakeRao())
            .orElseGet(() -> whole(values, SubnetParameters.TOTAL_STAKE_ALPHA)));
  }

  private static void putSubnet(Values values, Subnet subnet) {
    LiquidAlpha liquid = subnet.liquidAlpha();
    put(values, SubnetParameters.NEURONS, new ParameterValue.Whole(subnet.neurons()));
    put(values, SubnetParameters.VALIDATORS, new ParameterValue.Whole(subnet.validators()));
    put(values, SubnetParameters.TEMPO_BLOCKS, new ParameterValue.Whole(subnet.tempoBlocks()));
    put(values, SubnetParameters.KAPPA, new ParameterValue.Whole(subnet.kappaU16()));
    put(values, SubnetParameters.BONDS_PENALTY, new ParameterValue.Whole(subnet.bondsPenaltyU16()));
    put(
        values,
        SubnetParameters.BONDS_MOVING_AVERAGE,
        new ParameterValue.Whole(subnet.bondsMovingAverage()));
    put(values, SubnetParameters.YUMA, new ParameterValue.Whole(subnet.yuma()));
    put(values, SubnetParameters.LIQUID_ALPHA_ENABLED, new ParameterValue.Flag(liquid.enabled()));
    put(values, SubnetParameters.LIQUID_ALPHA_LOW, new ParameterValue.Whole(liquid.lowU16()));
    put(values, SubnetParameters.LIQUID_ALPHA_HIGH, new ParameterValue.Whole(liquid.highU16()));
    put(
        values,
        SubnetParameters.LIQUID_ALPHA_STEEPNESS,
        new ParameterValue.Whole(liquid.sigmoidSteepness()));
  }

  private static Team team(Values values, int team) {
    return new Team(
        Values.text(value(values, TeamParameters.NAME, team)),
        Values.decimal(value(values, TeamParameters.STAKE_SHARE, team)),
        Values.decimal(value(values, TeamParameters.SELF_WEIGHT, team)),
        Values.decimal(value(values, TeamParameters.WEIGHT_STDDEV, team)),
        Values.decimal(value(values, TeamParameters.RESTAKE, team)),
        Strategy.valueOf(constant(Values.text(value(values, TeamParameters.STRATEGY, team)))),
        count(values, TeamParameters.VALIDATORS, team),
        count(values, TeamParameters.SERVERS, team));
  }

  private static void putTeam(Values values, int index, Team team) {
    put(values, TeamParameters.NAME, index, new ParameterValue.Text(team.name()));
    put(values, TeamParameters.STAKE_SHARE, index, new ParameterValue.Decimal(team.stakeShare()));
    put(values, TeamParameters.SELF_WEIGHT, index, new ParameterValue.Decimal(team.selfWeight()));
    put(
        values,
        TeamParameters.WEIGHT_STDDEV,
        index,
        new ParameterValue.Decimal(team.weightStddev()));
    put(values, TeamParameters.RESTAKE, index, new ParameterValue.Decimal(team.restake()));
    put(values, TeamParameters.STRATEGY, index, new ParameterValue.Text(word(team.strategy())));
    team.validators()
        .ifPresent(
            count ->
                put(values, TeamParameters.VALIDATORS, index, new ParameterValue.Whole(count)));
    team.servers()
        .ifPresent(
            count -> put(values, TeamParameters.SERVERS, index, new ParameterValue.Whole(count)));
  }

  /** The name of an enum constant as files write it. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static void put(Values values, Parameter parameter, ParameterValue value) {
    values.put(parameter, new Values.Found(value, Optional.empty()));
  }

  private static void put(Values values, Parameter parameter, int team, ParameterValue value) {
    values.put(parameter, team, new Values.Found(value, Optional.empty()));
  }

  private static ParameterValue value(Values values, Parameter parameter) {
    return values.find(parameter).orElseThrow(() -> missing(parameter)).value();
  }

  private static ParameterValue value(Values values, Parameter parameter, int team) {
    return values.find(parameter, team).orElseThrow(() -> missing(parameter)).value();
  }

  private static IllegalStateException missing(Parameter parameter) {
    return new IllegalStateException("no value of " + parameter.path());
  }

  private static long whole(Values values, Parameter parameter) {
    return Values.whole(value(values, parameter));
  }

  private static int number(Values values, Parameter parameter) {
    return Math.toIntExact(whole(values, parameter));
  }

  private static String text(Values values, Parameter parameter) {
    return Values.text(value(values, parameter));
  }

  private static OptionalInt count(Values values, Parameter parameter, int team) {
    return values
        .find(parameter, team)
        .map(found -> OptionalInt.of(Math.toIntExact(Values.whole(found.value()))))
        .orElse(OptionalInt.empty());
  }
}
