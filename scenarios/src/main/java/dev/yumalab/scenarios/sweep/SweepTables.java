package dev.yumalab.scenarios.sweep;

import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.results.TableWriter;
import dev.yumalab.scenarios.run.MetricEstimate;
import dev.yumalab.scenarios.run.Replica;
import dev.yumalab.scenarios.run.ReplicationTables;
import dev.yumalab.scenarios.run.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of a sweep. */
public final class SweepTables {
  /** One row for each cell and replication. */
  public static final String RUNS = ReplicationTables.RUNS;

  /** One row for each cell and metric. */
  public static final String CELLS = "cells";

  private static final Column CELL = Column.ofLong("cell", "", "number of the cell, from 0");

  private SweepTables() {}

  /** The columns of what varies. */
  static List<Column> factorColumns(List<Factor> factors) {
    return factors.stream()
        .map(factor -> Column.ofText(factor.key(), "the value that the cell has, as written"))
        .toList();
  }

  /** Columns of {@link #RUNS}. */
  static List<Column> runColumns(List<Column> factors, List<Column> metrics) {
    List<Column> columns = new ArrayList<>();
    columns.add(CELL);
    columns.addAll(factors);
    columns.addAll(ReplicationTables.FIXED_RUN_COLUMNS);
    columns.addAll(metrics);
    return List.copyOf(columns);
  }

  /** Columns of {@link #CELLS}. */
  static List<Column> cellColumns(List<Column> factors) {
    List<Column> columns = new ArrayList<>();
    columns.add(CELL);
    columns.addAll(factors);
    columns.add(Column.ofText("metric", "a team's name, an underscore and a measure"));
    columns.add(Column.ofDouble("mean", "see unit", "mean over the cell's replications"));
    columns.add(Column.ofDouble("low", "see unit", "lower end of its 95 % interval"));
    columns.add(Column.ofDouble("high", "see unit", "upper end of its 95 % interval"));
    columns.add(Column.ofDouble("deviation", "see unit", "standard deviation of a replication"));
    columns.add(Column.ofLong("n", "replications", "how many were averaged"));
    columns.add(Column.ofText("unit", "of mean, interval and deviation"));
    return List.copyOf(columns);
  }

  static void write(Path folder, SweepRecord sweep, RunSummary any) throws IOException {
    List<Column> factors = factorColumns(sweep.factors());
    writeRuns(folder, sweep, runColumns(factors, ReplicationTables.metricColumns(any)), any);
    writeCells(folder, sweep, cellColumns(factors));
  }

  private static void writeRuns(
      Path folder, SweepRecord sweep, List<Column> columns, RunSummary any) throws IOException {
    Path csv = folder.resolve(RUNS + ".csv");
    try (TableWriter table = new TableWriter(csv, columns)) {
      for (CellResult cell : sweep.cells()) {
        for (Replica replica : cell.replicas()) {
          addCell(table, cell.cell());
          long seed = cell.cell().scenario().seed();
          ReplicationTables.addRun(table, seed, replica, any.metrics().size());
          table.endRow();
        }
      }
    }
    Parquet.fromCsv(csv, columns, folder.resolve(RUNS + ".parquet"));
  }

  private static void writeCells(Path folder, SweepRecord sweep, List<Column> columns)
      throws IOException {
    Path csv = folder.resolve(CELLS + ".csv");
    try (TableWriter table = new TableWriter(csv, columns)) {
      for (CellResult cell : sweep.cells()) {
        for (MetricEstimate metric : cell.metrics()) {
          Estimate estimate = metric.estimate();
          addCell(table, cell.cell());
          table
              .add(metric.name())
              .addIfNumber(estimate.mean())
              .addIfNumber(estimate.low())
              .addIfNumber(estimate.high())
              .addIfNumber(estimate.deviation())
              .add(estimate.count())
              .add(metric.unit())
              .endRow();
        }
      }
    }
    Parquet.fromCsv(csv, columns, folder.resolve(CELLS + ".parquet"));
  }

  private static void addCell(TableWriter table, Grid.Cell cell) throws IOException {
    table.add(cell.number());
    for (String value : cell.values()) {
      table.add(value);
    }
  }
}
