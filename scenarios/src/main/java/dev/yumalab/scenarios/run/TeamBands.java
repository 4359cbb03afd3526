package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.experiment.RunningMean;
import dev.yumalab.scenarios.experiment.StudentT;
import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.results.TableCursor;
import dev.yumalab.scenarios.results.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Means and 95 % intervals of teams, epoch by epoch, over the series of replications. Reads some
 * rows of each series at a time, so that memory grows with neither epochs nor replications.
 */
public final class TeamBands {
  /** One row for each epoch and team. */
  public static final String TABLE = "series/teams_bands";

  /** What has a mean and an interval. */
  public static final List<String> MEASURES =
      List.of(
          "stake_share", "dividend_share", "incentive_share", "emission_share", "validator_trust");

  private static final List<String> KEYS = List.of("epoch", "block", "team");
  private static final int ROWS_AT_ONCE = 4096;

  /** Columns of {@link #TABLE}. */
  public static final List<Column> COLUMNS = columns();

  private TeamBands() {}

  /** The column of a measure's mean. */
  public static String mean(String measure) {
    return measure + "_mean";
  }

  /** The column of the lower end of a measure's interval. */
  public static String low(String measure) {
    return measure + "_low";
  }

  /** The column of the upper end of a measure's interval. */
  public static String high(String measure) {
    return measure + "_high";
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Column column : RunTables.TEAM_COLUMNS) {
      if (KEYS.contains(column.name())) {
        columns.add(column);
      }
    }
    for (String measure : MEASURES) {
      String of = measure.replace('_', ' ');
      columns.add(Column.ofDouble(mean(measure), "fraction", of + ", mean over replications"));
      columns.add(Column.ofDouble(low(measure), "fraction", "lower end of its 95 % interval"));
      columns.add(Column.ofDouble(high(measure), "fraction", "upper end of its 95 % interval"));
    }
    columns.add(Column.ofLong("n", "replications", "how many were averaged"));
    return List.copyOf(columns);
  }

  /**
   * Writes the table.
   *
   * @param folder the run's folder
   * @param series the series of teams of each replication, with the same rows
   */
  static void write(Path folder, List<Path> series) throws IOException {
    List<TableCursor> cursors = new ArrayList<>();
    for (Path csv : series) {
      cursors.add(new TableCursor(csv));
    }
    Path csv = folder.resolve(TABLE + ".csv");
    try (TableWriter table = new TableWriter(csv, COLUMNS)) {
      StudentT t = new StudentT();
      while (true) {
        List<List<String>> first = cursors.getFirst().next(ROWS_AT_ONCE);
        if (first.isEmpty()) {
          break;
        }
        RunningMean[][] means = means(first.size());
        add(means, cursors.getFirst(), first);
        for (TableCursor cursor : cursors.subList(1, cursors.size())) {
          add(means, cursor, cursor.next(first.size()));
        }
        writeRows(table, cursors.getFirst(), first, means, t, series.size());
      }
    }
    Parquet.fromCsv(csv, COLUMNS, folder.resolve(TABLE + ".parquet"));
  }

  private static RunningMean[][] means(int rows) {
    RunningMean[][] means = new RunningMean[rows][MEASURES.size()];
    for (RunningMean[] row : means) {
      for (int measure = 0; measure < row.length; measure++) {
        row[measure] = new RunningMean();
      }
    }
    return means;
  }

  private static void add(RunningMean[][] means, TableCursor cursor, List<List<String>> rows)
      throws IOException {
    if (rows.size() != means.length) {
      throw new IOException("the series of replications differ in length");
    }
    for (int measure = 0; measure < MEASURES.size(); measure++) {
      int column = cursor.column(MEASURES.get(measure));
      for (int row = 0; row < means.length; row++) {
        String text = rows.get(row).get(column);
        means[row][measure].add(text.isEmpty() ? Double.NaN : Double.parseDouble(text));
      }
    }
  }

  private static void writeRows(
      TableWriter table,
      TableCursor cursor,
      List<List<String>> rows,
      RunningMean[][] means,
      StudentT t,
      int replications)
      throws IOException {
    for (int row = 0; row < means.length; row++) {
      for (String key : KEYS) {
        table.add(rows.get(row).get(cursor.column(key)));
      }
      for (RunningMean mean : means[row]) {
        Estimate estimate = mean.estimate(t);
        table.addIfNumber(estimate.mean()).addIfNumber(estimate.low()).addIfNumber(estimate.high());
      }
      table.add(replications).endRow();
    }
  }
}
