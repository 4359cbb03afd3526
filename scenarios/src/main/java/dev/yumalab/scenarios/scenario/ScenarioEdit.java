package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds an event to a scenario that runs, by the rules and with the messages of scenario files. It
 * joins the event that the block may have already; of two settings of one key the later wins.
 */
public final class ScenarioEdit {
  private final Scenario scenario;
  private final Problems problems = new Problems();

  private ScenarioEdit(Scenario scenario) {
    this.scenario = scenario;
  }

  /** What came of it. */
  public sealed interface Result {}

  /**
   * It is valid.
   *
   * @param scenario with the event
   * @param change the event of the block, with what it had before
   */
  public record Changed(Scenario scenario, ScheduledChange change) implements Result {}

  /**
   * It is not.
   *
   * @param problems all that is wrong, at least one
   */
  public record Refused(List<Problem> problems) implements Result {
    /** Keeps an unmodifiable copy. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Adds an event.
   *
   * @param block from which on it is in force, from 1
   * @param settings {@code key=value}; keys are those that events can set
   */
  public static Result at(Scenario scenario, long block, List<String> settings) {
    return new ScenarioEdit(scenario).at(block, settings);
  }

  private Result at(long block, List<String> settings) {
    if (settings.isEmpty()) {
      problems.add(new Place.Source("the change"), "it sets nothing, such as subnet.kappa=0.55");
      return refused();
    }
    Moment moment = new Moment.Block(block);
    List<Values.FoundSetting> added = read(settings);
    Values values = ScenarioBinding.values(scenario);
    for (ScheduledChange event : scenario.events()) {
      values.add(new Values.Change(found(event.at()), kept(event, moment, added)));
    }
    values.add(new Values.Change(found(moment), added));
    Place file = new Place.Source(scenario.name());
    if (scenario.hasAgents()) {
      AgentChecks.check(values, file, problems);
    }
    scenario.network().ifPresent(recorded -> check(values, recorded, file));
    List<ScheduledChange> events = Schedule.of(values, file, problems);
    if (!problems.isEmpty()) {
      return refused();
    }
    ScheduledChange change =
        events.stream().filter(event -> event.at().equals(moment)).findFirst().orElseThrow();
    return new Changed(scenario.withEvents(events), change);
  }

  private void check(Values values, RecordedNetwork recorded, Place file) {
    RecordedChecks.checkKeys(values, file, problems);
    RecordedChecks.check(values, recorded.file(), file, problems);
  }

  private Result refused() {
    return new Refused(problems.inOrder());
  }

  private List<Values.FoundSetting> read(List<String> settings) {
    SequencedMap<String, Tree.Entry> entries = new LinkedHashMap<>();
    Place place = new Place.CommandLine(String.join(" ", settings));
    for (String setting : settings) {
      Overrides.assignment(setting, problems)
          .ifPresent(
              found ->
                  entries.put(
                      found.key(),
                      new Tree.Entry(found.key(), found.value().place(), found.value())));
    }
    KeyReader keys = new KeyReader(scenario.parameters(), problems, true);
    EventReader events =
        scenario.hasAgents()
            ? EventReader.ofAgents(keys, problems, scenario.memberNames())
            : EventReader.ofTeams(
                keys, problems, scenario.teams().stream().map(Team::name).toList());
    return events.settings(new Tree.Mapping(entries, place));
  }

  private static Optional<Values.FoundMoment> found(Moment moment) {
    return Optional.of(new Values.FoundMoment(moment, Optional.empty()));
  }

  /** The settings of an event that stay: all, unless the new ones come at the same moment. */
  private List<Values.FoundSetting> kept(
      ScheduledChange event, Moment moment, List<Values.FoundSetting> added) {
    Set<String> replaced =
        event.at().equals(moment)
            ? added.stream().map(found -> found.setting().key()).collect(Collectors.toSet())
            : Set.of();
    List<Values.FoundSetting> kept = new ArrayList<>();
    for (Setting setting : event.settings()) {
      if (!replaced.contains(setting.key())) {
        kept.add(new Values.FoundSetting(setting, new Place.Source(scenario.name())));
      }
    }
    return kept;
  }
}
