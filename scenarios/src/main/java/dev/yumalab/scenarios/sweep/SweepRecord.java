package dev.yumalab.scenarios.sweep;

import dev.yumalab.scenarios.run.MetricEstimate;
import dev.yumalab.scenarios.run.Replica;
import dev.yumalab.scenarios.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a sweep when its tables are written: what its pictures and page need besides.
 *
 * @param base the scenario without what varies
 * @param factors what varies, the slowest first
 * @param metric the number that figures show
 * @param cells one for each combination, in order
 * @param replications how many each cell was to have
 * @param backend what computed the epochs
 * @param version of Yumalab
 */
public record SweepRecord(
    Scenario base,
    List<Factor> factors,
    String metric,
    List<CellResult> cells,
    int replications,
    String backend,
    String version) {
  /** Keeps unmodifiable copies. */
  public SweepRecord {
    factors = List.copyOf(factors);
    cells = List.copyOf(cells);
  }

  /** Unit and meaning of the metric that figures show; empty if every replication failed. */
  public Optional<MetricEstimate> shown() {
    return cells.stream()
        .flatMap(cell -> cell.metrics().stream())
        .filter(estimate -> estimate.name().equals(metric))
        .findFirst();
  }

  /** Why some replications failed; empty if none did. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (CellResult cell : cells) {
      for (Replica replica : cell.replicas()) {
        if (replica instanceof Replica.Failed failed) {
          failures.add(
              "cell %d, replication %d: %s"
                  .formatted(cell.cell().number(), failed.number(), failed.reason()));
        }
      }
    }
    return failures;
  }

  /** For example {@code 5 cells of 30 replications, 95 % intervals}. */
  public String sentence() {
    return replications == 1
        ? cells.size() + " cells of one replication, no intervals"
        : "%d cells of %d replications, 95 %% intervals".formatted(cells.size(), replications);
  }
}
