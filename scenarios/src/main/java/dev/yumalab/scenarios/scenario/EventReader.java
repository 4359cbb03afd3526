package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the items of {@code events}. */
final class EventReader {
  private final KeyReader keys;
  private final Problems problems;
  private final List<String> names;
  private final List<String> changeable;
  private final String otherwise;

  private EventReader(
      KeyReader keys,
      Problems problems,
      List<String> names,
      List<String> changeable,
      String otherwise) {
    this.keys = keys;
    this.problems = problems;
    this.names = names;
    this.changeable = changeable;
    this.otherwise = otherwise;
  }

  /**
   * Reads events of a scenario of teams, or of a recorded network.
   *
   * @param keys reads single keys
   * @param problems takes what is wrong
   * @param teams the names of the teams; none for a recorded network
   */
  static EventReader ofTeams(KeyReader keys, Problems problems, List<String> teams) {
    return new EventReader(
        keys,
        problems,
        teams,
        keys.parameters().changeableKeys(teams),
        teams.isEmpty()
            ? "' has no effect on a recorded network"
            : "' needs a recorded network, the block 'network'");
  }

  /** Reads events of a scenario of agents, by the names of their groups. */
  static EventReader ofAgents(KeyReader keys, Problems problems, List<String> groups) {
    return new EventReader(
        keys,
        problems,
        groups,
        keys.parameters().changeableKeysOfAgents(groups),
        "' has no effect on agents");
  }

  /** Reads one event; what is wrong in it is left out. */
  Values.Change read(Group group, Tree.Mapping event) {
    keys.reportUnknownKeys(group, event);
    Optional<Values.Found> atEpoch = Optional.empty();
    List<Values.FoundSetting> settings = new ArrayList<>();
    for (Item member : group.members()) {
      Optional<Tree> tree = event.value(member.key());
      if (tree.isEmpty()) {
        keys.reportMissing(group, member, event);
        continue;
      }
      switch (member) {
        case Parameter parameter -> atEpoch = found(parameter, tree.get());
        case Group changes -> keys.block(changes, tree.get()).ifPresent(b -> addAll(b, settings));
      }
    }
    return new Values.Change(atEpoch, settings);
  }

  private Optional<Values.Found> found(Parameter parameter, Tree tree) {
    return keys.value(parameter, tree)
        .map(value -> new Values.Found(value, Optional.of(tree.place())));
  }

  private void addAll(Tree.Mapping block, List<Values.FoundSetting> settings) {
    for (Tree.Entry entry : block.entries().values()) {
      addressed(entry)
          .flatMap(
              addressed ->
                  keys.value(addressed.parameter(), entry.value())
                      .map(value -> new Setting(addressed.key(), value)))
          .ifPresent(setting -> settings.add(new Values.FoundSetting(setting, entry.place())));
    }
  }

  /** The parameter that a key sets; empty, with a problem, if events cannot set it. */
  private Optional<Parameters.Addressed> addressed(Tree.Entry entry) {
    Optional<Parameters.Addressed> addressed =
        keys.parameters()
            .addressed(entry.key())
            .filter(found -> found.team().map(names::contains).orElse(true));
    if (addressed.isEmpty()) {
      problems.add(entry.place(), UnknownKey.inChanges(entry.key(), changeable, keys.parameters()));
      return Optional.empty();
    }
    if (!changeable.contains(addressed.get().key()) && addressed.get().parameter().changeable()) {
      problems.add(entry.place(), "'" + entry.key() + otherwise);
      return Optional.empty();
    }
    if (!addressed.get().parameter().changeable()) {
      problems.add(
          entry.place(),
          "'"
              + entry.key()
              + "' cannot change during a run. An event can set: "
              + UnknownKey.listed(changeable)
              + ".");
      return Optional.empty();
    }
    return addressed;
  }
}
