package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Dash;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Draws lines and bands, thinned to what can be seen: of the points that fall into one column of
 * pixels it keeps the first, the lowest, the highest and the last, so no peak is lost. Reads each
 * visible point once a frame and copies none.
 */
final class Strokes {
  /** Up and down in pixels, from where on a line is a surface rather than a line. */
  private static final double MOST_TRAVEL = 30_000;

  private final GraphicsContext graphics;
  private final PlotArea area;
  private final Trace trace = new Trace();

  Strokes(GraphicsContext graphics, PlotArea area) {
    this.graphics = graphics;
    this.area = area;
  }

  void line(Points points, Color colour, double width, Dash dash) {
    graphics.setStroke(colour);
    graphics.setFill(colour);
    graphics.setLineWidth(width);
    pattern(width, dash);
    int end = end(points);
    int next = begin(points);
    while (next < end) {
      next = trace.run(points, next, end, area);
      if (trace.size() == 1) {
        double size = 3 * width;
        graphics.fillOval(trace.x()[0] - size / 2, trace.y()[0] - size / 2, size, size);
      } else if (trace.travel() > MOST_TRAVEL) {
        columns(width);
      } else if (trace.size() > 1) {
        graphics.strokePolyline(trace.x(), trace.y(), trace.size());
      }
    }
    graphics.setLineDashes();
  }

  /**
   * Fills, in each column of pixels, what the line covers there. A line that goes up and down in
   * every column looks the same so, and a renderer without hardware draws it hundreds of times as
   * fast as the outline of its strokes.
   */
  private void columns(double width) {
    double[] x = trace.x();
    double[] y = trace.y();
    double before = y[0];
    for (int i = 0; i < trace.size(); ) {
      double column = Math.floor(x[i]);
      // From where the line comes, so that neighbours touch.
      double top = Math.min(before, y[i]);
      double bottom = Math.max(before, y[i]);
      for (; i < trace.size() && Math.floor(x[i]) == column; i++) {
        top = Math.min(top, y[i]);
        bottom = Math.max(bottom, y[i]);
        before = y[i];
      }
      graphics.fillRect(column, top - width / 2, 1, bottom - top + width);
    }
  }

  void band(BandSeries band, Color colour) {
    graphics.setFill(colour.deriveColor(0, 1, 1, 0.22));
    int end = Math.min(end(band.low()), end(band.high()));
    int next = begin(band.low());
    while (next < end) {
      int after = trace.run(band.low(), next, end, area);
      Trace upper = new Trace();
      upper.run(band.high(), next, after, area);
      int count = trace.size() + upper.size();
      double[] x = new double[count];
      double[] y = new double[count];
      System.arraycopy(trace.x(), 0, x, 0, trace.size());
      System.arraycopy(trace.y(), 0, y, 0, trace.size());
      for (int i = 0; i < upper.size(); i++) {
        x[count - 1 - i] = upper.x()[i];
        y[count - 1 - i] = upper.y()[i];
      }
      graphics.fillPolygon(x, y, count);
      next = after;
    }
  }

  /** The last point left of the window, so that the line enters it from there. */
  private int begin(Points points) {
    return Math.max(0, points.firstFrom(area.window().x().low()) - 1);
  }

  private int end(Points points) {
    int last = points.firstFrom(area.window().x().high());
    return Math.min(points.size(), last + 1);
  }

  /** Breaks lines up as the figures do. */
  void pattern(double width, Dash dash) {
    double unit = Math.max(width, 1.2);
    switch (dash) {
      case SOLID -> graphics.setLineDashes();
      case DASHED -> graphics.setLineDashes(5 * unit, 3.5 * unit);
      case DOTTED -> graphics.setLineDashes(unit, 2 * unit);
    }
  }
}
