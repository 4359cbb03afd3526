package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.RunParameters;
import dev.yumalab.scenarios.parameters.TeamParameters;
import dev.yumalab.scenarios.parameters.WhenAbsent;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes scenarios as files that set every key, in one order and one spelling. What is written
 * reads back as an equal scenario.
 */
public final class ScenarioWriter {
  private final Scenario scenario;
  private final Values values;
  private final YamlLines lines;

  private ScenarioWriter(Scenario scenario, YamlLines.Comments comments) {
    this.scenario = scenario;
    this.values = ScenarioBinding.values(scenario);
    this.lines = new YamlLines(comments);
  }

  /**
   * The scenario alone. Equal scenarios have equal texts, so this is what {@link ScenarioHash}
   * hashes.
   *
   * @param scenario the scenario
   * @return YAML without comments
   */
  public static String canonical(Scenario scenario) {
    return new ScenarioWriter(scenario, YamlLines.Comments.NONE).write();
  }

  /**
   * The scenario with range, unit and default behind each value.
   *
   * @param scenario the scenario
   * @return YAML with short comments
   */
  public static String resolved(Scenario scenario) {
    return new ScenarioWriter(scenario, YamlLines.Comments.RANGES).write();
  }

  /**
   * The scenario as a file of one's own to begin with: what each key means stands above it, and
   * keys that have their default are commented out.
   *
   * @param scenario the scenario
   * @return YAML that reads back as an equal scenario
   */
  public static String starter(Scenario scenario) {
    return new ScenarioWriter(scenario, YamlLines.Comments.STARTER).write();
  }

  private String write() {
    block(values.parameters().root(), 0, OptionalInt.empty());
    return lines.text();
  }

  private void block(Group group, int depth, OptionalInt team) {
    for (Item member : group.members()) {
      switch (member) {
        case Parameter parameter -> parameter(parameter, depth, team);
        case Group inner -> group(inner, depth, team);
      }
    }
  }

  private void group(Group group, int depth, OptionalInt member) {
    if (group.equals(TeamParameters.TEAMS)) {
      items(group, depth, values.teams());
    } else if (AgentParameters.isList(group)) {
      items(group, depth, values.agents());
    } else if (member.isPresent()) {
      if (hasValues(group, member.getAsInt())) {
        lines.group(group, depth, "");
        block(group, depth + 1, member);
      }
    } else if (group.shape() == Group.Shape.LIST) {
      events(group, depth);
    } else if (hasValues(group)) {
      lines.group(group, depth, "");
      block(group, depth + 1, OptionalInt.empty());
    }
  }

  private void items(Group group, int depth, int count) {
    if (count > 0) {
      lines.group(group, depth, "");
      for (int item = 0; item < count; item++) {
        lines.beginItem();
        block(group, depth + 2, OptionalInt.of(item));
      }
    }
  }

  private boolean hasValues(Group group, int item) {
    return group.members().stream()
        .anyMatch(
            member ->
                member instanceof Parameter parameter && values.find(parameter, item).isPresent());
  }

  private boolean hasValues(Group group) {
    return group.members().stream()
        .anyMatch(
            member ->
                switch (member) {
                  case Parameter parameter -> values.find(parameter).isPresent();
                  case Group inner -> hasValues(inner);
                });
  }

  private void events(Group group, int depth) {
    lines.group(group, depth, scenario.events().isEmpty() ? "[]" : "");
    for (ScheduledChange change : scenario.events()) {
      lines.beginItem();
      moment(change.at(), depth + 2);
      for (Item member : group.members()) {
        if (member instanceof Group changes) {
          lines.group(changes, depth + 2, "");
        }
      }
      for (Setting setting : change.settings()) {
        Parameter parameter =
            values.parameters().addressed(setting.key()).orElseThrow().parameter();
        lines.value(parameter, setting.key(), setting.value(), depth + 3, false);
      }
    }
  }

  private void moment(Moment moment, int depth) {
    Parameter parameter =
        moment instanceof Moment.Block
            ? RunParameters.EVENT_AT_BLOCK
            : RunParameters.EVENT_AT_EPOCH;
    long number =
        switch (moment) {
          case Moment.Epoch(int epoch) -> epoch;
          case Moment.Block(long block) -> block;
        };
    lines.value(parameter, parameter.key(), new ParameterValue.Whole(number), depth, false);
  }

  /** Whether agents of this scenario can have a key; others' keys are not even mentioned. */
  private boolean belongs(Parameter parameter) {
    return scenario.network().isPresent()
        ? AgentParameters.isOfHistories(parameter)
        : !parameter.equals(AgentParameters.UIDS);
  }

  private void parameter(Parameter parameter, int depth, OptionalInt team) {
    if (!parameter.isCanonical()) {
      return;
    }
    Optional<ParameterValue> value =
        (team.isPresent() ? values.find(parameter, team.getAsInt()) : values.find(parameter))
            .map(Values.Found::value);
    if (value.isPresent()) {
      boolean isUsual = UsualValues.has(values, parameter, team, value.get());
      lines.value(parameter, parameter.key(), value.get(), depth, isUsual);
      if (team.isPresent() && parameter.equals(values.strategyKey())) {
        values
            .strategy(team.getAsInt())
            .ifPresent(kind -> lines.hint(kind.name() + ": " + kind.meaning(), depth));
      }
    } else if (team.isPresent()
        && !parameter.path().startsWith(AgentParameters.WITH_PATH + ".")
        && belongs(parameter)
        && parameter.whenAbsent() instanceof WhenAbsent.Nothing(String consequence)) {
      lines.noValue(parameter, consequence, depth);
    }
  }
}
