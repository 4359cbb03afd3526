package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws a {@link StripFigure}. */
final class StripPainter {
  private static final String MEDIAN = "median";

  private final StripFigure figure;
  private final Sheet sheet;

  StripPainter(StripFigure figure, Sheet sheet) {
    this.figure = figure;
    this.sheet = sheet;
  }

  void paint() {
    Rectangle2D header = sheet.header(figure.title(), figure.subtitle());
    Legend.Entry entry = new Legend.Entry(MEDIAN, new Legend.MarkSample(medianPen()));
    Rectangle2D below = new Legend(sheet).paint(List.of(entry), header);
    RowLimit limit = RowLimit.paint(sheet, below, figure.value(), figure.strips().size());
    List<Strip> strips = figure.strips().subList(0, limit.shown());
    ValueColumn medians =
        new ValueColumn(sheet, MEDIAN, strips.stream().map(this::medianText).toList());
    PlotFrame frame =
        PlotFrame.rows(
            sheet,
            medians.beside(limit.area()),
            medians.width(),
            figure.value(),
            range(),
            strips.stream().map(Strip::name).toList());
    AxisPainter axes = new AxisPainter(sheet, frame);
    axes.verticalGrid();
    List<Color> colours = sheet.palette().colours(strips.stream().map(Strip::role).toList());
    sheet
        .surface()
        .within(
            bleeding(frame.plot()),
            () -> {
              for (int i = 0; i < strips.size(); i++) {
                strip(strips.get(i), i, frame, colours.get(i));
              }
            });
    medians.paint(frame, colours);
    axes.bottom(figure.value().label());
    axes.names();
  }

  /** Dots at the ends of the axis stay whole. */
  private Rectangle2D bleeding(Rectangle2D plot) {
    double by = dot();
    return new Rectangle2D.Double(
        plot.getX() - by, plot.getY(), plot.getWidth() + 2 * by, plot.getHeight());
  }

  private Range range() {
    Range fitted = Range.of(figure.strips().stream().map(Strip::values)).orElse(Range.UNIT);
    Range padded = fitted.padded(0.05);
    boolean shares = figure.value().format() == Axis.Format.PERCENT && fitted.high() <= 1;
    return figure
        .value()
        .range()
        .orElse(shares ? new Range(padded.low(), Math.min(1, padded.high())) : padded);
  }

  private Pen medianPen() {
    return Pen.solid(sheet.palette().ink(), 1.3 * sheet.stroke());
  }

  private double dot() {
    return 0.42 * sheet.em();
  }

  /** The middle value of a sorted list, or the mean of the two in the middle. */
  static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private String medianText(Strip strip) {
    double[] sorted = strip.values().sorted();
    return sorted.length == 0 ? "–" : TickFormat.value(figure.value().format(), median(sorted));
  }

  /** Dots of one bin of the axis stack up around the middle of the row, closer if they must. */
  private void strip(Strip strip, int row, PlotFrame frame, Color colour) {
    double[] sorted = strip.values().sorted();
    double rowHeight = frame.plot().getHeight() / Math.max(1, frame.yTicks().values().size());
    double middle = frame.y().at(row + 0.5);
    Color fill = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 170);
    int from = 0;
    while (from < sorted.length) {
      long bin = bin(frame, sorted[from]);
      int to = from;
      while (to < sorted.length && bin(frame, sorted[to]) == bin) {
        to++;
      }
      int count = to - from;
      double step =
          count == 1 ? 0 : Math.min(1.08 * dot(), (0.86 * rowHeight - dot()) / (count - 1));
      for (int i = 0; i < count; i++) {
        double y = middle + (i - (count - 1) / 2.0) * step;
        double x = frame.x().at(sorted[from + i]);
        sheet
            .surface()
            .fill(new Ellipse2D.Double(x - dot() / 2, y - dot() / 2, dot(), dot()), fill);
      }
      from = to;
    }
    if (sorted.length > 0) {
      double x = frame.x().at(median(sorted));
      double half = Math.min(0.46 * rowHeight, 2.2 * sheet.em());
      sheet.line(x, middle - half, x, middle + half, medianPen());
    }
  }

  private long bin(PlotFrame frame, double value) {
    return Math.round(frame.x().at(value) / dot());
  }
}
