package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.NetworkParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.parameters.RuleParameters;
import dev.yumalab.scenarios.parameters.TeamParameters;
import dev.yumalab.scenarios.parameters.WhenAbsent;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a tree by the registry: every key known, every value of its type and range. */
final class TreeInterpreter {
  /** More teams are a mistake anyway, and comparing keys with all of them would take time. */
  private static final int MOST_TEAMS = 10;

  /** The most groups of agents. */
  static final int MOST_AGENTS = 32;

  private final Problems problems;
  private final KeyReader keys;
  private final Values values;

  private TreeInterpreter(Parameters parameters, Problems problems, boolean complete) {
    this.problems = problems;
    this.keys = new KeyReader(parameters, problems, complete);
    this.values = new Values(parameters);
  }

  /**
   * Reads a whole file.
   *
   * @param parameters which keys there are
   * @param tree the file, merged with what it extends
   * @param complete whether a missing key is a mistake; not if a part could not be read
   * @param problems takes what is wrong
   * @return the values that are right
   */
  static Values interpret(
      Parameters parameters, Tree.Mapping tree, boolean complete, Problems problems) {
    TreeInterpreter interpreter = new TreeInterpreter(parameters, problems, complete);
    interpreter.block(parameters.root(), tree, OptionalInt.empty());
    return interpreter.values;
  }

  private void block(Group group, Tree.Mapping block, OptionalInt team) {
    keys.reportUnknownKeys(group, block);
    for (Item member : group.members()) {
      switch (member) {
        case Parameter parameter -> parameter(group, parameter, block, team);
        case Group inner -> group(group, inner, block, team);
      }
    }
  }

  private void group(Group outer, Group group, Tree.Mapping around, OptionalInt team) {
    Optional<Tree> tree = around.value(group.key());
    if (isOfOtherKind(group, around)) {
      tree.ifPresent(given -> problems.add(given.place(), refusal(group, around)));
    } else if (tree.isEmpty() && group.required()) {
      keys.reportMissing(outer, group, around);
    } else if (tree.isEmpty() && hasDefaults(group)) {
      Tree.Mapping empty = new Tree.Mapping(new LinkedHashMap<>(), around.place());
      block(group, empty, team);
    } else if (tree.isPresent() && group.shape() == Group.Shape.LIST) {
      list(group, keys.items(group, tree.get()), tree.get().place());
    } else if (tree.isPresent()) {
      keys.block(group, tree.get()).ifPresent(block -> block(group, block, team));
    }
  }

  /** Whether a group does not belong to scenarios of the kind that this one is. */
  private static boolean isOfOtherKind(Group group, Tree.Mapping around) {
    boolean network = around.value(NetworkParameters.NETWORK.key()).isPresent();
    boolean agents = around.value(Item.keyOf(AgentParameters.PATH)).isPresent();
    boolean snapshot = network && !isHistory(around);
    if (group.equals(TeamParameters.TEAMS)) {
      return network || agents;
    }
    if (AgentParameters.isList(group)) {
      return snapshot || !agents;
    }
    if (group.equals(RuleParameters.RULES)) {
      return snapshot || !agents;
    }
    return group.equals(RuleParameters.QUERIES) && (network || !agents);
  }

  private static boolean isHistory(Tree.Mapping around) {
    return around.value(NetworkParameters.NETWORK.key()).orElse(null)
            instanceof Tree.Mapping network
        && network.value(NetworkParameters.HISTORY.key()).isPresent();
  }

  private static String refusal(Group group, Tree.Mapping around) {
    boolean network = around.value(NetworkParameters.NETWORK.key()).isPresent();
    if (AgentParameters.isList(group)) {
      return "agents can act on a history (network.history), not on a snapshot";
    }
    if (group.equals(RuleParameters.QUERIES) && network) {
      return "'queries' has no effect on a recorded network";
    }
    if (group.equals(TeamParameters.TEAMS)) {
      return "give '" + group.key() + "' or '" + (network ? "network" : "agents") + "', not both";
    }
    return "'" + group.key() + "' has no effect without 'agents'";
  }

  /** Whether the group's parameters have values when the file does not have the group. */
  private static boolean hasDefaults(Group group) {
    return group.shape() == Group.Shape.BLOCK
        && group.members().stream()
            .noneMatch(
                member ->
                    member instanceof Parameter parameter
                        && parameter.whenAbsent() instanceof WhenAbsent.Required);
  }

  private void list(Group group, List<Tree> items, Place place) {
    if (group.equals(TeamParameters.TEAMS)) {
      values.setTeams(items.size(), place);
      for (int i = 0; i < items.size(); i++) {
        OptionalInt team = OptionalInt.of(i);
        keys.block(group, items.get(i)).ifPresent(block -> block(group, block, team));
      }
    } else if (AgentParameters.isList(group)) {
      values.setAgents(items.size(), place);
      for (int i = 0; i < Math.min(items.size(), MOST_AGENTS); i++) {
        OptionalInt agent = OptionalInt.of(i);
        keys.block(group, items.get(i)).ifPresent(block -> block(group, block, agent));
      }
    } else {
      List<String> teams =
          values.teamNames().stream().flatMap(Optional::stream).limit(MOST_TEAMS).toList();
      List<String> agents = values.agentNames().stream().flatMap(Optional::stream).toList();
      EventReader events =
          values.agents() > 0
              ? EventReader.ofAgents(keys, problems, agents)
              : EventReader.ofTeams(keys, problems, teams);
      for (Tree item : items) {
        keys.block(group, item).ifPresent(block -> values.add(events.read(group, block)));
      }
    }
  }

  private void parameter(Group group, Parameter parameter, Tree.Mapping block, OptionalInt team) {
    Optional<Tree> tree = block.value(parameter.key());
    Optional<Parameter> sibling =
        parameter
            .insteadOf()
            .map(values.parameters()::get)
            .filter(other -> block.value(other.key()).isPresent());
    if (tree.isPresent() && sibling.isPresent() && values.parameters().comesSecond(parameter)) {
      reportBoth(sibling.get(), parameter, block.entries().get(parameter.key()).place());
    } else if (tree.isPresent()) {
      keys.value(parameter, tree.get())
          .ifPresent(value -> put(parameter, team, value, Optional.of(tree.get().place())));
    } else if (sibling.isEmpty() && parameter.isCanonical()) {
      switch (parameter.whenAbsent()) {
        case WhenAbsent.Required() -> keys.reportMissing(group, parameter, block);
        case WhenAbsent.Default(ParameterValue value) ->
            put(parameter, team, value, Optional.empty());
        case WhenAbsent.Nothing _ -> {
          // The parameter has no value.
        }
      }
    }
  }

  private void reportBoth(Parameter first, Parameter second, Place place) {
    boolean same = first.canonicalPath().equals(second.canonicalPath());
    problems.add(
        place,
        "give '"
            + first.key()
            + "' or '"
            + second.key()
            + "', not both"
            + (same ? "; they are one parameter in two units" : ""));
  }

  private void put(
      Parameter parameter, OptionalInt team, ParameterValue value, Optional<Place> place) {
    Values.Found found = new Values.Found(value, place);
    if (team.isPresent()) {
      values.put(parameter, team.getAsInt(), found);
    } else {
      values.put(parameter, found);
    }
  }
}
