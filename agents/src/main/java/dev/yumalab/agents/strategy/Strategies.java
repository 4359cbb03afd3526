package dev.yumalab.agents.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    Map<String, StrategyKind> owners = new TreeMap<>();
    for (StrategyKind kind : kinds) {
      StrategyKind other = names.putIfAbsent(kind.name(), kind);
      if (other != null) {
        throw new IllegalArgumentException(
            "two strategies are called '%s': one comes from %s, one from %s"
                .formatted(kind.name(), other.origin(), kind.origin()));
      }
      for (Knob knob : kind.knobs()) {
        StrategyKind first = owners.putIfAbsent(knob.name(), kind);
        Knob same = knobs.putIfAbsent(knob.name(), knob);
        if (first != null && !knob.equals(same)) {
          throw new IllegalArgumentException(contradiction(knob, kind, first));
        }
      }
    }
  }

  private static String contradiction(Knob knob, StrategyKind kind, StrategyKind first) {
    return ("the setting '%s' of the strategy '%s' (%s) is not the same as that of '%s' (%s):"
            + " type, range, default, unit and meaning must agree, or the names differ")
        .formatted(knob.name(), kind.name(), kind.origin(), first.name(), first.origin());
  }

  /** All that are on the class path; looks for them anew at every call. */
  public static Strategies installed() {
    List<StrategyKind> kinds = new ArrayList<>();
    ServiceLoader.load(StrategyProvider.class)
        .forEach(provider -> kinds.addAll(provider.strategies()));
    return new Strategies(kinds);
  }

  /**
   * These and more.
   *
   * @throws IllegalArgumentException if two have one name, or settings of one name differ
   */
  public Strategies and(List<StrategyKind> more) {
    return new Strategies(Stream.concat(kinds.stream(), more.stream()).toList());
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
