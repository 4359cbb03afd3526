package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.parameters.RunParameters.EVENT_AT_BLOCK;
import static dev.yumalab.scenarios.parameters.RunParameters.EVENT_AT_EPOCH;

import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

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
    Optional<Values.FoundMoment> at = moment(group, event);
    List<Values.FoundSetting> settings = new ArrayList<>();
    for (Item member : group.members()) {
      if (member instanceof Group changes) {
        event
            .value(member.key())
            .ifPresentOrElse(
                tree ->
                    keys.block(changes, tree).ifPresent(block -> settings.addAll(settings(block))),
                () -> keys.reportMissing(group, member, event));
      }
    }
    return new Values.Change(at, settings);
  }

  /** From when on an event is in force; empty, with a problem, if it does not say so once. */
  private Optional<Values.FoundMoment> moment(Group group, Tree.Mapping event) {
    Optional<Tree> epoch = event.value(EVENT_AT_EPOCH.key());
    Optional<Tree> block = event.value(EVENT_AT_BLOCK.key());
    if (epoch.isPresent() && block.isPresent()) {
      problems.add(
          event.entries().get(EVENT_AT_BLOCK.key()).place(),
          "give 'at_epoch' or 'at_block', not both");
      return Optional.empty();
    }
    if (block.isPresent()) {
      return found(EVENT_AT_BLOCK, block.get(), Moment.Block::new);
    }
    if (epoch.isPresent()) {
      return found(
          EVENT_AT_EPOCH, epoch.get(), number -> new Moment.Epoch(Math.toIntExact(number)));
    }
    keys.reportMissing(group, EVENT_AT_EPOCH, event);
    return Optional.empty();
  }

  private Optional<Values.FoundMoment> found(
      Parameter parameter, Tree tree, LongFunction<Moment> moment) {
    return keys.value(parameter, tree)
        .map(
            value ->
                new Values.FoundMoment(
                    moment.apply(Values.whole(value)), Optional.of(tree.place())));
  }

  /** Reads what an event sets; what is wrong in it is left out. */
  List<Values.FoundSetting> settings(Tree.Mapping block) {
    List<Values.FoundSetting> settings = new ArrayList<>();
    for (Tree.Entry entry : block.entries().values()) {
      addressed(entry)
          .flatMap(
              addressed ->
                  keys.value(addressed.parameter(), entry.value())
                      .map(value -> new Setting(addressed.key(), value)))
          .ifPresent(setting -> settings.add(new Values.FoundSetting(setting, entry.place())));
    }
    return settings;
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
