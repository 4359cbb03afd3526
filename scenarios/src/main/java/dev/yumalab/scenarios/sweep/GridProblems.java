package dev.yumalab.scenarios.sweep;

import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with the cells of a grid, each problem once however many cells have it. Not
 * thread-safe.
 */
final class GridProblems {
  private final List<Factor> factors;

  /** The values of a factor for which a message holds. */
  private final Map<OfFactor, Set<String>> ofFactors = new LinkedHashMap<>();

  private final Set<String> ofCells = new LinkedHashSet<>();

  private record OfFactor(String key, String message) {}

  GridProblems(List<Factor> factors) {
    this.factors = factors;
  }

  /** Takes a problem of the cell that has these values. */
  void add(Problem problem, List<String> values) {
    if (!(problem.place() instanceof Place.CommandLine(String setting))) {
      ofCells.add(problem + " (with " + String.join(", ", settings(values)) + ")");
      return;
    }
    int factor = settings(values).indexOf(setting);
    if (factor < 0) {
      ofCells.add(problem.toString());
    } else {
      ofFactors
          .computeIfAbsent(
              new OfFactor(factors.get(factor).key(), problem.message()),
              _ -> new LinkedHashSet<>())
          .add(values.get(factor));
    }
  }

  /** All of them: those of a value first, with the option and the values that have them. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    ofFactors.forEach(
        (problem, values) ->
            told.add(
                "--vary %s=%s: %s"
                    .formatted(problem.key(), String.join(",", values), problem.message())));
    told.addAll(ofCells);
    return told;
  }

  private List<String> settings(List<String> values) {
    List<String> settings = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      settings.add(factors.get(i).setting(values.get(i)));
    }
    return settings;
  }
}
