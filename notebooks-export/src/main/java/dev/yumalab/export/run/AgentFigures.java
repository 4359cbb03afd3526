package dev.yumalab.export.run;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Figure;
import dev.yumalab.export.figures.Line;
import dev.yumalab.export.figures.LineFigure;
import dev.yumalab.export.figures.Role;
import dev.yumalab.export.figures.Values;
import dev.yumalab.scenarios.results.TableReader;
import dev.yumalab.scenarios.run.AgentTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The figures that only runs of agents have. */
final class AgentFigures {
  private final Path folder;
  private final Map<String, Role> roles;
  private final String subtitle;

  /**
   * @param folder of the run
   * @param roles the colour of each group
   * @param subtitle of every figure
   */
  AgentFigures(Path folder, Map<String, Role> roles, String subtitle) {
    this.folder = folder;
    this.roles = roles;
    this.subtitle = subtitle;
  }

  /** All of them by file name; what has no data is left out. */
  Map<String, Figure> all() throws IOException {
    Map<String, Figure> figures = new LinkedHashMap<>(dividends());
    figures.put(
        "uids",
        LineFigure.of(
                "Who holds how many uids",
                Axis.whole("Epoch"),
                Axis.whole("Uids after the epoch"),
                groups("uids"))
            .withSubtitle(subtitle));
    List<Line> truth = truth();
    if (!truth.isEmpty()) {
      figures.put(
          "truth",
          LineFigure.of(
                  "How well pay follows quality",
                  Axis.whole("Epoch"),
                  Axis.number("Rank correlation of quality and incentive").withRange(-1, 1),
                  truth)
              .withSubtitle(subtitle));
    }
    return figures;
  }

  /** The figure that agents on a recorded history have too; none without validators. */
  Map<String, Figure> dividends() throws IOException {
    List<Line> dividends = groups("dividend_per_stake");
    if (dividends.isEmpty()) {
      return Map.of();
    }
    return Map.of(
        "dividend-per-stake",
        LineFigure.of(
                "What a staked alpha earns",
                Axis.whole("Epoch"),
                Axis.number("Dividends of an epoch for each alpha staked"),
                dividends)
            .withSubtitle(subtitle));
  }

  private List<Line> groups(String column) throws IOException {
    TableReader table = table(AgentTables.AGENTS);
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, Role> group : roles.entrySet()) {
      List<double[]> columns = table.columns(List.of("epoch", column), "group", group.getKey());
      line(group.getKey(), columns, group.getValue(), lines);
    }
    return lines;
  }

  private List<Line> truth() throws IOException {
    List<Line> lines = new ArrayList<>();
    line(
        "all miners",
        table(AgentTables.SUBNET).columns(List.of("epoch", "truth_correlation")),
        Role.NEUTRAL,
        lines);
    return lines;
  }

  /** A line through the epochs that have a value, if any has. */
  private static void line(String name, List<double[]> columns, Role role, List<Line> lines) {
    double[] epochs = columns.getFirst();
    double[] values = columns.getLast();
    int[] known = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    if (known.length > 0) {
      lines.add(
          Line.of(
              name,
              Values.of(Arrays.stream(known).mapToDouble(i -> epochs[i]).toArray()),
              Values.of(Arrays.stream(known).mapToDouble(i -> values[i]).toArray()),
              role));
    }
  }

  private TableReader table(String name) {
    return new TableReader(folder.resolve(name + ".csv"));
  }
}
