package dev.yumalab.scenarios.compare;

import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.StoredManifest;
import dev.yumalab.scenarios.results.StoredManifest.UnreadableException;
import dev.yumalab.scenarios.results.TableCursor;
import dev.yumalab.scenarios.run.ReplicationTables;
import dev.yumalab.scenarios.run.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The replications of a folder of runs.
 *
 * @param folder where they are
 * @param manifest what the folder says of itself
 * @param metrics values by name, one for each replication in order; NaN where one has none
 */
record StoredRuns(Path folder, StoredManifest manifest, SequencedMap<String, double[]> metrics) {

  /**
   * Reads a folder.
   *
   * @throws UnreadableException if it is not a folder of runs, or damaged
   */
  static StoredRuns read(Path folder) throws IOException, UnreadableException {
    StoredManifest manifest = StoredManifest.read(folder);
    if (!manifest.kind().equals("run")) {
      throw new UnreadableException(
          "%s: holds a '%s', not a run".formatted(folder, manifest.kind()));
    }
    Path csv = folder.resolve(ReplicationTables.RUNS + ".csv");
    if (!Files.isRegularFile(csv)) {
      throw new UnreadableException(
          "%s: has no %s; run the scenario again with this version"
              .formatted(folder, csv.getFileName()));
    }
    TableCursor table = new TableCursor(csv);
    return new StoredRuns(folder, manifest, metrics(csv, table));
  }

  private static SequencedMap<String, double[]> metrics(Path csv, TableCursor table)
      throws IOException, UnreadableException {
    List<String> header = table.header();
    List<String> fixed = ReplicationTables.FIXED_RUN_COLUMNS.stream().map(Column::name).toList();
    if (header.size() < fixed.size() || !header.subList(0, fixed.size()).equals(fixed)) {
      throw new UnreadableException(
          csv + ": does not begin with the columns " + String.join(", ", fixed));
    }
    List<List<String>> rows = table.next(RunPlan.MOST_REPLICATIONS);
    SequencedMap<String, double[]> metrics = new LinkedHashMap<>();
    for (int column = fixed.size(); column < header.size(); column++) {
      double[] values = new double[rows.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = number(csv, row, rows.get(row), column);
      }
      metrics.put(header.get(column), values);
    }
    return metrics;
  }

  private static double number(Path csv, int row, List<String> cells, int column)
      throws UnreadableException {
    // The header is the first line.
    int line = row + 2;
    if (column >= cells.size()) {
      throw new UnreadableException("%s:%d: the line is cut off".formatted(csv, line));
    }
    String text = cells.get(column);
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      throw new UnreadableException("%s:%d: '%s' is no number".formatted(csv, line, text));
    }
  }

  /** How many replications there are, those that failed included. */
  int replications() {
    return metrics.isEmpty() ? 0 : metrics.firstEntry().getValue().length;
  }
}
