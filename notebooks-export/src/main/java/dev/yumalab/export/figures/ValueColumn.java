package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** One number per row in a column right of the plot, below a heading. */
final class ValueColumn {
  private final Sheet sheet;
  private final String heading;
  private final List<String> values;

  ValueColumn(Sheet sheet, String heading, List<String> values) {
    this.sheet = sheet;
    this.heading = heading;
    this.values = values;
  }

  /** How much room right of the plot the column takes, its gap included. */
  double width() {
    return sheet.em()
        + Math.max(
            Typography.width(heading, sheet.type().tick()),
            PlotFrame.widest(values, sheet.type().strong()));
  }

  /** The room for the plot in an area: left of the column and below its heading. */
  Rectangle2D beside(Rectangle2D area) {
    double line = Typography.height(sheet.type().tick());
    return new Rectangle2D.Double(
        area.getX(), area.getY() + line, area.getWidth() - width(), area.getHeight() - line);
  }

  /** Draws the heading above the plot's top edge and the values beside its rows. */
  void paint(PlotFrame frame, List<Color> colours) {
    double right = frame.plot().getMaxX() + width();
    sheet
        .surface()
        .text(
            heading,
            right,
            frame.plot().getY() - Typography.descent(sheet.type().tick()),
            TextStyle.end(sheet.type().tick(), sheet.palette().muted()));
    for (int i = 0; i < values.size(); i++) {
      sheet
          .surface()
          .text(
              values.get(i),
              right,
              frame.y().at(i + 0.5) + Typography.middle(sheet.type().strong()),
              TextStyle.end(sheet.type().strong(), colours.get(i)));
    }
  }
}
