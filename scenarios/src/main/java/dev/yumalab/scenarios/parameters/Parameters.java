package dev.yumalab.scenarios.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole registry: every key of a scenario file, in canonical order. */
public final class Parameters {
  private static final Group ROOT =
      new Group(
          "",
          Group.Shape.BLOCK,
          true,
          "A Yumalab scenario: a network, who takes part, and what happens.",
          List.of(
              RunParameters.NAME,
              RunParameters.QUESTION,
              RunParameters.EXPECT,
              RunParameters.EXTENDS,
              RunParameters.SEED,
              RunParameters.FIDELITY,
              RunParameters.EPOCHS,
              SubnetParameters.SUBNET,
              TeamParameters.TEAMS,
              AgentParameters.AGENTS,
              RuleParameters.RULES,
              RuleParameters.QUERIES,
              NetworkParameters.NETWORK,
              NetworkParameters.CABAL,
              RunParameters.WEIGHTS_PERSISTENCE,
              RunParameters.EVENTS));

  private static final List<Parameter> ALL = List.copyOf(below(ROOT));
  private static final String TEAM_PREFIX = "teams.";
  private static final String AGENT_PREFIX = "agents.";

  private Parameters() {}

  /**
   * The whole file as a group.
   *
   * @return the group whose members are the keys at the top level
   */
  public static Group root() {
    return ROOT;
  }

  /**
   * Every parameter.
   *
   * @return all of them, spellings included, in canonical order
   */
  public static List<Parameter> all() {
    return ALL;
  }

  /**
   * Finds a parameter by its path.
   *
   * @param path for example {@code teams[].stake_share}
   * @return the parameter, if there is one
   */
  public static Optional<Parameter> find(String path) {
    return ALL.stream().filter(parameter -> parameter.path().equals(path)).findFirst();
  }

  /**
   * A parameter by the path that another parameter names.
   *
   * @param path a path of the registry
   * @return the parameter
   * @throws IllegalArgumentException if there is none
   */
  public static Parameter get(String path) {
    return find(path)
        .orElseThrow(() -> new IllegalArgumentException("no parameter has the path " + path));
  }

  /**
   * A parameter of a scenario, or of one of its teams.
   *
   * @param parameter the parameter
   * @param team the team's name, for parameters of teams
   */
  public record Addressed(Parameter parameter, Optional<String> team) {
    /**
     * The canonical key under which events set it.
     *
     * @return for example {@code subnet.kappa}, {@code teams.cabal.self_weight}
     */
    public String key() {
      return keyOf(Parameters.get(parameter.canonicalPath()), team);
    }
  }

  /**
   * Finds the parameter that a key means outside of its block, where teams go by their names.
   *
   * @param key for example {@code subnet.kappa}, {@code teams.cabal.self_weight}
   * @return the parameter and the team's name; the team need not exist
   */
  public static Optional<Addressed> addressed(String key) {
    String[] parts = key.split("\\.", -1);
    if (parts.length > 2 && key.startsWith(AGENT_PREFIX) && !parts[1].isEmpty()) {
      return find("agents[]." + key.substring(AGENT_PREFIX.length() + parts[1].length() + 1))
          .map(parameter -> new Addressed(parameter, Optional.of(parts[1])));
    }
    if (parts.length == 3 && key.startsWith(TEAM_PREFIX) && !parts[1].isEmpty()) {
      return find("teams[]." + parts[2])
          .map(parameter -> new Addressed(parameter, Optional.of(parts[1])));
    }
    return key.contains("[")
        ? Optional.empty()
        : find(key).map(parameter -> new Addressed(parameter, Optional.empty()));
  }

  /**
   * The key of a parameter where teams go by their names.
   *
   * @param parameter the parameter
   * @param team the team's name, for parameters of teams
   * @return for example {@code teams.cabal.self_weight}
   */
  public static String keyOf(Parameter parameter, Optional<String> team) {
    return team.map(name -> parameter.path().replace("[]", "." + name)).orElse(parameter.path());
  }

  /**
   * The keys that events may set.
   *
   * @param teams the names of the teams; none where a recorded network takes their place
   * @return all keys, both spellings, in canonical order
   */
  public static List<String> changeableKeys(List<String> teams) {
    return ALL.stream()
        .filter(Parameter::changeable)
        .filter(parameter -> !isOfAgents(parameter))
        .filter(parameter -> teams.isEmpty() ? isOfNetworks(parameter) : isOfTeams(parameter))
        .flatMap(parameter -> keysOf(parameter, parameter.isOfTeam(), teams))
        .toList();
  }

  /**
   * The keys that events may set in a scenario with agents.
   *
   * @param groups the names of the groups of agents
   * @return all keys, both spellings, in canonical order
   */
  public static List<String> changeableKeysOfAgents(List<String> groups) {
    return ALL.stream()
        .filter(Parameter::changeable)
        .filter(parameter -> isOfAgents(parameter) || isOfAll(parameter))
        .flatMap(parameter -> keysOf(parameter, AgentParameters.owns(parameter.path()), groups))
        .toList();
  }

  private static Stream<String> keysOf(
      Parameter parameter, boolean isOfMember, List<String> names) {
    return isOfMember
        ? names.stream().map(name -> keyOf(parameter, Optional.of(name)))
        : Stream.of(parameter.path());
  }

  private static boolean isOfAgents(Parameter parameter) {
    return AgentParameters.owns(parameter.path()) || RuleParameters.owns(parameter.path());
  }

  private static boolean isOfAll(Parameter parameter) {
    return isOfTeams(parameter) && isOfNetworks(parameter);
  }

  private static boolean isOfTeams(Parameter parameter) {
    return !NetworkParameters.owns(parameter.path());
  }

  private static boolean isOfNetworks(Parameter parameter) {
    return !parameter.isOfTeam() && !parameter.equals(RunParameters.WEIGHTS_PERSISTENCE);
  }

  /**
   * Whether a parameter is the second of two that must not be given together.
   *
   * @param parameter the parameter
   * @return true if there is a first one
   */
  public static boolean comesSecond(Parameter parameter) {
    return parameter
        .insteadOf()
        .map(first -> ALL.indexOf(get(first)) < ALL.indexOf(parameter))
        .orElse(false);
  }

  private static List<Parameter> below(Group group) {
    List<Parameter> found = new ArrayList<>();
    for (Item member : group.members()) {
      switch (member) {
        case Parameter parameter -> found.add(parameter);
        case Group inner -> found.addAll(below(inner));
      }
    }
    return found;
  }
}
