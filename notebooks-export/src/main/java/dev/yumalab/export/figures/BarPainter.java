package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws a {@link BarFigure}. */
final class BarPainter {
  private final BarFigure figure;
  private final Sheet sheet;

  BarPainter(BarFigure figure, Sheet sheet) {
    this.figure = figure;
    this.sheet = sheet;
  }

  void paint() {
    Rectangle2D header = sheet.header(figure.title(), figure.subtitle());
    Rectangle2D below = new Legend(sheet).paint(legend(), header);
    RowLimit limit = RowLimit.paint(sheet, below, figure.value(), figure.bars().size());
    List<Bar> bars = figure.bars().subList(0, limit.shown());
    ValueColumn totals =
        new ValueColumn(
            sheet, valueName(), bars.stream().map(bar -> written(bar.total())).toList());
    PlotFrame frame =
        PlotFrame.rows(
            sheet,
            totals.beside(limit.area()),
            totals.width(),
            figure.value(),
            range(),
            bars.stream().map(Bar::name).toList());
    AxisPainter axes = new AxisPainter(sheet, frame);
    axes.verticalGrid();
    List<Color> colours = sheet.palette().colours(bars.stream().map(Bar::role).toList());
    sheet
        .surface()
        .within(
            frame.plot(),
            () -> {
              for (int i = 0; i < bars.size(); i++) {
                bar(bars.get(i), i, frame, colours.get(i));
              }
            });
    totals.paint(frame, colours);
    axes.bottom(figure.value().label());
    axes.names();
  }

  private String valueName() {
    return figure.partNames().size() > 1 ? "total" : figure.partNames().getFirst();
  }

  private Range range() {
    double most =
        figure.bars().stream()
            .flatMapToDouble(bar -> DoubleStream.of(bar.total(), bar.reference().orElse(0)))
            .max()
            .orElse(0);
    double high = most > 0 ? Math.min(most * 1.04, Range.LIMIT) : 1;
    return figure.value().range().orElse(new Range(0, high));
  }

  private List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < figure.partNames().size() && figure.partNames().size() > 1; i++) {
      Color grey = sheet.palette().part(sheet.palette().muted(), i);
      entries.add(new Legend.Entry(figure.partNames().get(i), new Legend.BoxSample(grey)));
    }
    if (!figure.referenceName().isEmpty()) {
      entries.add(new Legend.Entry(figure.referenceName(), new Legend.MarkSample(mark())));
    }
    return entries;
  }

  private Pen mark() {
    return Pen.solid(sheet.palette().ink(), 1.3 * sheet.stroke());
  }

  private String written(double value) {
    double largest = figure.bars().stream().mapToDouble(Bar::total).max().orElse(0);
    return TickFormat.value(figure.value().format(), value, largest);
  }

  private void bar(Bar bar, int row, PlotFrame frame, Color colour) {
    double rowHeight = frame.plot().getHeight() / Math.max(1, frame.yTicks().values().size());
    double height = Math.min(0.62 * rowHeight, 4.5 * sheet.em());
    double middle = frame.y().at(row + 0.5);
    double sum = 0;
    for (int i = 0; i < bar.parts().size(); i++) {
      double from = frame.x().at(sum);
      sum += bar.parts().get(i);
      double to = Math.min(frame.x().at(sum), 2 * frame.plot().getMaxX());
      Color shade = sheet.palette().part(colour, i);
      Rectangle2D box =
          new Rectangle2D.Double(from, middle - height / 2, Math.max(0, to - from), height);
      sheet.surface().fill(box, shade);
      if (bar.parts().size() > 1) {
        part(bar.parts().get(i), box, frame.plot(), shade);
      }
    }
    bar.reference()
        .ifPresent(
            at -> {
              double x = frame.x().at(at);
              double half = Math.min(0.66 * height, rowHeight / 2);
              sheet.line(x, middle - half, x, middle + half, mark());
            });
  }

  /** Writes a part's value into it where there is room. */
  private void part(double value, Rectangle2D box, Rectangle2D plot, Color shade) {
    String text = written(value);
    double width = Typography.width(text, sheet.type().tick()) + 0.8 * sheet.em();
    boolean fits = width <= box.getWidth() && plot.contains(box.getCenterX(), box.getCenterY());
    if (fits && box.getHeight() >= Typography.height(sheet.type().tick())) {
      sheet
          .surface()
          .text(
              text,
              box.getX() + 0.4 * sheet.em(),
              box.getCenterY() + Typography.middle(sheet.type().tick()),
              TextStyle.start(sheet.type().tick(), sheet.palette().on(shade)));
    }
  }
}
