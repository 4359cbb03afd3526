package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.RunParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A parameter in which two scenarios differ. Names, questions and expectations are no parameters.
 *
 * @param key for example {@code subnet.kappa}; {@code events} for changes during the run
 * @param first its value in the first scenario, for people; empty where it has none
 * @param second its value in the second scenario
 */
public record ScenarioDifference(String key, Optional<String> first, Optional<String> second) {
  private static final String EVENTS = "events";
  private static final Set<String> WORDS =
      Set.of(RunParameters.NAME.key(), RunParameters.QUESTION.key());
  private static final int MOST_NAMED = 4;
  private static final int MOST_CHANGES = 2;

  /** All differences of two scenarios, in canonical order. */
  public static List<ScenarioDifference> between(Scenario first, Scenario second) {
    SequencedMap<String, String> one = texts(first);
    SequencedMap<String, String> other = texts(second);
    Set<String> keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    List<ScenarioDifference> differences = new ArrayList<>();
    for (String key : keys) {
      Optional<String> left = Optional.ofNullable(one.get(key));
      Optional<String> right = Optional.ofNullable(other.get(key));
      if (!left.equals(right)) {
        differences.add(new ScenarioDifference(key, left, right));
      }
    }
    if (!first.events().equals(second.events())) {
      differences.add(
          new ScenarioDifference(
              EVENTS, Optional.of(changes(first)), Optional.of(changes(second))));
    }
    return List.copyOf(differences);
  }

  private static SequencedMap<String, String> texts(Scenario scenario) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    for (ResolvedValue value : ScenarioReader.valuesOf(scenario)) {
      if (!WORDS.contains(value.key()) && !value.key().startsWith("expect.")) {
        texts.put(value.key(), value.parameter().display(value.value()));
      }
    }
    return texts;
  }

  /**
   * What changes while a scenario runs.
   *
   * @return for example {@code subnet.kappa=0.6 from block 800}, {@code none}
   */
  public static String changes(Scenario scenario) {
    List<ScheduledChange> events = scenario.events();
    if (events.isEmpty()) {
      return "none";
    }
    return events.size() > MOST_CHANGES
        ? events.size() + " changes"
        : events.stream()
            .map(event -> change(scenario, event))
            .collect(Collectors.joining(" and "));
  }

  private static String change(Scenario scenario, ScheduledChange event) {
    return event.settings().stream()
            .map(setting -> text(scenario, setting))
            .collect(Collectors.joining(", "))
        + " from "
        + event.at().text();
  }

  private static String text(Scenario scenario, Setting setting) {
    Parameter parameter = scenario.parameters().addressed(setting.key()).orElseThrow().parameter();
    return setting.key() + "=" + parameter.display(setting.value());
  }

  /**
   * Differences in a sentence.
   *
   * @return for example {@code 1 parameter differs: subnet.kappa 0.5 → 0.6}
   */
  public static String words(List<ScenarioDifference> differences) {
    if (differences.isEmpty()) {
      return "no parameter differs";
    }
    int count = differences.size();
    String named =
        differences.stream()
            .limit(MOST_NAMED)
            .map(ScenarioDifference::words)
            .collect(Collectors.joining(", "));
    return (count == 1 ? "1 parameter differs: " : count + " parameters differ: ")
        + named
        + (count > MOST_NAMED ? " and " + (count - MOST_NAMED) + " more" : "");
  }

  private String words() {
    return "%s %s → %s".formatted(key, first.orElse("–"), second.orElse("–"));
  }
}
