package dev.yumalab.scenarios.sweep;

import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.run.MetricEstimate;
import dev.yumalab.scenarios.run.Replica;
import dev.yumalab.scenarios.run.RunSummary;
import dev.yumalab.scenarios.run.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What the replications of one cell gave.
 *
 * @param cell which cell
 * @param replicas one for each replication, in order
 * @param metrics every number over replications; empty if all failed
 */
public record CellResult(Grid.Cell cell, List<Replica> replicas, List<MetricEstimate> metrics) {
  /** Keeps unmodifiable copies. */
  public CellResult {
    replicas = List.copyOf(replicas);
    metrics = List.copyOf(metrics);
  }

  static CellResult of(Grid.Cell cell, List<Replica> replicas) {
    List<RunSummary> summaries =
        Replica.done(replicas).stream().map(Replica.Done::summary).toList();
    return new CellResult(
        cell, replicas, summaries.isEmpty() ? List.of() : MetricEstimate.of(summaries));
  }

  /** How many replications ran to their end. */
  public int done() {
    return Replica.done(replicas).size();
  }

  /** The verdicts of the replications that ran; none if the scenario expects nothing. */
  public List<Verdict> verdicts() {
    return Replica.done(replicas).stream().flatMap(done -> done.verdict().stream()).toList();
  }

  /** A metric over replications, if the cell has it. */
  public Optional<Estimate> estimate(String metric) {
    return metrics.stream()
        .filter(estimate -> estimate.name().equals(metric))
        .map(MetricEstimate::estimate)
        .findFirst();
  }
}
