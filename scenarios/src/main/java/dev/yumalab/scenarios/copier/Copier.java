package dev.yumalab.scenarios.copier;

import dev.yumalab.agents.recorded.HistoryAgent;
import dev.yumalab.agents.strategy.Knob;
import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.Parameters;
import java.util.List;

/** The copier of weights as a newcomer on a history. */
public final class Copier {
  /** The name of its team. */
  static final String NAME = "copier";

  private static final StrategyKind KIND =
      Parameters.lab().strategies().find("weight-copier").orElseThrow();

  private Copier() {}

  /** What can be copied. */
  public static List<String> sources() {
    return source().words();
  }

  private static Knob.Choice source() {
    return KIND.knobs().stream()
        .filter(Knob.Choice.class::isInstance)
        .map(Knob.Choice.class::cast)
        .filter(knob -> knob.name().equals("source"))
        .findFirst()
        .orElseThrow();
  }

  /** A newcomer of so much stake, rao. */
  static HistoryAgent of(String source, long stakeRao) {
    return new HistoryAgent(
        NAME,
        KIND,
        KIND.defaults().with(source(), source),
        new HistoryAgent.Place.Newcomer(stakeRao));
  }
}
