package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Band;
import dev.yumalab.export.figures.Line;
import dev.yumalab.export.figures.LineFigure;
import dev.yumalab.export.figures.ReferenceLine;
import dev.yumalab.export.figures.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a figure and a table of what a {@link LinePlot} shows. */
final class LineExhibit {
  private LineExhibit() {}

  /**
   * What is seen: the lines that are switched on, and only the window if one was zoomed to. The
   * table has all of their points, zoomed or not.
   */
  static Exhibit of(
      String name, LineChart chart, List<LineSeries> visible, Optional<Window> window) {
    List<LineSeries> ordered =
        visible.stream().sorted(Comparator.comparingInt(line -> line.hue().index())).toList();
    List<Line> lines = ordered.stream().map(LineExhibit::line).toList();
    List<Band> bands = chart.bands().stream().map(LineExhibit::band).toList();
    Axis x = window.map(w -> chart.x().withRange(w.x().low(), w.x().high())).orElse(chart.x());
    Axis y = window.map(w -> chart.y().withRange(w.y().low(), w.y().high())).orElse(chart.y());
    List<ReferenceLine> references =
        chart.references().stream()
            .filter(line -> window.isEmpty() || inside(line, window.get()))
            .toList();
    String title = chart.title().isEmpty() ? chart.y().label() : chart.title();
    return new Exhibit(
        name, new LineFigure(title, "", x, y, lines, bands, references), csv(chart, visible));
  }

  private static boolean inside(ReferenceLine line, Window window) {
    return line.direction() == ReferenceLine.Direction.HORIZONTAL
        ? window.y().contains(line.at())
        : window.x().contains(line.at());
  }

  private static Line line(LineSeries line) {
    return new Line(
        line.name(),
        xs(line.points()),
        ys(line.points()),
        line.hue().role(),
        line.dash(),
        line.width());
  }

  private static Band band(BandSeries band) {
    return new Band(
        band.name(), xs(band.low()), ys(band.low()), ys(band.high()), band.hue().role());
  }

  private static Values xs(Points points) {
    double[] x = new double[points.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = points.x(i);
    }
    return Values.of(x);
  }

  private static Values ys(Points points) {
    double[] y = new double[points.size()];
    for (int i = 0; i < y.length; i++) {
      y[i] = points.y(i);
    }
    return Values.of(y);
  }

  /** One row a point: a name, x, y; of a band two names. */
  private static String csv(LineChart chart, List<LineSeries> visible) {
    Csv csv = new Csv(List.of("series", chart.x().label(), chart.y().label()));
    visible.forEach(line -> rows(csv, line.name(), line.points()));
    List<BandSeries> bands = new ArrayList<>(chart.bands());
    for (BandSeries band : bands) {
      rows(csv, band.name() + ", low", band.low());
      rows(csv, band.name() + ", high", band.high());
    }
    return csv.text();
  }

  private static void rows(Csv csv, String name, Points points) {
    for (int i = 0; i < points.size(); i++) {
      csv.row(name, points.x(i), points.y(i));
    }
  }
}
