package dev.yumalab.scenarios.sweep;

import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every combination of the values of some factors, each a valid scenario.
 *
 * @param factors what varies, the slowest first
 * @param cells the combinations, in the order of the factors
 */
public record Grid(List<Factor> factors, List<Cell> cells) {
  /** The most combinations. */
  public static final int MOST_CELLS = 10_000;

  /** Keeps unmodifiable copies. */
  public Grid {
    factors = List.copyOf(factors);
    cells = List.copyOf(cells);
  }

  /**
   * One combination.
   *
   * @param number its place in the grid, from 0
   * @param values one for each factor, as written
   * @param scenario with these values
   */
  public record Cell(int number, List<String> values, Scenario scenario) {
    /** Keeps an unmodifiable copy. */
    public Cell {
      values = List.copyOf(values);
    }
  }

  /** What came of reading a grid. */
  public sealed interface Reading {}

  /**
   * All cells are valid.
   *
   * @param grid the grid
   */
  public record Valid(Grid grid) implements Reading {}

  /**
   * Some cells are not.
   *
   * @param problems all that is wrong, each once, with the option and value that it comes from
   */
  public record Invalid(List<String> problems) implements Reading {
    /** Keeps an unmodifiable copy. */
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads the scenario with each combination.
   *
   * @param parameters which keys there are
   * @param source the scenario
   * @param settings laid over all cells, of the form {@code key=value}
   * @param factors at least one, of different keys
   * @throws IllegalArgumentException if the factors are not so, or there are too many cells
   */
  public static Reading read(
      Parameters parameters, ScenarioSource source, List<String> settings, List<Factor> factors) {
    checkFactors(factors);
    List<Cell> cells = new ArrayList<>();
    GridProblems problems = new GridProblems(factors);
    for (List<String> values : combinations(factors)) {
      List<String> all = new ArrayList<>(settings);
      for (int i = 0; i < factors.size(); i++) {
        all.add(factors.get(i).setting(values.get(i)));
      }
      switch (ScenarioReader.read(parameters, source, all)) {
        case ReadResult.Valid valid -> cells.add(new Cell(cells.size(), values, valid.scenario()));
        case ReadResult.Invalid invalid ->
            invalid.problems().forEach(problem -> problems.add(problem, values));
      }
    }
    List<String> told = problems.told();
    if (told.isEmpty()) {
      told = alike(factors, cells);
    }
    return told.isEmpty() ? new Valid(new Grid(factors, cells)) : new Invalid(told);
  }

  /** Cells that are one scenario: a value written in two ways, or two keys of one parameter. */
  private static List<String> alike(List<Factor> factors, List<Cell> cells) {
    List<String> problems = new ArrayList<>();
    Map<String, Cell> known = new HashMap<>();
    for (Cell cell : cells) {
      Cell first = known.putIfAbsent(ScenarioHash.of(cell.scenario()).hex(), cell);
      if (first != null) {
        problems.add(
            "--vary: (%s) and (%s) are the same scenario; leave one out"
                .formatted(written(factors, first), written(factors, cell)));
      }
    }
    return problems;
  }

  private static String written(List<Factor> factors, Cell cell) {
    return IntStream.range(0, factors.size())
        .mapToObj(i -> factors.get(i).setting(cell.values().get(i)))
        .collect(Collectors.joining(", "));
  }

  private static void checkFactors(List<Factor> factors) {
    if (factors.stream().map(Factor::key).distinct().count() < factors.size()) {
      throw new IllegalArgumentException("a key varies twice; give all of its values together");
    }
    if (factors.stream().anyMatch(factor -> factor.key().equals("seed"))) {
      throw new IllegalArgumentException(
          "seed cannot vary: ask for replications with --reps, which differ by chance alone");
    }
    long cells = 1;
    for (Factor factor : factors) {
      cells = Math.min(cells * factor.values().size(), MOST_CELLS + 1L);
    }
    if (factors.isEmpty() || cells > MOST_CELLS) {
      throw new IllegalArgumentException(
          "a grid has 1..%,d cells; vary fewer values".formatted(MOST_CELLS));
    }
  }

  private static List<List<String>> combinations(List<Factor> factors) {
    List<List<String>> combinations = List.of(List.of());
    for (Factor factor : factors) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> begun : combinations) {
        for (String value : factor.values()) {
          List<String> next = new ArrayList<>(begun);
          next.add(value);
          longer.add(next);
        }
      }
      combinations = longer;
    }
    return combinations;
  }
}
