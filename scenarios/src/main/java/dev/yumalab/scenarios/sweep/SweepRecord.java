package dev.yumalab.scenarios.sweep;

import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.experiment.IntervalText;
import dev.yumalab.scenarios.run.MetricEstimate;
import dev.yumalab.scenarios.run.Replica;
import dev.yumalab.scenarios.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** Whether the metric that figures show is a share, which people read in per cent. */
  public boolean showsShares() {
    return shown().map(MetricEstimate::isShare).orElse(false);
  }

  /**
   * How the metric that figures show is written: in all cells with as many decimals as the least
   * known one has.
   */
  public IntervalText text() {
    List<Estimate> estimates =
        cells.stream().flatMap(cell -> cell.estimate(metric).stream()).toList();
    Optional<Estimate> widest =
        estimates.stream()
            .filter(estimate -> estimate.high() > estimate.low())
            .max(Comparator.comparingDouble(estimate -> estimate.high() - estimate.low()));
    return widest
        .map(this::text)
        .or(
            () ->
                estimates.stream()
                    .map(this::text)
                    .max(Comparator.comparingInt(IntervalText::decimals)))
        .orElseGet(() -> IntervalText.plain(0));
  }

  private IntervalText text(Estimate estimate) {
    return showsShares()
        ? IntervalText.percent(estimate.low(), estimate.high())
        : IntervalText.plain(estimate.mean(), estimate.low(), estimate.high());
  }

  /** The last part of a factor's key, or all of it where another key ends in the same one. */
  public String shortName(Factor factor) {
    long same = factors.stream().filter(other -> last(other).equals(last(factor))).count();
    return same == 1 ? last(factor) : factor.key();
  }

  private static String last(Factor factor) {
    return factor.key().substring(factor.key().lastIndexOf('.') + 1);
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
