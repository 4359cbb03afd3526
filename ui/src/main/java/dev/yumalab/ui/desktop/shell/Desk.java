package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.parameters.WhenAbsent;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ResolvedValue;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.yaml.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A scenario and the values that somebody gave its parameters on top of its file: those it was
 * opened with, those changed while it ran, those that wait for a new start. Immutable.
 *
 * @param origin where the scenario comes from, as the command line would name it
 * @param source the same, for the reader
 * @param original the values of the file alone, by key
 * @param opened the scenario as it was opened
 * @param settings what was laid over the file when it was opened, by key
 * @param live what was changed during the run, by key
 * @param waiting what holds from the next start on, by key
 */
record Desk(
    String origin,
    ScenarioSource source,
    Map<String, String> original,
    ReadResult.Valid opened,
    SequencedMap<String, String> settings,
    SequencedMap<String, String> live,
    SequencedMap<String, String> waiting) {
  /** The key under which events are set as a whole. */
  static final String EVENTS = "events";

  /** What came of reading. */
  sealed interface Reading {
    /**
     * It can be opened.
     *
     * @param desk the desk
     */
    record Ready(Desk desk) implements Reading {}

    /**
     * It is wrong.
     *
     * @param problems all of them
     */
    record Wrong(List<Problem> problems) implements Reading {
      /** Only what is wrong, for a place beside the value. */
      String messages() {
        return problems.stream().map(Problem::message).distinct().collect(Collectors.joining("\n"));
      }
    }
  }

  /**
   * Reads a scenario.
   *
   * @param origin a built-in name or a file
   * @param settings values by key, laid over it
   */
  static Reading read(String origin, SequencedMap<String, String> settings) {
    ScenarioSource source = ScenarioSource.of(origin);
    return switch (ScenarioReader.read(Parameters.lab(), source, lines(settings))) {
      case ReadResult.Invalid invalid -> new Reading.Wrong(invalid.problems());
      case ReadResult.Valid valid -> {
        Map<String, String> original =
            settings.isEmpty() ? texts(valid) : originalOf(source).orElseGet(() -> texts(valid));
        yield new Reading.Ready(
            new Desk(
                origin,
                source,
                original,
                valid,
                new LinkedHashMap<>(settings),
                new LinkedHashMap<>(),
                new LinkedHashMap<>()));
      }
    };
  }

  private static Optional<Map<String, String>> originalOf(ScenarioSource source) {
    return ScenarioReader.read(Parameters.lab(), source, List.of())
            instanceof ReadResult.Valid alone
        ? Optional.of(texts(alone))
        : Optional.empty();
  }

  private static Map<String, String> texts(ReadResult.Valid valid) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (ResolvedValue value : valid.values()) {
      texts.put(value.key(), value.parameter().type().format(value.value()));
    }
    return texts;
  }

  /** The lines of {@code --set} for values by key. */
  static List<String> lines(Map<String, String> settings) {
    List<String> lines = new ArrayList<>();
    settings.forEach((key, text) -> lines.add(key + "=" + text));
    return lines;
  }

  /** The value that the form shows for a key; the latest that was given. */
  String text(String key) {
    for (Map<String, String> layer : List.of(waiting, live)) {
      if (layer.containsKey(key)) {
        return layer.get(key);
      }
    }
    return opened.values().stream()
        .filter(value -> value.key().equals(key))
        .findFirst()
        .map(value -> value.parameter().type().format(value.value()))
        .orElse("");
  }

  /** The value that the file alone gives. */
  String originalText(String key) {
    return original.getOrDefault(key, "");
  }

  /** Whether somebody gave it another value than the file. */
  boolean isChanged(String key) {
    return !text(key).equals(originalText(key));
  }

  /** Whether a value differs from the default of the registry. */
  static boolean isUnusual(Parameter parameter, String text) {
    return parameter.whenAbsent() instanceof WhenAbsent.Default(ParameterValue usual)
        && !parameter.type().format(usual).equals(text);
  }

  /** All that was changed, as one layer over the file: what a new start begins with. */
  SequencedMap<String, String> layered() {
    SequencedMap<String, String> all = new LinkedHashMap<>(settings);
    all.remove(EVENTS);
    all.putAll(live);
    all.putAll(waiting);
    all.entrySet().removeIf(entry -> entry.getValue().equals(original.get(entry.getKey())));
    return all;
  }

  /** How many parameters differ from the file. */
  long changes() {
    return layered().size();
  }

  /** With a value that was changed during the run. */
  Desk withLive(String key, String text) {
    SequencedMap<String, String> changed = new LinkedHashMap<>(live);
    changed.putLast(key, text);
    return new Desk(origin, source, original, opened, settings, changed, waiting);
  }

  /** With a value that waits for a new start. */
  Desk withWaiting(String key, String text) {
    SequencedMap<String, String> changed = new LinkedHashMap<>(waiting);
    changed.remove(key);
    Desk without = new Desk(origin, source, original, opened, settings, live, changed);
    if (without.text(key).equals(text)) {
      return without;
    }
    changed.put(key, text);
    return new Desk(origin, source, original, opened, settings, live, changed);
  }
}
