package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws a {@link LineFigure}. */
final class LinePainter {
  private static final int MOST_DIRECT_LABELS = 4;
  private static final double WIDEST_COLUMN = 0.3;

  private final LineFigure figure;
  private final Sheet sheet;
  private final Range xRange;
  private final Range yRange;
  private final List<Color> colours;

  /** Counted apart from the lines, so that the band of a further team has its line's colour. */
  private final List<Color> bandColours;

  LinePainter(LineFigure figure, Sheet sheet) {
    this.figure = figure;
    this.sheet = sheet;
    this.xRange = xRange(figure);
    this.yRange = yRange(figure);
    this.colours = sheet.palette().colours(figure.lines().stream().map(Line::role).toList());
    this.bandColours = sheet.palette().colours(figure.bands().stream().map(Band::role).toList());
  }

  private static Range xRange(LineFigure figure) {
    Stream<Values> data =
        Stream.concat(figure.lines().stream().map(Line::x), figure.bands().stream().map(Band::x));
    Range fitted = Range.of(data).orElse(Range.UNIT);
    if (fitted.span() > 0) {
      return figure.x().range().orElse(fitted);
    }
    // A single position stands in the middle, with half a step to both sides.
    double by =
        figure.x().format() == Axis.Format.WHOLE ? 0.5 : fitted.padded(0).high() - fitted.low();
    return figure.x().range().orElse(new Range(fitted.low() - by, fitted.low() + by));
  }

  private static Range yRange(LineFigure figure) {
    Stream<Values> bands =
        figure.bands().stream().flatMap(band -> Stream.of(band.low(), band.high()));
    Stream<Values> marks =
        figure.references().stream()
            .filter(line -> line.direction() == ReferenceLine.Direction.HORIZONTAL)
            .map(line -> Values.of(line.at()));
    Stream<Values> lines = figure.lines().stream().map(Line::y);
    Range fitted = Range.of(Stream.of(lines, bands, marks).flatMap(s -> s)).orElse(Range.UNIT);
    Range padded = fitted.padded(0.06);
    boolean shares = figure.y().format() == Axis.Format.PERCENT && fitted.high() <= 1;
    return figure
        .y()
        .range()
        .orElse(shares ? new Range(padded.low(), Math.min(1, padded.high())) : padded);
  }

  void paint() {
    Rectangle2D area = sheet.header(figure.title(), figure.subtitle());
    boolean direct = direct();
    area = new Legend(sheet).paint(legend(direct), area);
    LabelColumn column =
        new LabelColumn(sheet, columnItems(direct), WIDEST_COLUMN * area.getWidth());
    EventLabels events = new EventLabels(sheet, figure.references());
    // How many rows the labels of events need depends on the plot's width and the other way round.
    PlotFrame sketch = frame(area, column, 0);
    double above = events.height(sketch, sheet.width() - sheet.margin());
    PlotFrame frame = frame(area, column, above);
    AxisPainter axes = new AxisPainter(sheet, frame);
    axes.grid();
    axes.bottom(figure.x().label());
    axes.left(figure.y().label());
    sheet.surface().within(bleeding(frame.plot()), () -> data(frame));
    if (figure.lines().isEmpty() && figure.bands().isEmpty()) {
      sheet
          .surface()
          .text(
              "no data",
              frame.plot().getCenterX(),
              frame.plot().getCenterY(),
              TextStyle.middle(sheet.type().text(), sheet.palette().muted()));
    }
    events.paint(frame, sheet.width() - sheet.margin(), above);
    column.paint(frame.plot(), frame.y());
  }

  private PlotFrame frame(Rectangle2D area, LabelColumn column, double above) {
    Rectangle2D left =
        new Rectangle2D.Double(
            area.getX(),
            area.getY() + above,
            area.getWidth() - column.width(),
            area.getHeight() - above);
    return PlotFrame.numbers(sheet, left, column.width(), figure.x(), xRange, figure.y(), yRange);
  }

  /** The plot with room for half a line at its edges, so that a line at 100 % is not cut in two. */
  private Rectangle2D bleeding(Rectangle2D plot) {
    double by = 2 * sheet.stroke();
    return new Rectangle2D.Double(
        plot.getX() - by, plot.getY() - by, plot.getWidth() + 2 * by, plot.getHeight() + 2 * by);
  }

