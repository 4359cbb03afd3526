package dev.yumalab.agents.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The strategies that scenarios can name. Immutable and thread-safe.
 *
 * @param kinds by name
 */
public record Strategies(List<StrategyKind> kinds) {
  /** Copies the list and checks that names and knobs do not contradict each other. */
  public Strategies {
    kinds = kinds.stream().sorted(Comparator.comparing(StrategyKind::name)).toList();
    Map<String, StrategyKind> names = new TreeMap<>();
    Map<String, Knob> knobs = new TreeMap<>();
    for (StrategyKind kind : kinds) {
      if (names.putIfAbsent(kind.name(), kind) != null) {
        throw new IllegalArgumentException("two strategies are called " + kind.name());
      }
      for (Knob knob : kind.knobs()) {
        Knob same = knobs.putIfAbsent(knob.name(), knob);
        if (same != null && !same.equals(knob)) {
          throw new IllegalArgumentException(
              "the knob %s of %s is another one elsewhere".formatted(knob.name(), kind.name()));
        }
      }
    }
  }

  /** All that are on the class path. */
  public static Strategies installed() {
    List<StrategyKind> kinds = new ArrayList<>();
    ServiceLoader.load(StrategyProvider.class)
        .forEach(provider -> kinds.addAll(provider.strategies()));
    return new Strategies(kinds);
  }

  /** Finds a strategy by its name. */
  public Optional<StrategyKind> find(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** All knobs of all strategies, each once, by name. */
  public List<Knob> knobs() {
    Map<String, Knob> knobs = new TreeMap<>();
    kinds.forEach(kind -> kind.knobs().forEach(knob -> knobs.put(knob.name(), knob)));
    return List.copyOf(knobs.values());
  }
}
