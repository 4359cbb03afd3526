package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a {@link RetentionFigure}: a square map, and beside it how to read it. */
final class RetentionPainter {
  private static final String SHORT_Y_LABEL = "Cabal self-weight";
  private static final String READING = "Right of a line the honest side’s share grows.";
  private static final String TABLE =
      "From this self-weight on, the honest side holds its share whatever the cabal does:";

  private static final String STAKE = "honest stake";
  private static final String REACH = "self-weight";

  /** The stake that the published figures draw bold. */
  private static final double BOLD_STAKE = 0.6;

  private final RetentionFigure figure;
  private final Sheet sheet;

  RetentionPainter(RetentionFigure figure, Sheet sheet) {
    this.figure = figure;
    this.sheet = sheet;
  }

  void paint() {
    boolean beside = sheet.width() >= 1.25 * sheet.height();
    Rectangle2D area = sheet.header(figure.title(), figure.subtitle());
    if (!beside) {
      area = reading(area);
    }
    PlotFrame frame = square(area, beside);
    List<ContourLabels.Route> routes = routes(frame);
    AxisPainter axes = new AxisPainter(sheet, frame);
    new AxisPainter(sheet, withTicks(frame, 0.1)).grid();
    sheet.surface().within(frame.plot(), () -> contours(routes));
    labels(frame.plot(), routes);
    axes.bottom(RetentionFigure.X_LABEL);
    boolean fits =
        Typography.width(RetentionFigure.Y_LABEL, sheet.type().text()) <= frame.plot().getHeight();
    // One line, for which the square has left room.
    double reach = PlotFrame.leftReach(sheet, frame.plot().getHeight());
    axes.left(
        fits ? RetentionFigure.Y_LABEL : Typography.fit(SHORT_Y_LABEL, sheet.type().text(), reach));
    if (beside) {
      column(frame.plot(), area, routes);
    }
  }

  private Rectangle2D reading(Rectangle2D area) {
    List<String> lines = Typography.wrap(READING, sheet.type().text(), area.getWidth(), 2);
    double bottom = sheet.lines(lines, area.getX(), area.getY(), text()) + 0.6 * sheet.em();
    return new Rectangle2D.Double(area.getX(), bottom, area.getWidth(), area.getMaxY() - bottom);
  }

  private TextStyle text() {
    return TextStyle.start(sheet.type().text(), sheet.palette().ink());
  }

  private PlotFrame square(Rectangle2D area, boolean beside) {
    Ticks ticks = Ticks.every(0.1, Range.UNIT, Axis.Format.NUMBER);
    double line = Typography.height(sheet.type().tick());
    double left =
        area.getX() + PlotFrame.leftRoom(sheet, SHORT_Y_LABEL, ticks.labels(), area.getHeight());
    double top = area.getY() + line / 2;
    double half = PlotFrame.widest(ticks.labels(), sheet.type().tick()) / 2;
    double side =
        Math.min(
            area.getMaxX() - half - left,
            area.getMaxY()
                - PlotFrame.bottomRoom(sheet, Axis.number(RetentionFigure.X_LABEL))
                - top);
    double spare = beside ? 0 : (area.getMaxX() - half - left - side) / 2;
    Rectangle2D plot = new Rectangle2D.Double(left + spare, top, side, side);
    PlotFrame frame =
        new PlotFrame(
            plot,
            new LinearScale(0, 1, plot.getX(), plot.getMaxX()),
            new LinearScale(0, 1, plot.getMaxY(), plot.getY()),
            ticks,
            ticks);
    double room = 2 * half + 0.5 * sheet.em();
    return side / 10 > room ? frame : withTicks(frame, side / 5 > room ? 0.2 : 0.5);
  }

  private static PlotFrame withTicks(PlotFrame frame, double step) {
    Ticks ticks = Ticks.every(step, Range.UNIT, Axis.Format.NUMBER);
    return new PlotFrame(frame.plot(), frame.x(), frame.y(), ticks, ticks);
  }

