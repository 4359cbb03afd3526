package dev.yumalab.ui.cli;

import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.Strategies;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a strategy is, in words. */
final class StrategyText {
  private StrategyText() {}

  /** Prints what a strategy does and what it can be set to. */
  static void print(StrategyKind kind, PrintWriter out) {
    out.println(kind.name());
    out.println("  " + kind.meaning());
    if (!kind.family().isEmpty()) {
      row(out, "attack family", kind.family());
    }
    kind.plugin().ifPresent(jar -> row(out, "plugin", jar.name()));
    row(out, "shows in", "TEAM_" + kind.metric());
    row(out, "from fidelity", kind.coarsest().name().toLowerCase(Locale.ROOT));
    row(out, "settings", kind.knobs().isEmpty() ? "none" : "written under 'with'");
    for (Knob knob : kind.knobs()) {
      Parameter parameter = AgentParameters.parameter(knob);
      out.println(
          "    "
              + knob.name()
              + " ("
              + parameter.rangeAndDefault()
              + ")"
              + parameter.unitInBrackets()
              + ": "
              + knob.meaning());
    }
  }

  /** The strategies that have a parameter as a setting, joined by commas; none for other keys. */
  static String strategiesWith(Parameter parameter, Strategies strategies) {
    return strategies.kinds().stream()
        .filter(
            kind ->
                kind.knobs().stream()
                    .anyMatch(knob -> AgentParameters.parameter(knob).equals(parameter)))
        .map(StrategyKind::name)
        .collect(Collectors.joining(", "));
  }

  private static void row(PrintWriter out, String name, String text) {
    out.println(String.format(Locale.ROOT, "  %-13s %s", name, text));
  }
}
