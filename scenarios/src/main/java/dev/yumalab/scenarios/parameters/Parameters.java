package dev.yumalab.scenarios.parameters;

import dev.yumalab.agents.strategy.Strategies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole registry: every key of a scenario file, in canonical order. The strategies that are
 * there decide what agents can do and which settings they have; all else is fixed. Immutable and
 * thread-safe.
 */
public final class Parameters {
  private static final Parameters LAB = new Parameters(Strategies.installed());
  private static final String TEAM_PREFIX = "teams.";
  private static final String AGENT_PREFIX = "agents.";

  private final Strategies strategies;
  private final Group root;
  private final List<Parameter> all;

  private Parameters(Strategies strategies) {
    this.strategies = strategies;
    root = root(AgentParameters.agents(strategies));
    all = List.copyOf(below(root));
  }

  /** The registry with the lab's own strategies. */
  public static Parameters lab() {
    return LAB;
  }

  /** The registry with these strategies. */
  public static Parameters with(Strategies strategies) {
    return new Parameters(strategies);
  }

  private static Group root(Group agents) {
    return new Group(
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
            agents,
            RuleParameters.RULES,
            RuleParameters.QUERIES,
            NetworkParameters.NETWORK,
            NetworkParameters.CABAL,
            RunParameters.WEIGHTS_PERSISTENCE,
            RunParameters.EVENTS));
  }

  /** The strategies that scenarios can name. */
  public Strategies strategies() {
    return strategies;
  }

  /**
   * The whole file as a group.
   *
   * @return the group whose members are the keys at the top level
   */
  public Group root() {
    return root;
  }

  /**
   * Every parameter.
   *
   * @return all of them, spellings included, in canonical order
   */
  public List<Parameter> all() {
    return all;
  }

  /**
   * Finds a parameter by its path.
   *
   * @param path for example {@code teams[].stake_share}
   * @return the parameter, if there is one
   */
  public Optional<Parameter> find(String path) {
    return all.stream().filter(parameter -> parameter.path().equals(path)).findFirst();
  }

  /**
   * A parameter by the path that another parameter names.
   *
   * @param path a path of the registry
   * @return the parameter
   * @throws IllegalArgumentException if there is none
   */
  public Parameter get(String path) {
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
      return keyOf(parameter.canonicalPath(), team);
    }
  }

  /**
   * Finds the parameter that a key means outside of its block, where teams go by their names.
   *
   * @param key for example {@code subnet.kappa}, {@code teams.cabal.self_weight}
   * @return the parameter and the team's name; the team need not exist
   */
  public Optional<Addressed> addressed(String key) {
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
    return keyOf(parameter.path(), team);
  }

  private static String keyOf(String path, Optional<String> team) {
    return team.map(name -> path.replace("[]", "." + name)).orElse(path);
  }

  /**
   * The keys that events may set.
   *
   * @param teams the names of the teams; none where a recorded network takes their place
   * @return all keys, both spellings, in canonical order
   */
  public List<String> changeableKeys(List<String> teams) {
    return all.stream()
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
  public List<String> changeableKeysOfAgents(List<String> groups) {
    return all.stream()
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
  public boolean comesSecond(Parameter parameter) {
    return parameter
        .insteadOf()
        .map(first -> all.indexOf(get(first)) < all.indexOf(parameter))
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
