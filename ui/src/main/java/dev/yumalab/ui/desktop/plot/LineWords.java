package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.ReferenceLine;
import dev.yumalab.export.figures.TickFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What a chart of lines says in words. */
final class LineWords {
  private static final int MOST_LINES = 6;
  private static final String NONE = "–";

  private LineWords() {}

  /** A sentence with the last values, for those who do not see the picture. */
  static String description(LineChart chart, List<LineSeries> visible, Window window) {
    String title = chart.title().isEmpty() ? chart.y().label() : chart.title();
    if (visible.isEmpty()) {
      return title + ": no lines to show";
    }
    String last =
        visible.stream()
            .limit(MOST_LINES)
            .map(line -> line.name() + " " + reading(chart, line, Double.POSITIVE_INFINITY))
            .collect(Collectors.joining(", "));
    String more =
        visible.size() > MOST_LINES ? " and " + (visible.size() - MOST_LINES) + " more lines" : "";
    return "%s over %s from %s to %s. Last values: %s%s."
        .formatted(
            title,
            chart.x().label(),
            x(chart, window.x().low()),
            x(chart, window.x().high()),
            last,
            more);
  }

  /** The value of a line at the point nearest to an x. */
  static String reading(LineChart chart, LineSeries line, double x) {
    int index = line.points().nearest(x);
    double value = index < 0 ? Double.NaN : line.points().y(index);
    return Double.isFinite(value) ? TickFormat.value(chart.y().format(), value) : NONE;
  }

  /** The heading of the box at a cursor. */
  static String heading(LineChart chart, double x) {
    return chart.x().label().isEmpty() ? x(chart, x) : chart.x().label() + " " + x(chart, x);
  }

  /** Events near an x. */
  static List<String> eventsAt(LineChart chart, double x, double within) {
    return chart.references().stream()
        .filter(line -> line.direction() == ReferenceLine.Direction.VERTICAL)
        .filter(line -> Math.abs(line.at() - x) <= within)
        .map(ReferenceLine::label)
        .toList();
  }

  private static String x(LineChart chart, double x) {
    boolean whole = chart.x().format() == Axis.Format.WHOLE;
    return TickFormat.value(chart.x().format(), whole ? Math.rint(x) : x);
  }
}
