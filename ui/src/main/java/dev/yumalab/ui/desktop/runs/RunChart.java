package dev.yumalab.ui.desktop.runs;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Dash;
import dev.yumalab.export.figures.ReferenceLine;
import dev.yumalab.scenarios.compare.CourseDifference;
import dev.yumalab.scenarios.compare.TeamCourse;
import dev.yumalab.ui.desktop.plot.BandSeries;
import dev.yumalab.ui.desktop.plot.Hue;
import dev.yumalab.ui.desktop.plot.LineChart;
import dev.yumalab.ui.desktop.plot.LineSeries;
import dev.yumalab.ui.desktop.plot.Points;
import dev.yumalab.ui.desktop.reading.TeamRoles;
import java.util.ArrayList;
import java.util.List;

/** Makes charts of runs: teams keep their colours, runs differ in how lines are broken up. */
final class RunChart {
  private static final List<Dash> DASHES = List.of(Dash.values());
  private static final double THIN = 0.6;

  private RunChart() {}

  /** What is plotted, as an axis says it. */
  static String words(String measure) {
    String words = measure.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** All runs over one another. */
  static LineChart overlay(List<KeptRun> runs, String measure) {
    List<LineSeries> lines = new ArrayList<>();
    List<BandSeries> bands = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      KeptRun run = runs.get(i);
      Dash dash = DASHES.get(i % DASHES.size());
      double width = i < DASHES.size() ? 1 : THIN;
      add(run.course(), measure, run.letter() + " ", dash, width, lines, bands);
    }
    return LineChart.of("", Axis.whole("Epoch"), Axis.percent(words(measure)), lines)
        .withBands(bands);
  }

  /** The difference of two runs. */
  static LineChart difference(
      KeptRun first, KeptRun second, CourseDifference difference, String measure) {
    List<LineSeries> lines = new ArrayList<>();
    List<BandSeries> bands = new ArrayList<>();
    String name = "%s − %s ".formatted(first.letter(), second.letter());
    add(difference.course(), measure, name, Dash.SOLID, 1, lines, bands);
    return LineChart.of(
            "", Axis.whole("Epoch"), Axis.percent(words(measure) + ", difference"), lines)
        .withBands(bands)
        .withReferences(List.of(ReferenceLine.horizontal(0, "no difference")));
  }

  private static void add(
      TeamCourse course,
      String measure,
      String name,
      Dash dash,
      double width,
      List<LineSeries> lines,
      List<BandSeries> bands) {
    List<Hue> hues = Hue.of(TeamRoles.of(course.teams()));
    double[] epochs = course.epochs();
    for (int team = 0; team < course.teams().size(); team++) {
      String line = name + course.teams().get(team);
      Points points = Points.of(epochs, course.mean(measure, team));
      lines.add(new LineSeries(line, points, hues.get(team), dash, width));
      if (course.hasBands()) {
        bands.add(
            new BandSeries(
                line + ", 95 %",
                Points.of(epochs, course.low(measure, team)),
                Points.of(epochs, course.high(measure, team)),
                hues.get(team)));
      }
    }
  }
}
