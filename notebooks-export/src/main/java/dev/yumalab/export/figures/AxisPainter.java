package dev.yumalab.export.figures;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws what surrounds the data of a {@link PlotFrame}: grid, base line, ticks, axis labels. */
final class AxisPainter {
  private final Sheet sheet;
  private final PlotFrame frame;

  AxisPainter(Sheet sheet, PlotFrame frame) {
    this.sheet = sheet;
    this.frame = frame;
  }

  /** Thin lines behind the data at every tick of both axes. */
  void grid() {
    Rectangle2D plot = frame.plot();
    for (double value : frame.yTicks().values()) {
      double y = frame.y().at(value);
      sheet.line(plot.getX(), y, plot.getMaxX(), y, gridPen());
    }
    verticalGrid();
  }

  /** Thin lines behind the data at every tick of the x axis. */
  void verticalGrid() {
    Rectangle2D plot = frame.plot();
    for (double value : frame.xTicks().values()) {
      double x = frame.x().at(value);
      sheet.line(x, plot.getY(), x, plot.getMaxY(), gridPen());
    }
  }

  private Pen gridPen() {
    return Pen.solid(sheet.palette().grid(), sheet.hairline());
  }

  /** The base line, tick labels and the label of the x axis. */
  void bottom(String label) {
    Rectangle2D plot = frame.plot();
    Pen pen = Pen.solid(sheet.palette().axis(), sheet.hairline());
    sheet.line(plot.getX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY(), pen);
    double top = plot.getMaxY() + 0.45 * sheet.em();
    double baseline = top + Typography.ascent(sheet.type().tick());
    TextStyle style = TextStyle.middle(sheet.type().tick(), sheet.palette().muted());
    for (int i = 0; i < frame.xTicks().values().size(); i++) {
      double x = frame.x().at(frame.xTicks().values().get(i));
      sheet.line(x, plot.getMaxY(), x, plot.getMaxY() + 0.25 * sheet.em(), pen);
      sheet.surface().text(frame.xTicks().labels().get(i), x, baseline, style);
    }
    double below = top + Typography.height(sheet.type().tick()) + 0.25 * sheet.em();
    double next = below + Typography.ascent(sheet.type().text());
    for (String line : PlotFrame.bottomLabel(sheet, label)) {
      centred(line, plot, next);
      next += Typography.height(sheet.type().text());
    }
  }

  /** A line longer than the plot is wide moves to where the sheet has room. */
  private void centred(String line, Rectangle2D plot, double baseline) {
    double half = Typography.width(line, sheet.type().text()) / 2;
    double middle =
        Math.clamp(
            plot.getCenterX(),
            sheet.margin() + half,
            Math.max(sheet.margin() + half, sheet.width() - sheet.margin() - half));
    sheet
        .surface()
        .text(line, middle, baseline, TextStyle.middle(sheet.type().text(), sheet.palette().ink()));
  }

  /** Tick labels at the left edge, and the y label turned beside them. */
  void left(String label) {
    Rectangle2D plot = frame.plot();
    double gap = 0.5 * sheet.em();
    TextStyle style = TextStyle.end(sheet.type().tick(), sheet.palette().muted());
    for (int i = 0; i < frame.yTicks().values().size(); i++) {
      double y = frame.y().at(frame.yTicks().values().get(i));
      sheet
          .surface()
          .text(
              frame.yTicks().labels().get(i),
              plot.getX() - gap,
              y + Typography.middle(sheet.type().tick()),
              style);
    }
    double beside =
        plot.getX() - gap - PlotFrame.widest(frame.yTicks().labels(), sheet.type().tick()) - gap;
    List<String> lines = PlotFrame.leftLabel(sheet, label, plot.getHeight());
    for (int i = 0; i < lines.size(); i++) {
      double further = (lines.size() - 1 - i) * Typography.height(sheet.type().text());
      turned(lines.get(i), beside - further - Typography.descent(sheet.type().text()));
    }
  }

  /** A line that reads upwards beside the plot; a long one may reach down beside the x ticks. */
  private void turned(String line, double x) {
    Rectangle2D plot = frame.plot();
    double lowest = plot.getY() + PlotFrame.leftReach(sheet, plot.getHeight());
    double half = Typography.width(line, sheet.type().text()) / 2;
    double middle = Math.max(plot.getY() + half, Math.min(plot.getCenterY(), lowest - half));
    sheet
        .surface()
        .text(
            line,
            x,
            middle,
            TextStyle.middle(sheet.type().text(), sheet.palette().ink()).turned(-90));
  }

  /** The names of rows at the left edge. */
  void names() {
    Rectangle2D plot = frame.plot();
    TextStyle style = TextStyle.end(sheet.type().text(), sheet.palette().ink());
    for (int i = 0; i < frame.yTicks().values().size(); i++) {
      double y = frame.y().at(frame.yTicks().values().get(i));
      sheet
          .surface()
          .text(
              frame.yTicks().labels().get(i),
              plot.getX() - 0.7 * sheet.em(),
              y + Typography.middle(sheet.type().text()),
              style);
    }
  }
}
