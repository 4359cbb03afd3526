package dev.yumalab.agents.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A strategy that a scenario can name.
 *
 * @param name lower case, words joined by {@code -}
 * @param meaning one sentence: what it does
 * @param family the family of attacks it belongs to, A1 to A11, or empty
 * @param metric the number that shows its outcome, as a scenario's {@code expect} ends: without the
 *     team's name
 * @param coarsest the coarsest fidelity at which it can do what it does
 * @param knobs its settings
 * @param factory makes the instance of one operator
 * @param replay whether it can act on a recorded history
 * @param plugin the jar it comes from; empty for the lab's own
 */
public record StrategyKind(
    String name,
    String meaning,
    String family,
    String metric,
    Fidelity coarsest,
    List<Knob> knobs,
    Supplier<Strategy> factory,
    Replay replay,
    Optional<PluginJar> plugin) {
  /** Copies the list and checks the name and that nothing is missing. */
  public StrategyKind {
    knobs = List.copyOf(knobs);
    for (Object part :
        new Object[] {name, meaning, family, metric, coarsest, factory, replay, plugin}) {
      Objects.requireNonNull(part, "a strategy needs name, meaning, family, metric and factory");
    }
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not a name of a strategy: '" + name + "'");
    }
  }

  /** A strategy that cannot act on a recorded history. */
  public StrategyKind(
      String name,
      String meaning,
      String family,
      String metric,
      Fidelity coarsest,
      List<Knob> knobs,
      Supplier<Strategy> factory) {
    this(
        name,
        meaning,
        family,
        metric,
        coarsest,
        knobs,
        factory,
        Replay.NOT_AT_ALL,
        Optional.empty());
  }

  /** The same strategy, which can act on a recorded history so far. */
  public StrategyKind on(Replay history) {
    return new StrategyKind(
        name, meaning, family, metric, coarsest, knobs, factory, history, plugin);
  }

  /** The same strategy, with the jar that it comes from. */
  public StrategyKind from(PluginJar jar) {
    return new StrategyKind(
        name, meaning, family, metric, coarsest, knobs, factory, replay, Optional.of(jar));
  }

  /** Where it comes from, for messages: the name of a jar, or {@code Yumalab}. */
  public String origin() {
    return plugin.map(PluginJar::name).orElse("Yumalab");
  }

  /** Its settings before a scenario changes any. */
  public Settings defaults() {
    return new Settings(knobs);
  }
}