  private List<ContourLabels.Route> routes(PlotFrame frame) {
    List<ContourLabels.Route> routes = new ArrayList<>();
    for (int i = 0; i < figure.contours().size(); i++) {
      Contour contour = figure.contours().get(i);
      List<List<Point2D>> pieces = new ArrayList<>();
      for (Polyline piece : contour.pieces()) {
        List<Point2D> points = new ArrayList<>();
        for (int p = 0; p < piece.size(); p++) {
          points.add(
              new Point2D.Double(frame.x().at(piece.x().get(p)), frame.y().at(piece.y().get(p))));
        }
        pieces.add(points);
      }
      routes.add(new ContourLabels.Route(name(contour), colour(i), pieces));
    }
    return routes;
  }

  private static String name(Contour contour) {
    return TickFormat.decimal(contour.honestStake(), 2);
  }

  private Color colour(int index) {
    int last = Math.max(1, figure.contours().size() - 1);
    return sheet.palette().sequence().at((double) index / last);
  }

  private boolean isBold(int index) {
    return Math.abs(figure.contours().get(index).honestStake() - BOLD_STAKE) < 1e-6;
  }

  private Pen pen(int index) {
    return Pen.solid(colour(index), sheet.stroke() * (isBold(index) ? 2 : 0.85));
  }

  private void contours(List<ContourLabels.Route> routes) {
    for (int i : boldLast()) {
      sheet.surface().stroke(ContourLabels.path(routes.get(i)), pen(i));
    }
  }

  private List<Integer> boldLast() {
    return IntStream.range(0, figure.contours().size())
        .boxed()
        .sorted(Comparator.comparing(this::isBold))
        .toList();
  }

  private void labels(Rectangle2D plot, List<ContourLabels.Route> routes) {
    Font font = sheet.type().tick().deriveFont(Font.BOLD, (float) (0.8 * sheet.em()));
    ContourLabels labels = new ContourLabels(sheet, plot, font, routes);
    boldLast().reversed().forEach(labels::paint);
  }

  private void column(Rectangle2D plot, Rectangle2D area, List<ContourLabels.Route> routes) {
    double x = plot.getMaxX() + 2.2 * sheet.em();
    double room = area.getMaxX() - x;
    double y =
        sheet.lines(
            Typography.wrap(READING, sheet.type().strong(), room, 4),
            x,
            plot.getY(),
            TextStyle.start(sheet.type().strong(), sheet.palette().ink()));
    List<String> heading = Typography.wrap(TABLE, sheet.type().text(), room, 6);
    double row = 1.15 * Typography.height(sheet.type().tick());
    double headed = y + sheet.em() + heading.size() * Typography.height(sheet.type().text());
    double table = (routes.size() + 1) * row + 0.4 * sheet.em();
    if (headed + table <= area.getMaxY()) {
      sheet.lines(
          heading,
          x,
          y + sheet.em(),
          TextStyle.start(sheet.type().text(), sheet.palette().muted()));
      rows(routes, x, headed + 0.4 * sheet.em(), row, true);
    } else if (y + table <= area.getMaxY()) {
      rows(routes, x, y + 0.4 * sheet.em(), row, false);
    }
  }

  private void rows(
      List<ContourLabels.Route> routes, double x, double top, double row, boolean reach) {
    TextStyle heading = TextStyle.start(sheet.type().tick(), sheet.palette().muted());
    double below = Typography.middle(sheet.type().tick());
    double stakes = x + 2.6 * sheet.em();
    double reaches = stakes + Typography.width(STAKE, sheet.type().tick()) + 1.5 * sheet.em();
    sheet.surface().text(STAKE, stakes, top + 0.5 * row + below, heading);
    if (reach) {
      sheet.surface().text(REACH, reaches, top + 0.5 * row + below, heading);
    }
    for (int i = 0; i < routes.size(); i++) {
      double middle = top + (i + 1.5) * row;
      Font font = isBold(i) ? sheet.type().tick().deriveFont(Font.BOLD) : sheet.type().tick();
      TextStyle style = TextStyle.start(font, sheet.palette().ink());
      sheet.line(x, middle, x + 2 * sheet.em(), middle, pen(i));
      sheet.surface().text(routes.get(i).name(), stakes, middle + below, style);
      if (reach) {
        sheet.surface().text(reach(i), reaches, middle + below, style);
      }
    }
  }

  private String reach(int index) {
    return figure
        .contours()
        .get(index)
        .honestSelfWeights()
        .boxed()
        .max(Double::compare)
        .map(most -> TickFormat.decimal(most, 2))
        .orElse("–");
  }
}
