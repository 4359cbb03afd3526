package dev.yumalab.scenarios.compare;

import dev.yumalab.scenarios.experiment.Difference;
import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.results.StoredManifest;
import dev.yumalab.scenarios.results.StoredManifest.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two folders of runs, side by side.
 *
 * @param first what the first folder says of itself
 * @param second what the second folder says of itself
 * @param unpaired why replications are not compared in pairs; empty if they are
 * @param metrics the numbers that both have, in the order of the first
 * @param onlyInOne the metrics that just one of them has
 */
public record RunComparison(
    StoredManifest first,
    StoredManifest second,
    Optional<String> unpaired,
    List<Metric> metrics,
    List<String> onlyInOne) {
  /** Keeps unmodifiable copies. */
  public RunComparison {
    metrics = List.copyOf(metrics);
    onlyInOne = List.copyOf(onlyInOne);
  }

  /**
   * One number of both.
   *
   * @param name team and measure
   * @param first its mean in the first folder
   * @param second its mean in the second folder
   * @param difference second minus first
   */
  public record Metric(String name, Estimate first, Estimate second, Difference difference) {
    /** What the difference says, for instance "B's x is higher by 0.031 (…)". */
    public String sentence() {
      return DifferenceSentence.of(name, difference);
    }
  }

  /**
   * Compares two folders. Runs of one seed are compared in pairs, because the same chance befell
   * both; others as independent samples.
   *
   * @throws UnreadableException if a folder cannot be read, or the runs are of different kinds or
   *     have no metric in common
   */
  public static RunComparison of(Path first, Path second) throws IOException, UnreadableException {
    StoredRuns one = StoredRuns.read(first);
    StoredRuns two = StoredRuns.read(second);
    requireOneKind(first, one.manifest(), second, two.manifest());
    Optional<String> unpaired = reason(one, two);
    List<Metric> metrics = new ArrayList<>();
    for (String name : one.metrics().keySet()) {
      if (two.metrics().containsKey(name)) {
        metrics.add(metric(name, one, two, unpaired.isEmpty()));
      }
    }
    if (metrics.isEmpty()) {
      throw new UnreadableException(
          "%s and %s have no metric in common: %s … and %s …"
              .formatted(first, second, firstName(one), firstName(two)));
    }
    return new RunComparison(
        one.manifest(), two.manifest(), unpaired, metrics, onlyInOne(one, two));
  }

  private static void requireOneKind(
      Path first, StoredManifest one, Path second, StoredManifest two) throws UnreadableException {
    if (!one.participants().equals(two.participants())) {
      throw new UnreadableException(
          "%s and %s are runs of different kinds: %s has %s, %s has %s; compare runs of one kind"
              .formatted(first, second, first, participants(one), second, participants(two)));
    }
  }

  private static String participants(StoredManifest manifest) {
    return switch (manifest.participants()) {
      case "agents" -> "agents";
      case "teams" -> "two teams";
      case "recorded" -> "a recorded network";
      default -> "a manifest that does not tell (run it again with this version)";
    };
  }

  private static Metric metric(String name, StoredRuns one, StoredRuns two, boolean paired) {
    double[] left = one.metrics().get(name);
    double[] right = two.metrics().get(name);
    return new Metric(
        name,
        Estimate.of(left),
        Estimate.of(right),
        paired ? Difference.paired(left, right) : Difference.welch(left, right));
  }

  private static Optional<String> reason(StoredRuns one, StoredRuns two) {
    if (one.manifest().seed() != two.manifest().seed()) {
      return Optional.of(
          "the seeds differ (%d and %d)".formatted(one.manifest().seed(), two.manifest().seed()));
    }
    if (one.replications() != two.replications()) {
      return Optional.of(
          "the numbers of replications differ (%d and %d)"
              .formatted(one.replications(), two.replications()));
    }
    return Optional.empty();
  }

  private static List<String> onlyInOne(StoredRuns one, StoredRuns two) {
    return Stream.concat(
            one.metrics().keySet().stream().filter(name -> !two.metrics().containsKey(name)),
            two.metrics().keySet().stream().filter(name -> !one.metrics().containsKey(name)))
        .toList();
  }

  private static String firstName(StoredRuns runs) {
    return runs.metrics().isEmpty() ? "none" : runs.metrics().firstEntry().getKey();
  }
}
