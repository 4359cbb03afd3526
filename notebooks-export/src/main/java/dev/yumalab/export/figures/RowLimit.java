package dev.yumalab.export.figures;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * As many rows as can be read in an area; a line at its foot says how many are left out.
 *
 * @param shown how many rows to draw, from the top
 * @param area what is left for them
 */
record RowLimit(int shown, Rectangle2D area) {
  static RowLimit paint(Sheet sheet, Rectangle2D area, Axis axis, int rows) {
    double line = Typography.height(sheet.type().text());
    // One line goes to the heading of the column of values.
    double room = area.getHeight() - PlotFrame.bottomRoom(sheet, axis) - line;
    if (rows * line <= room) {
      return new RowLimit(rows, area);
    }
    int shown = (int) Math.max(1, (room - line) / line);
    sheet.lines(
        List.of((rows - shown) + " more not shown"),
        area.getX(),
        area.getMaxY() - line,
        TextStyle.start(sheet.type().text(), sheet.palette().muted()));
    return new RowLimit(
        shown,
        new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - line));
  }
}
