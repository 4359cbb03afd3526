package dev.yumalab.scenarios.scenario;

import static dev.yumalab.scenarios.parameters.RunParameters.EPOCHS;
import static dev.yumalab.scenarios.parameters.SubnetParameters.LIQUID_ALPHA_ENABLED;
import static dev.yumalab.scenarios.parameters.SubnetParameters.LIQUID_ALPHA_HIGH;
import static dev.yumalab.scenarios.parameters.SubnetParameters.LIQUID_ALPHA_LOW;
import static dev.yumalab.scenarios.parameters.SubnetParameters.TEMPO_BLOCKS;

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
  private static final List<Parameter> LIQUID_ALPHA =
      List.of(LIQUID_ALPHA_ENABLED, LIQUID_ALPHA_LOW, LIQUID_ALPHA_HIGH);

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
   * @return one change for each moment at which something changes, in order
   */
  static List<ScheduledChange> of(Values values, Place file, Problems problems) {
    Schedule schedule = new Schedule(values, file, problems);
    var byMoment = schedule.byMoment();
    schedule.checkLiquidAlpha(byMoment);
    List<String> order =
        values.agents() > 0
            ? values.parameters().changeableKeysOfAgents(names(values.agentNames()))
            : values.parameters().changeableKeys(names(values.teamNames()));
    List<ScheduledChange> changes = new ArrayList<>();
    byMoment.forEach(
        (moment, settings) ->
            changes.add(
                new ScheduledChange(
                    moment,
                    order.stream()
                        .filter(settings::containsKey)
                        .map(key -> settings.get(key).setting())
                        .toList())));
    return changes;
  }

  private static List<String> names(List<Optional<String>> found) {
    return found.stream().flatMap(Optional::stream).toList();
  }

  private SortedMap<Moment, SequencedMap<String, Values.FoundSetting>> byMoment() {
    SortedMap<Moment, SequencedMap<String, Values.FoundSetting>> byMoment = new TreeMap<>();
    for (Values.Change change : values.changes()) {
      if (change.at().isEmpty()) {
        continue;
      }
      Moment moment = change.at().get().moment();
      Place place = change.at().get().place().orElse(file);
      switch (moment) {
        case Moment.Epoch(int epoch) -> checkEpoch(epoch, place);
        case Moment.Block(long block) -> checkBlock(block, place);
      }
      var settings = byMoment.computeIfAbsent(moment, _ -> new LinkedHashMap<>());
      for (Values.FoundSetting setting : change.settings()) {
        if (settings.putIfAbsent(setting.setting().key(), setting) != null) {
          problems.add(
              setting.place(), moment.text() + " sets '" + setting.setting().key() + "' twice");
        }
      }
    }
    byMoment.values().removeIf(Map::isEmpty);
    return byMoment;
  }

  private void checkEpoch(int epoch, Place place) {
    long epochs =
        values.find(EPOCHS).map(found -> Values.whole(found.value())).orElse(Long.MAX_VALUE);
    if (epoch > epochs) {
      problems.add(
          place, "at_epoch is " + epoch + ", but the run ends after " + epochs + " epochs");
    }
  }

  /** Where the last block is known: only a run shows when agents' last epoch comes. */
  private void checkBlock(long block, Place place) {
    Optional<Values.Found> epochs = values.find(EPOCHS);
    Optional<Values.Found> tempo = values.find(TEMPO_BLOCKS);
    if (values.teams() == 0 || epochs.isEmpty() || tempo.isEmpty()) {
      return;
    }
    long last = Values.whole(epochs.get().value()) * Values.whole(tempo.get().value());
    if (block > last) {
      problems.add(place, "at_block is " + block + ", but the run ends at block " + last);
    }
  }

  private void checkLiquidAlpha(
      SortedMap<Moment, SequencedMap<String, Values.FoundSetting>> byMoment) {
    Map<String, ParameterValue> atStart = new HashMap<>();
    for (Parameter parameter : LIQUID_ALPHA) {
      Optional<Values.Found> found = values.find(parameter);
      if (found.isEmpty()) {
        return;
      }
      atStart.put(parameter.path(), found.get().value());
    }
    checkLiquidAlpha(atStart, "", placeOf(LIQUID_ALPHA));
    List<Map.Entry<Moment, List<Values.FoundSetting>>> changes = new ArrayList<>();
    byMoment.forEach(
        (moment, settings) -> {
          List<Values.FoundSetting> watched =
              settings.values().stream()
                  .filter(setting -> atStart.containsKey(setting.setting().key()))
                  .toList();
          if (!watched.isEmpty()) {
            changes.add(Map.entry(moment, watched));
          }
        });
    if (changes.stream().map(change -> change.getKey().getClass()).distinct().count() > 1) {
      checkInAnyOrder(atStart, changes);
    } else {
      checkInOrder(atStart, changes);
    }
  }

  private void checkInOrder(
      Map<String, ParameterValue> atStart,
      List<Map.Entry<Moment, List<Values.FoundSetting>>> changes) {
    Map<String, ParameterValue> inForce = new HashMap<>(atStart);
    for (Map.Entry<Moment, List<Values.FoundSetting>> change : changes) {
      change.getValue().forEach(s -> inForce.put(s.setting().key(), s.setting().value()));
      checkLiquidAlpha(
          inForce, "from " + change.getKey().text() + " on ", change.getValue().getFirst().place());
    }
  }

  /** Only the run shows which comes first, an epoch or a block: any value may meet any other. */
  private void checkInAnyOrder(
      Map<String, ParameterValue> atStart,
      List<Map.Entry<Moment, List<Values.FoundSetting>>> changes) {
    Map<String, ParameterValue> worst = new HashMap<>(atStart);
    for (Map.Entry<Moment, List<Values.FoundSetting>> change : changes) {
      for (Values.FoundSetting setting : change.getValue()) {
        worst.merge(
            setting.setting().key(),
            setting.setting().value(),
            (one, other) -> worse(setting.setting().key(), one, other));
      }
    }
    checkLiquidAlpha(
        worst,
        "events at epochs and at blocks change liquid_alpha, and which comes first is not known"
            + " before the run: it could be that ",
        changes.getLast().getValue().getFirst().place());
  }

  private static ParameterValue worse(String key, ParameterValue one, ParameterValue other) {
    if (key.equals(LIQUID_ALPHA_ENABLED.path())) {
      return new ParameterValue.Flag(Values.flag(one) || Values.flag(other));
    }
    boolean isLow = key.equals(LIQUID_ALPHA_LOW.path());
    return isLow == (Values.whole(one) > Values.whole(other)) ? one : other;
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
