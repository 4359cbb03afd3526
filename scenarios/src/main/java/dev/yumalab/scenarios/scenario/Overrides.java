package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.NearestName;
import dev.yumalab.scenarios.parameters.NetworkParameters;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.parameters.RunParameters;
import dev.yumalab.scenarios.parameters.TeamParameters;
import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import dev.yumalab.scenarios.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Lays settings of the form {@code key=value} over a tree; of two for one key the later wins. */
final class Overrides {
  private static final String TEAMS = TeamParameters.TEAMS.key();
  private static final String AGENTS = Item.keyOf(AgentParameters.PATH);

  private final Parameters parameters;
  private final Problems problems;

  /**
   * @param parameters which keys there are
   * @param problems takes what is wrong
   */
  Overrides(Parameters parameters, Problems problems) {
    this.parameters = parameters;
    this.problems = problems;
  }

  /**
   * A setting taken apart.
   *
   * @param path the key's parts, none empty
   * @param value what it is set to
   */
  record Assignment(List<String> path, Tree value) {
    /** The whole key. */
    String key() {
      return String.join(".", path);
    }
  }

  /** Takes a setting apart; empty, with a problem, if it is none. */
  static Optional<Assignment> assignment(String setting, Problems problems) {
    Place place = new Place.CommandLine(setting);
    int equals = setting.indexOf('=');
    List<String> path =
        equals < 0 ? List.of() : List.of(setting.substring(0, equals).strip().split("\\.", -1));
    if (path.isEmpty() || path.contains("")) {
      problems.add(place, "a setting is key=value, such as subnet.kappa=0.55");
      return Optional.empty();
    }
    if (path.getFirst().equals(RunParameters.EXTENDS.key())) {
      problems.add(place, "'extends' can be given in a file only");
      return Optional.empty();
    }
    return YamlReader.readSetting(setting.substring(equals + 1), place, problems)
        .map(value -> new Assignment(path, value));
  }

  /** The tree with one setting laid over it; the tree itself if the setting is wrong. */
  Tree.Mapping apply(Tree.Mapping tree, String setting) {
    Optional<Assignment> assignment = assignment(setting, problems);
    if (assignment.isEmpty()) {
      return tree;
    }
    List<String> path = assignment.get().path();
    Tree value = assignment.get().value();
    if (path.size() > 1 && path.getFirst().equals(AGENTS)) {
      return withMember(tree, agents(), path, value);
    }
    return path.getFirst().equals(TEAMS) && path.size() > 1
        ? withTeam(tree, path, value)
        : TreeMerge.merge(parameters.root(), tree, nested(path, value));
  }

  private Group agents() {
    return (Group) parameters.root().member(AGENTS).orElseThrow();
  }

  private Tree.Mapping withTeam(Tree.Mapping tree, List<String> path, Tree value) {
    if (tree.value(NetworkParameters.NETWORK.key()).isPresent()) {
      problems.add(
          value.place(),
          "a recorded network has no teams to set; its cabal has keys of its own, such as"
              + " cabal.self_weight=0.9");
      return tree;
    }
    return withMember(tree, TeamParameters.TEAMS, path, value);
  }

  private Tree.Mapping withMember(Tree.Mapping tree, Group list, List<String> path, Tree value) {
    String name = path.get(1);
    List<Tree> teams =
        tree.value(list.key()).orElse(null) instanceof Tree.Sequence sequence
            ? new ArrayList<>(sequence.items())
            : List.of();
    List<String> names = teams.stream().map(Overrides::nameOf).flatMap(Optional::stream).toList();
    int index = teams.stream().map(Overrides::nameOf).toList().indexOf(Optional.of(name));
    if (index < 0) {
      problems.add(value.place(), unknownMember(list, name, names));
      return tree;
    }
    if (path.size() == 2) {
      problems.add(
          value.place(),
          "name the key too, such as "
              + list.key()
              + "."
              + Excerpt.bare(name)
              + (list.equals(TeamParameters.TEAMS) ? ".self_weight=0.9" : ".stake_share=0.1"));
      return tree;
    }
    Tree.Mapping overlay = nested(path.subList(2, path.size()), value);
    teams.set(index, TreeMerge.merge(list, (Tree.Mapping) teams.get(index), overlay));
    SequencedMap<String, Tree.Entry> entries = new LinkedHashMap<>(tree.entries());
    Tree.Entry old = entries.get(list.key());
    entries.put(
        list.key(),
        new Tree.Entry(list.key(), old.place(), new Tree.Sequence(teams, old.value().place())));
    return new Tree.Mapping(entries, tree.place());
  }

  private static String unknownMember(Group list, String name, List<String> names) {
    boolean isTeam = list.equals(TeamParameters.TEAMS);
    return (isTeam ? "no team " : "no agents ")
        + Excerpt.of(name)
        + ". "
        + NearestName.among(names, name)
            .map(near -> "Did you mean '" + near + "'?")
            .orElseGet(
                () ->
                    (isTeam ? "The teams are: " : "The agents are: ")
                        + Excerpt.bare(String.join(", ", names))
                        + ".");
  }

  private static Optional<String> nameOf(Tree team) {
    return team instanceof Tree.Mapping mapping
            && mapping.value(TeamParameters.NAME.key()).orElse(null) instanceof Tree.Scalar name
        ? Optional.of(name.text())
        : Optional.empty();
  }

  private static Tree.Mapping nested(List<String> path, Tree value) {
    Tree nested = value;
    for (String key : path.reversed()) {
      SequencedMap<String, Tree.Entry> entries = new LinkedHashMap<>();
      entries.put(key, new Tree.Entry(key, value.place(), nested));
      nested = new Tree.Mapping(entries, value.place());
    }
    return (Tree.Mapping) nested;
  }
}
