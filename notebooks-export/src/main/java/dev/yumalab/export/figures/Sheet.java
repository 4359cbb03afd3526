package dev.yumalab.export.figures;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What every painter needs: where to draw, in which colours and fonts, on how much room. */
record Sheet(Surface surface, Palette palette, Typography type, double width, double height) {

  double em() {
    return type.em();
  }

  /** The empty edge around everything. */
  double margin() {
    return 0.8 * em();
  }

  /** Draws title and subtitle and returns what is left below them, within the margins. */
  Rectangle2D header(String title, String subtitle) {
    double room = width - 2 * margin();
    double y = margin();
    for (String line : Typography.wrap(title, type.title(), room, 2)) {
      y += Typography.ascent(type.title());
      surface.text(line, margin(), y, TextStyle.start(type.title(), palette.ink()));
      y += Typography.descent(type.title());
    }
    y += subtitle.isEmpty() ? 0 : 0.15 * em();
    for (String line : Typography.wrap(subtitle, type.text(), room, 2)) {
      y += Typography.ascent(type.text());
      surface.text(line, margin(), y, TextStyle.start(type.text(), palette.muted()));
      y += Typography.descent(type.text());
    }
    double top = y + (y > margin() ? 0.7 * em() : 0);
    return new Rectangle2D.Double(margin(), top, room, height - margin() - top);
  }

  /** Draws lines of text below each other from a top edge and returns the bottom edge. */
  double lines(List<String> lines, double x, double top, TextStyle style) {
    double y = top;
    for (String line : lines) {
      y += Typography.ascent(style.font());
      surface.text(line, x, y, style);
      y += Typography.descent(style.font());
    }
    return y;
  }

  /** Draws one straight line. */
  void line(double x1, double y1, double x2, double y2, Pen pen) {
    surface.stroke(new Line2D.Double(x1, y1, x2, y2), pen);
  }

  /** The width of a line that shows data. */
  double stroke() {
    return 0.125 * em();
  }

  /** The width of a line that only helps. */
  double hairline() {
    return Math.max(1, 0.05 * em());
  }
}
