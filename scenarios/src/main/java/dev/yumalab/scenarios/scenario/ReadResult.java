package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.yaml.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of reading a scenario. */
public sealed interface ReadResult {

  /**
   * The scenario is valid.
   *
   * @param scenario the scenario
   * @param values all its values and where each was set, in canonical order
   */
  record Valid(Scenario scenario, List<ResolvedValue> values) implements ReadResult {
    /** Keeps an unmodifiable copy. */
    public Valid {
      values = List.copyOf(values);
    }

    /**
     * The scenario as a file that sets every key.
     *
     * @return YAML, see {@link ScenarioWriter#resolved}
     */
    public String resolved() {
      return ScenarioWriter.resolved(scenario);
    }
  }

  /**
   * The scenario is invalid.
   *
   * @param problems all that is wrong, at least one problem, in the order of the files
   */
  record Invalid(List<Problem> problems) implements ReadResult {
    /** Keeps an unmodifiable copy. */
    public Invalid {
      problems = List.copyOf(problems);
    }

    /**
     * The problems for people.
     *
     * @param most how many to list
     * @return one line each, and how many more there are
     */
    public String listing(int most) {
      Stream<String> lines = problems.stream().limit(most).map(Problem::toString);
      int left = problems.size() - most;
      Stream<String> rest = left > 0 ? Stream.of("… and " + left + " more") : Stream.empty();
      return Stream.concat(lines, rest).collect(Collectors.joining("\n"));
    }
  }
}
