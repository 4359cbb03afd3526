package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.parameters.TeamParameters;
import dev.yumalab.scenarios.yaml.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a scenario's parameters, typed but not yet bound: what was read, with its places,
 * or what is about to be written. Teams go by their index here, for their names may be wrong.
 */
final class Values {
  /** A value and where it was written; defaults were written nowhere. */
  record Found(ParameterValue value, Optional<Place> place) {}

  /** A setting of an event and where its key was written. */
  record FoundSetting(Setting setting, Place place) {}

  /** From when on an event is in force, and where that was written. */
  record FoundMoment(Moment moment, Optional<Place> place) {}

  /** An event, with a moment if it has a valid one. */
  record Change(Optional<FoundMoment> at, List<FoundSetting> settings) {}

  private final Parameters parameters;
  private final Map<String, Found> found = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private int teams;
  private int agents;
  private Optional<Place> agentsPlace = Optional.empty();
  private Optional<Place> teamsPlace = Optional.empty();

  /**
   * @param parameters which keys there are
   */
  Values(Parameters parameters) {
    this.parameters = parameters;
  }

  /** Which keys there are. */
  Parameters parameters() {
    return parameters;
  }

  void put(Parameter parameter, Found value) {
    found.put(parameter.canonicalPath(), value);
  }

  void put(Parameter parameter, int team, Found value) {
    found.put(pathOf(parameter, team), value);
    if (parameter.isOfTeam()) {
      teams = Math.max(teams, team + 1);
    } else {
      agents = Math.max(agents, team + 1);
    }
  }

  void setAgents(int count, Place place) {
    agents = count;
    agentsPlace = Optional.of(place);
  }

  /** How many groups of agents there are. */
  int agents() {
    return agents;
  }

  /** Where the list of agents was written, if it was. */
  Optional<Place> agentsPlace() {
    return agentsPlace;
  }

  /** The names of the groups of agents, empty where one has no valid name. */
  List<Optional<String>> agentNames() {
    List<Optional<String>> names = new ArrayList<>();
    for (int group = 0; group < agents; group++) {
      names.add(find(AgentParameters.NAME, group).map(value -> text(value.value())));
    }
    return names;
  }

  /** The parameter that says what a group of agents does. */
  Parameter strategyKey() {
    return parameters.get(AgentParameters.STRATEGY_PATH);
  }

  /** What a group of agents does, if a strategy of that name is there. */
  Optional<StrategyKind> strategy(int group) {
    return find(strategyKey(), group)
        .flatMap(named -> parameters.strategies().find(text(named.value())));
  }

  void setTeams(int count, Place place) {
    teams = count;
    teamsPlace = Optional.of(place);
  }

  /** Where the list of teams was written, if it was. */
  Optional<Place> teamsPlace() {
    return teamsPlace;
  }

  void add(Change change) {
    changes.add(change);
  }

  /** How many teams there are. */
  int teams() {
    return teams;
  }

  /** The events, in the order of the file. */
  List<Change> changes() {
    return List.copyOf(changes);
  }

  Optional<Found> find(Parameter parameter) {
    return Optional.ofNullable(found.get(parameter.canonicalPath()));
  }

  Optional<Found> find(Parameter parameter, int team) {
    return Optional.ofNullable(found.get(pathOf(parameter, team)));
  }

  /** The teams' names, empty where a team has no valid one. */
  List<Optional<String>> teamNames() {
    List<Optional<String>> names = new ArrayList<>();
    for (int team = 0; team < teams; team++) {
      names.add(find(TeamParameters.NAME, team).map(value -> text(value.value())));
    }
    return names;
  }

  /**
   * Sets a value by its key, teams by their names.
   *
   * @throws IllegalArgumentException if there is no such parameter or team
   */
  void set(Setting setting, List<String> teamNames) {
    Parameters.Addressed addressed =
        parameters
            .addressed(setting.key())
            .orElseThrow(() -> new IllegalArgumentException("no parameter " + setting.key()));
    Found value = new Found(setting.value(), Optional.empty());
    if (addressed.team().isEmpty()) {
      put(addressed.parameter(), value);
      return;
    }
    int team = teamNames.indexOf(addressed.team().get());
    if (team < 0) {
      throw new IllegalArgumentException("no team of the name " + addressed.team().get());
    }
    put(addressed.parameter(), team, value);
  }

  /** Takes a value away again. */
  void remove(Parameter parameter) {
    found.remove(parameter.canonicalPath());
  }

  /** Takes a value of a team or group away again. */
  void remove(Parameter parameter, int team) {
    found.remove(pathOf(parameter, team));
  }

  static List<Long> numbers(ParameterValue value) {
    return ((ParameterValue.Numbers) value).values();
  }

  static long whole(ParameterValue value) {
    return ((ParameterValue.Whole) value).value();
  }

  static double decimal(ParameterValue value) {
    return ((ParameterValue.Decimal) value).value();
  }

  static String text(ParameterValue value) {
    return ((ParameterValue.Text) value).value();
  }

  static boolean flag(ParameterValue value) {
    return ((ParameterValue.Flag) value).value();
  }

  private static String pathOf(Parameter parameter, int team) {
    return parameter.canonicalPath().replace("[]", "[" + team + "]");
  }
}
