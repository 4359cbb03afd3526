package dev.yumalab.export.run;

import dev.yumalab.export.figures.Band;
import dev.yumalab.export.figures.Line;
import dev.yumalab.export.figures.Role;
import dev.yumalab.export.figures.Values;
import dev.yumalab.scenarios.results.TableReader;
import dev.yumalab.scenarios.run.RunTables;
import dev.yumalab.scenarios.run.TeamBands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A measure of teams over epochs: a line for each team, and where there are replications, their
 * mean with a band.
 *
 * @param folder of the run
 * @param roles of the teams by name, in the order of the lines
 * @param replicated whether there are several replications
 */
record TeamSeries(Path folder, Map<String, Role> roles, boolean replicated) {
  private static final double PERCENTAGE_POINTS = 100;

  /**
   * The lines.
   *
   * @param measure a column of the series of teams
   * @param change whether to show percentage points since the start instead of shares
   */
  List<Line> lines(String measure, boolean change) throws IOException {
    List<Line> lines = new ArrayList<>();
    String column = replicated ? TeamBands.mean(measure) : measure;
    for (Map.Entry<String, Role> team : roles.entrySet()) {
      List<double[]> columns = columns(team.getKey(), List.of("epoch", column));
      lines.add(
          Line.of(
              team.getKey(),
              Values.of(columns.get(0)),
              shown(columns.get(1), change ? columns.get(1)[0] : 0, change),
              team.getValue()));
    }
    return lines;
  }

  /** The bands that go with the lines; none for a single run. */
  List<Band> bands(String measure, boolean change) throws IOException {
    List<Band> bands = new ArrayList<>();
    if (!replicated) {
      return bands;
    }
    for (Map.Entry<String, Role> team : roles.entrySet()) {
      List<double[]> columns =
          columns(
              team.getKey(),
              List.of(
                  "epoch",
                  TeamBands.mean(measure),
                  TeamBands.low(measure),
                  TeamBands.high(measure)));
      double base = change ? columns.get(1)[0] : 0;
      bands.add(
          new Band(
              "",
              Values.of(columns.get(0)),
              shown(columns.get(2), base, change),
              shown(columns.get(3), base, change),
              team.getValue()));
    }
    return bands;
  }

  private static Values shown(double[] shares, double base, boolean change) {
    double unit = change ? PERCENTAGE_POINTS : 1;
    return Values.of(Arrays.stream(shares).map(share -> (share - base) * unit).toArray());
  }

  /** The first epoch whose block is not before a block; empty if there is none. */
  OptionalDouble epochAt(long block) throws IOException {
    String team = roles.keySet().iterator().next();
    List<double[]> columns = columns(team, List.of("epoch", "block"));
    for (int row = 0; row < columns.get(0).length; row++) {
      if (columns.get(0)[row] > 0 && columns.get(1)[row] >= block) {
        return OptionalDouble.of(columns.get(0)[row]);
      }
    }
    return OptionalDouble.empty();
  }

  private List<double[]> columns(String team, List<String> names) throws IOException {
    String table = replicated ? TeamBands.TABLE : RunTables.TEAMS;
    return new TableReader(folder.resolve(table + ".csv")).columns(names, "team", team);
  }
}
