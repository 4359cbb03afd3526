package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws a {@link HeatMapFigure}: the image, brackets for its groups, and a colour bar. */
final class HeatMapPainter {
  private static final int PIXELS_PER_POINT = 2;

  private final HeatMapFigure figure;
  private final Sheet sheet;
  private final HeatColours colours;

  HeatMapPainter(HeatMapFigure figure, Sheet sheet) {
    this.figure = figure;
    this.sheet = sheet;
    this.colours = new HeatColours(figure, sheet.palette());
  }

  void paint() {
    Rectangle2D area = sheet.header(figure.title(), figure.subtitle());
    double line = Typography.height(sheet.type().text());
    double above = figure.columnGroups().isEmpty() ? line / 2 : line + 0.7 * sheet.em();
    double rowNames = figure.rowGroups().isEmpty() ? 0 : line + 0.7 * sheet.em();
    ColourBar bar = new ColourBar(sheet, figure, colours);
    Axis columnAxis = Axis.whole(figure.columnLabel());
    double bottom = area.getMaxY() - PlotFrame.bottomRoom(sheet, columnAxis);
    double top = area.getY() + above;
    Range rows = new Range(0.5, figure.rows() + 0.5);
    int most = (int) Math.clamp((bottom - top) / (2.4 * line), 2, 11);
    Ticks rowTicks =
        figure.namesRows()
            ? Ticks.NONE
            : Ticks.of(rows, Axis.Format.WHOLE, most).named(figure.rowUids());
    double axis = PlotFrame.leftRoom(sheet, figure.rowLabel(), rowTicks.labels(), bottom - top);
    double left = area.getX() + axis + rowNames;
    double right = area.getMaxX() - bar.width();
    Rectangle2D plot = new Rectangle2D.Double(left, top, right - left, bottom - top);
    Range columns = new Range(0.5, figure.columns() + 0.5);
    PlotFrame frame =
        new PlotFrame(
            plot,
            new LinearScale(columns.low(), columns.high(), left, right),
            new LinearScale(rows.low(), rows.high(), top, bottom),
            figure.namesColumns()
                ? Ticks.NONE
                : PlotFrame.fitting(
                    sheet,
                    columns,
                    plot.getWidth(),
                    count ->
                        Ticks.of(columns, Axis.Format.WHOLE, count).named(figure.columnUids())),
            rowTicks);
    map(plot);
    if (figure.namesRows() && figure.namesColumns()) {
      values(plot);
    }
    groups(plot);
    axes(frame, rowNames);
    bar.paint(area.getMaxX() - bar.width(), top, bottom);
  }

  private void map(Rectangle2D plot) {
    sheet
        .surface()
        .image(
            colours.image(
                (int) (plot.getWidth() * PIXELS_PER_POINT),
                (int) (plot.getHeight() * PIXELS_PER_POINT)),
            plot);
    sheet.surface().stroke(plot, Pen.solid(sheet.palette().axis(), sheet.hairline()));
  }

  /** Writes every value into its cell, if all fit. */
  private void values(Rectangle2D plot) {
    double width = plot.getWidth() / figure.columns();
    double height = plot.getHeight() / figure.rows();
    double largest = 0;
    for (int i = 0; i < figure.values().size(); i++) {
      largest = Math.max(largest, Math.abs(figure.values().get(i)));
    }
    List<String> texts = new ArrayList<>();
    double widest = 0;
    for (int i = 0; i < figure.values().size(); i++) {
      double value = figure.values().get(i);
      String text =
          Double.isFinite(value) ? TickFormat.value(Axis.Format.NUMBER, value, largest) : "";
      texts.add(text);
      widest = Math.max(widest, Typography.width(text, sheet.type().tick()));
    }
    if (widest > width - 0.4 * sheet.em() || height < Typography.height(sheet.type().tick())) {
      return;
    }
    double below = Typography.middle(sheet.type().tick());
    for (int i = 0; i < texts.size(); i++) {
      int row = i / figure.columns();
      int column = i % figure.columns();
      double x = plot.getX() + (column + 0.5) * width;
      double y = plot.getY() + (row + 0.5) * height + below;
      Color on = sheet.palette().on(colours.colour(figure.values().get(i)));
      sheet.surface().text(texts.get(i), x, y, TextStyle.middle(sheet.type().tick(), on));
    }
  }

  private void axes(PlotFrame frame, double rowNames) {
    Rectangle2D plot = frame.plot();
    new AxisPainter(sheet, frame).bottom(figure.columnLabel());
    Rectangle2D shifted =
        new Rectangle2D.Double(
            plot.getX() - rowNames, plot.getY(), plot.getWidth() + rowNames, plot.getHeight());
    new AxisPainter(
            sheet, new PlotFrame(shifted, frame.x(), frame.y(), frame.xTicks(), frame.yTicks()))
        .left(figure.rowLabel());
  }

  private void groups(Rectangle2D plot) {
    double thick = 0.35 * sheet.em();
    double gap = 0.15 * sheet.em();
    Pen boundary = Pen.solid(sheet.palette().ink(), 1.2 * sheet.hairline());
    double at = plot.getY();
    for (Span span : spans(figure.rowGroups(), figure.rows(), plot.getHeight())) {
      fill(plot.getX() - gap - thick, at, thick, span.length(), span.colour());
      turned(span, plot.getX() - 2 * gap - thick, at + span.length() / 2);
      at += span.length();
      if (at < plot.getMaxY() - 0.5) {
        sheet.line(plot.getX() - gap - thick, at, plot.getMaxX(), at, boundary);
      }
    }
    at = plot.getX();
    for (Span span : spans(figure.columnGroups(), figure.columns(), plot.getWidth())) {
      fill(at, plot.getY() - gap - thick, span.length(), thick, span.colour());
      upright(span, at + span.length() / 2, plot.getY() - 2 * gap - thick);
      at += span.length();
      if (at < plot.getMaxX() - 0.5) {
        sheet.line(at, plot.getY() - gap - thick, at, plot.getMaxY(), boundary);
      }
    }
  }

  /** A group as a length on the sheet. */
  private record Span(String name, double length, Color colour) {}

  private List<Span> spans(List<Group> groups, int cells, double room) {
    List<Color> roles = sheet.palette().colours(groups.stream().map(Group::role).toList());
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      double length = room * groups.get(i).count() / cells;
      String name =
          Typography.fit(groups.get(i).name(), sheet.type().text(), length - 0.4 * sheet.em());
      spans.add(new Span(name, length, roles.get(i)));
    }
    return spans;
  }

  private void fill(double x, double y, double width, double height, Color colour) {
    sheet.surface().fill(new Rectangle2D.Double(x, y, width, height), colour);
  }

  private void turned(Span span, double x, double middle) {
    TextStyle style = TextStyle.middle(sheet.type().text(), span.colour()).turned(-90);
    double baseline = x - Typography.descent(sheet.type().text());
    sheet.surface().text(span.name(), baseline, middle, style);
  }

  private void upright(Span span, double middle, double y) {
    TextStyle style = TextStyle.middle(sheet.type().text(), span.colour());
    double baseline = y - Typography.descent(sheet.type().text());
    sheet.surface().text(span.name(), middle, baseline, style);
  }
}