  /** Whether lines can be labelled where they end: there are few and all reach the right edge. */
  private boolean direct() {
    return figure.lines().size() <= MOST_DIRECT_LABELS
        && figure.lines().stream()
            .allMatch(
                line ->
                    lastValue(line).isPresent()
                        && line.x().get(lastValue(line).getAsInt())
                            >= xRange.high() - 0.05 * xRange.span());
  }

  private static OptionalInt lastValue(Line line) {
    return IntStream.iterate(line.y().size() - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> Double.isFinite(line.y().get(i)))
        .findFirst();
  }

  private List<LabelColumn.Item> columnItems(boolean direct) {
    List<LabelColumn.Item> items = new ArrayList<>();
    double largest = Math.max(Math.abs(yRange.low()), Math.abs(yRange.high()));
    for (int i = 0; direct && i < figure.lines().size(); i++) {
      Line line = figure.lines().get(i);
      double value = line.y().get(lastValue(line).orElseThrow());
      String detail = TickFormat.value(figure.y().format(), value, largest);
      items.add(new LabelColumn.Item(value, line.name(), detail, colours.get(i), true));
    }
    for (ReferenceLine line : figure.references()) {
      if (line.direction() == ReferenceLine.Direction.HORIZONTAL && yRange.contains(line.at())) {
        items.add(
            new LabelColumn.Item(line.at(), line.label(), "", sheet.palette().muted(), false));
      }
    }
    return items;
  }

  private List<Legend.Entry> legend(boolean direct) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; !direct && i < figure.lines().size(); i++) {
      entries.add(new Legend.Entry(figure.lines().get(i).name(), new Legend.LineSample(pen(i))));
    }
    for (int i = 0; i < figure.bands().size(); i++) {
      if (!figure.bands().get(i).name().isEmpty()) {
        entries.add(
            new Legend.Entry(figure.bands().get(i).name(), new Legend.BoxSample(bandColour(i))));
      }
    }
    return entries;
  }

  private Pen pen(int index) {
    Line line = figure.lines().get(index);
    return new Pen(colours.get(index), sheet.stroke() * line.width(), dash(index));
  }

  /** Where the further colours begin again, solid lines become dashed and then dotted. */
  private Dash dash(int index) {
    Line line = figure.lines().get(index);
    long before = figure.lines().stream().limit(index).filter(l -> l.role() == Role.OTHER).count();
    long round = before / sheet.palette().others().size();
    if (line.role() != Role.OTHER || line.dash() != Dash.SOLID || round == 0) {
      return line.dash();
    }
    return round == 1 ? Dash.DASHED : Dash.DOTTED;
  }

  private Color bandColour(int index) {
    Color colour = bandColours.get(index);
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 56);
  }

  private void data(PlotFrame frame) {
    LineShapes shapes = new LineShapes(frame);
    for (int i = 0; i < figure.bands().size(); i++) {
      for (Shape piece : shapes.band(figure.bands().get(i))) {
        sheet.surface().fill(piece, bandColour(i));
      }
    }
    figure.references().stream()
        .filter(line -> line.direction() == ReferenceLine.Direction.HORIZONTAL)
        .forEach(line -> reference(frame.plot(), frame.y().at(line.at())));
    for (boolean onTop : new boolean[] {false, true}) {
      for (int i = 0; i < figure.lines().size(); i++) {
        Role role = figure.lines().get(i).role();
        if (onTop != (role == Role.REFERENCE || role == Role.NEUTRAL)) {
          line(shapes, i);
        }
      }
    }
  }

  private void line(LineShapes shapes, int index) {
    Pen pen = pen(index);
    LineShapes.Pieces pieces = shapes.line(figure.lines().get(index));
    sheet.surface().stroke(pieces.path(), pen);
    double size = 3 * pen.width();
    for (Point2D dot : pieces.dots()) {
      Ellipse2D circle =
          new Ellipse2D.Double(dot.getX() - size / 2, dot.getY() - size / 2, size, size);
      sheet.surface().fill(circle, pen.colour());
    }
  }

  private void reference(Rectangle2D plot, double y) {
    Pen pen = new Pen(sheet.palette().muted(), 1.4 * sheet.hairline(), Dash.DASHED);
    sheet.line(plot.getX(), y, plot.getMaxX(), y, pen);
  }
}
