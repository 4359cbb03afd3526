package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.live.ReplayCommand;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.scenario.Moment;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScheduledChange;
import dev.yumalab.scenarios.scenario.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The command line that repeats what somebody plays. */
final class CommandText {
  private CommandText() {}

  /**
   * The command that runs the same from the start, the changes made during the run included.
   *
   * @param desk where the scenario comes from and what was laid over it
   * @param played the scenario with those changes as events
   */
  static String of(Desk desk, Scenario played) {
    return ReplayCommand.of(desk.origin(), Desk.lines(replaying(desk, played)));
  }

  /** What must be laid over the file to play again what was played. */
  static SequencedMap<String, String> replaying(Desk desk, Scenario played) {
    SequencedMap<String, String> settings = new LinkedHashMap<>(desk.settings());
    if (!played.events().equals(desk.opened().scenario().events())) {
      settings.putLast(Desk.EVENTS, events(played));
    }
    return settings;
  }

  /** The events in YAML's short form. */
  private static String events(Scenario played) {
    Parameters parameters = played.parameters();
    return played.events().stream()
        .map(change -> event(parameters, change))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String event(Parameters parameters, ScheduledChange change) {
    List<String> settings =
        change.settings().stream().map(setting -> setting(parameters, setting)).toList();
    String at =
        switch (change.at()) {
          case Moment.Epoch(int epoch) -> "at_epoch: " + epoch;
          case Moment.Block(long block) -> "at_block: " + block;
        };
    return "{%s, set: {%s}}".formatted(at, String.join(", ", settings));
  }

  private static String setting(Parameters parameters, Setting setting) {
    Parameter parameter = parameters.addressed(setting.key()).orElseThrow().parameter();
    String text = parameter.type().format(setting.value());
    boolean isWord = setting.value() instanceof ParameterValue.Text;
    return setting.key() + ": " + (isWord ? '"' + text + '"' : text);
  }
}
