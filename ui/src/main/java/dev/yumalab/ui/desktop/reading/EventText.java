package dev.yumalab.ui.desktop.reading;

import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScheduledChange;
import dev.yumalab.scenarios.scenario.Setting;
import java.util.stream.Collectors;

/** What changes during a run, in few words. */
public final class EventText {
  private static final int MOST_SETTINGS = 2;

  private EventText() {}

  /** The settings of a change: "kappa 0.55, cabal self_weight 0.9". */
  public static String of(Scenario scenario, ScheduledChange change) {
    String text =
        change.settings().stream()
            .limit(MOST_SETTINGS)
            .map(setting -> name(setting.key()) + " " + value(scenario, setting))
            .collect(Collectors.joining(", "));
    return change.settings().size() > MOST_SETTINGS ? text + " …" : text;
  }

  /** The last part of a key, with the team's or group's name before it. */
  private static String name(String key) {
    String[] parts = key.split("\\.", -1);
    boolean isOfMember = parts.length > 2 && !parts[0].equals("subnet");
    return (isOfMember ? parts[1] + " " : "") + parts[parts.length - 1];
  }

  private static String value(Scenario scenario, Setting setting) {
    return scenario
        .parameters()
        .addressed(setting.key())
        .map(found -> found.parameter().display(setting.value()))
        .orElse("changed");
  }
}
