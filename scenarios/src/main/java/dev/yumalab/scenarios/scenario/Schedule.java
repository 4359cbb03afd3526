package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.parameters.RunParameters.EPOCHS;
import static dev.yumalab.scenarios.parameters.SubnetParameters.LIQUID_ALPHA_ENABLED;
import static dev.yumalab.scenarios.parameters.SubnetParameters.LIQUID_ALPHA_HIGH;
import static dev.yumalab.scenarios.parameters.SubnetParameters.LIQUID_ALPHA_LOW;

import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the events of a file in the order of time and checks what is in force when. */
final class Schedule {
  private final Values values;
  private final Place file;
  private final Problems problems;

  private Schedule(Values values, Place file, Problems problems) {
    this.values = values;
    this.file = file;
    this.problems = problems;
  }

  /**
   * Orders and checks the events.
   *
   * @param values what was read
   * @param file the place of what belongs to no single value
   * @param problems takes what is wrong
   * @return one change for each epoch in which something changes, in order
   */
  static List<ScheduledChange> of(Values values, Place file, Problems problems) {
    Schedule schedule = new Schedule(values, file, problems);
    var byEpoch = schedule.byEpoch();
    schedule.checkLiquidAlpha(byEpoch);
    List<String> order =
        values.agents() > 0
            ? values.parameters().changeableKeysOfAgents(names(values.agentNames()))
            : values.parameters().changeableKeys(names(values.teamNames()));
    List<ScheduledChange> changes = new ArrayList<>();
    byEpoch.forEach(
        (epoch, settings) ->
            changes.add(
                new ScheduledChange(
                    epoch,
                    order.stream()
                        .filter(settings::containsKey)
                        .map(key -> settings.get(key).setting())
                        .toList())));
    return changes;
  }

  private static List<String> names(List<Optional<String>> found) {
    return found.stream().flatMap(Optional::stream).toList();
  }

  private SortedMap<Integer, SequencedMap<String, Values.FoundSetting>> byEpoch() {
    long epochs =
        values.find(EPOCHS).map(found -> Values.whole(found.value())).orElse(Long.MAX_VALUE);
    SortedMap<Integer, SequencedMap<String, Values.FoundSetting>> byEpoch = new TreeMap<>();
    for (Values.Change change : values.changes()) {
      if (change.atEpoch().isEmpty()) {
        continue;
      }
      long epoch = Values.whole(change.atEpoch().get().value());
      if (epoch > epochs) {
        problems.add(
            change.atEpoch().get().place().orElse(file),
            "at_epoch is " + epoch + ", but the run ends after " + epochs + " epochs");
      }
      var settings = byEpoch.computeIfAbsent(Math.toIntExact(epoch), _ -> new LinkedHashMap<>());
      for (Values.FoundSetting setting : change.settings()) {
        if (settings.putIfAbsent(setting.setting().key(), setting) != null) {
          problems.add(
              setting.place(), "epoch " + epoch + " sets '" + setting.setting().key() + "' twice");
        }
      }
    }
    byEpoch.values().removeIf(Map::isEmpty);
    return byEpoch;
  }

  private void checkLiquidAlpha(
      SortedMap<Integer, SequencedMap<String, Values.FoundSetting>> byEpoch) {
    Map<String, ParameterValue> inForce = new HashMap<>();
    List<Parameter> watched = List.of(LIQUID_ALPHA_ENABLED, LIQUID_ALPHA_LOW, LIQUID_ALPHA_HIGH);
    for (Parameter parameter : watched) {
      Optional<Values.Found> found = values.find(parameter);
      if (found.isEmpty()) {
        return;
      }
      inForce.put(parameter.path(), found.get().value());
    }
    checkLiquidAlpha(inForce, "", placeOf(watched));
    byEpoch.forEach(
        (epoch, settings) -> {
          List<Values.FoundSetting> changed =
              settings.values().stream()
                  .filter(setting -> inForce.containsKey(setting.setting().key()))
                  .toList();
          changed.forEach(s -> inForce.put(s.setting().key(), s.setting().value()));
          if (!changed.isEmpty()) {
            checkLiquidAlpha(inForce, "from epoch " + epoch + " on ", changed.getFirst().place());
          }
        });
  }

  private void checkLiquidAlpha(Map<String, ParameterValue> inForce, String when, Place place) {
    ParameterValue low = inForce.get(LIQUID_ALPHA_LOW.path());
    ParameterValue high = inForce.get(LIQUID_ALPHA_HIGH.path());
    boolean enabled = Values.flag(inForce.get(LIQUID_ALPHA_ENABLED.path()));
    if (enabled && Values.whole(low) > Values.whole(high)) {
      problems.add(
          place,
          when
              + "liquid_alpha.low ("
              + LIQUID_ALPHA_LOW.display(low)
              + ") is above liquid_alpha.high ("
              + LIQUID_ALPHA_HIGH.display(high)
              + ")");
    }
  }

  private Place placeOf(List<Parameter> parameters) {
    return parameters.reversed().stream()
        .flatMap(parameter -> values.find(parameter).flatMap(Values.Found::place).stream())
        .findFirst()
        .orElse(file);
  }
}
