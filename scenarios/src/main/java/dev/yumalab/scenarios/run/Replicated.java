package dev.yumalab.scenarios.run;

import java.util.List;
import java.util.Optional;

/**
 * What several replications of a scenario say together.
 *
 * @param asked how many were to run
 * @param failures why some did not run to their end; empty if all did
 * @param metrics every number that sums a run up, over replications
 * @param verdict whether the expectation held, if there is one
 */
public record Replicated(
    int asked,
    List<String> failures,
    List<MetricEstimate> metrics,
    Optional<ReplicatedVerdict> verdict) {
  /** Keeps unmodifiable copies. */
  public Replicated {
    failures = List.copyOf(failures);
    metrics = List.copyOf(metrics);
  }

  /** How many ran to their end. */
  public int done() {
    return asked - failures.size();
  }

  /** The numbers of all replications as those of one run: their means. */
  RunSummary means() {
    return new RunSummary(metrics.stream().map(MetricEstimate::asMetric).toList());
  }

  /** For example {@code 30 replications, 95 % intervals}. */
  public String sentence() {
    String failed = failures.isEmpty() ? "" : ", %d more failed".formatted(failures.size());
    return done() == 1
        ? "One replication, no interval" + failed
        : done() + " replications, 95 % intervals" + failed;
  }
}
