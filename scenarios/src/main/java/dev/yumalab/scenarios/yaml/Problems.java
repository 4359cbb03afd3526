package dev.yumalab.scenarios.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, so that a reader can go on and report all of it. */
public final class Problems {
  /** More are of no use to anybody, and hostile input could make a million. */
  private static final int MOST = 1_000;

  private final Set<Problem> found = new LinkedHashSet<>();

  /** Starts without problems. */
  public Problems() {}

  /**
   * Adds a problem; the same problem twice counts once.
   *
   * @param place where
   * @param message what is wrong, one line
   */
  public void add(Place place, String message) {
    if (found.size() < MOST) {
      found.add(new Problem(place, message));
    }
  }

  /**
   * Whether nothing is wrong so far.
   *
   * @return true without problems
   */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * All problems, those of one file in the order of its lines.
   *
   * @return files in the order in which they first had a problem, then the command line
   */
  public List<Problem> inOrder() {
    List<String> sources = new ArrayList<>();
    for (Problem problem : found) {
      if (!sources.contains(source(problem))) {
        sources.add(source(problem));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingInt(
                    (Problem problem) -> problem.place() instanceof Place.CommandLine ? 1 : 0)
                .thenComparingInt(problem -> sources.indexOf(source(problem)))
                .thenComparingInt(problem -> position(problem).line())
                .thenComparingInt(problem -> position(problem).column()))
        .toList();
  }

  private static String source(Problem problem) {
    return position(problem).source();
  }

  private static Place.Position position(Problem problem) {
    return switch (problem.place()) {
      case Place.Position position -> position;
      case Place.Source(String source) -> new Place.Position(source, 0, 0);
      case Place.CommandLine(String setting) -> new Place.Position(setting, 0, 0);
    };
  }
}
