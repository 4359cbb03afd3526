package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.NumberedTables;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.results.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables over replications: names and columns, and who writes them. */
public final class ReplicationTables {
  /** One row for each replication. */
  public static final String RUNS = "runs";

  /** One row for each replication, epoch and team. */
  public static final String TEAMS = "series/teams_by_replication";

  /** The first column of {@link #RUNS} and {@link #TEAMS}. */
  public static final Column REPLICATION =
      Column.ofLong("replication", "", "number of the replication, from 0");

  /** Columns of {@link #TEAMS}. */
  public static final List<Column> TEAM_COLUMNS =
      Stream.concat(Stream.of(REPLICATION), RunTables.TEAM_COLUMNS.stream()).toList();

  /** The columns of {@link #RUNS} before those of the metrics. */
  public static final List<Column> FIXED_RUN_COLUMNS =
      List.of(
          REPLICATION,
          Column.ofLong("seed", "", "seed of the random numbers"),
          Column.ofLong("held", "", "1 if the expectation held, 0 if not"),
          Column.ofText("state_sha256", "fingerprint of the final state"),
          Column.ofText("failure", "why it failed; empty if it ran to its end"));

  private ReplicationTables() {}

  /** Columns of {@link #RUNS}: a column for each metric follows the fixed ones. */
  static List<Column> runColumns(List<Column> metrics) {
    return Stream.concat(FIXED_RUN_COLUMNS.stream(), metrics.stream()).toList();
  }

  /** The columns of metrics, as {@link RunTables#SUMMARY} explains them. */
  public static List<Column> metricColumns(RunSummary summary) {
    return summary.metrics().stream()
        .map(metric -> Column.ofDouble(metric.name(), metric.unit(), metric.meaning()))
        .toList();
  }

  static void writeRuns(Path folder, long seed, List<Replica> replicas, RunSummary any)
      throws IOException {
    List<Column> columns = runColumns(metricColumns(any));
    Path csv = folder.resolve(RUNS + ".csv");
    try (TableWriter table = new TableWriter(csv, columns)) {
      for (Replica replica : replicas) {
        addRun(table, seed, replica, any.metrics().size());
        table.endRow();
      }
    }
    Parquet.fromCsv(csv, columns, folder.resolve(RUNS + ".parquet"));
  }

  /**
   * Adds the values of {@link #FIXED_RUN_COLUMNS} and of the metrics to a row.
   *
   * @param metrics how many metrics there are, for a replication that has none
   */
  public static void addRun(TableWriter table, long seed, Replica replica, int metrics)
      throws IOException {
    table.add(replica.number()).add(seed);
    switch (replica) {
      case Replica.Done done -> writeDone(table, done);
      case Replica.Failed failed -> {
        table.addMissing().addMissing().add(failed.reason());
        for (int missing = 0; missing < metrics; missing++) {
          table.addMissing();
        }
      }
    }
  }

  private static void writeDone(TableWriter table, Replica.Done done) throws IOException {
    Optional<Verdict> verdict = done.verdict();
    if (verdict.isPresent()) {
      table.add(verdict.get().held() ? 1 : 0);
    } else {
      table.addMissing();
    }
    table.add(done.stateDigest()).addMissing();
    for (RunSummary.Metric metric : done.summary().metrics()) {
      table.addIfNumber(metric.value());
    }
  }

  static void writeSummary(Path folder, List<MetricEstimate> metrics) throws IOException {
    Path csv = folder.resolve(RunTables.SUMMARY + ".csv");
    try (TableWriter table = new TableWriter(csv, RunTables.SUMMARY_COLUMNS)) {
      for (MetricEstimate metric : metrics) {
        Estimate estimate = metric.estimate();
        table
            .add(metric.name())
            .addIfNumber(estimate.mean())
            .add(metric.unit())
            .add(metric.meaning())
            .addIfNumber(estimate.low())
            .addIfNumber(estimate.high())
            .addIfNumber(estimate.deviation())
            .add(estimate.count())
            .endRow();
      }
    }
    Parquet.fromCsv(csv, RunTables.SUMMARY_COLUMNS, folder.resolve(RunTables.SUMMARY + ".parquet"));
  }

  /** Writes the series of all replications as one table. */
  static void writeTeams(Path folder, List<NumberedTables.Part> parts) throws IOException {
    Path csv = folder.resolve(TEAMS + ".csv");
    NumberedTables.join(parts, REPLICATION.name(), csv);
    Parquet.fromCsv(csv, TEAM_COLUMNS, folder.resolve(TEAMS + ".parquet"));
  }
}
