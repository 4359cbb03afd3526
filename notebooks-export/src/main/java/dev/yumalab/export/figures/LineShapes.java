package dev.yumalab.export.figures;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Turns lines and bands into shapes on a plot, thinned to its pixels and broken at gaps. */
final class LineShapes {
  private static final double COLUMNS_PER_POINT = 2;

  private final PlotFrame frame;

  LineShapes(PlotFrame frame) {
    this.frame = frame;
  }

  /**
   * A line in shapes.
   *
   * @param path runs of two points and more
   * @param dots points with a gap on both sides, which a path would not show
   */
  record Pieces(Path2D path, List<Point2D> dots) {}

  Pieces line(Line line) {
    Path2D path = new Path2D.Double();
    List<Point2D> dots = new ArrayList<>();
    int run = 0;
    Point2D before = new Point2D.Double();
    for (int i : Decimation.kept(line.x(), line.y(), columnWidth())) {
      if (Double.isFinite(line.y().get(i))) {
        Point2D at = point(line.x().get(i), line.y().get(i));
        if (run == 0) {
          path.moveTo(at.getX(), at.getY());
        } else {
          path.lineTo(at.getX(), at.getY());
        }
        before = at;
        run++;
      } else {
        dot(run, before, dots);
        run = 0;
      }
    }
    dot(run, before, dots);
    return new Pieces(path, dots);
  }

  private static void dot(int run, Point2D point, List<Point2D> dots) {
    if (run == 1) {
      dots.add(point);
    }
  }

  /** One closed shape for each run without a gap. */
  List<Shape> band(Band band) {
    List<Shape> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= band.x().size(); i++) {
      if (i == band.x().size() || !hasValue(band, i)) {
        if (i - start > 1) {
          pieces.add(piece(band, start, i));
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  private static boolean hasValue(Band band, int i) {
    return Double.isFinite(band.low().get(i)) && Double.isFinite(band.high().get(i));
  }

  private Shape piece(Band band, int from, int to) {
    Values x = slice(band.x(), from, to);
    Values low = slice(band.low(), from, to);
    Values high = slice(band.high(), from, to);
    Path2D path = new Path2D.Double();
    int[] upper = Decimation.kept(x, high, columnWidth());
    for (int i = 0; i < upper.length; i++) {
      Point2D at = point(x.get(upper[i]), high.get(upper[i]));
      if (i == 0) {
        path.moveTo(at.getX(), at.getY());
      } else {
        path.lineTo(at.getX(), at.getY());
      }
    }
    int[] lower = Decimation.kept(x, low, columnWidth());
    for (int i = lower.length - 1; i >= 0; i--) {
      Point2D at = point(x.get(lower[i]), low.get(lower[i]));
      path.lineTo(at.getX(), at.getY());
    }
    path.closePath();
    return path;
  }

  private static Values slice(Values values, int from, int to) {
    double[] part = new double[to - from];
    for (int i = from; i < to; i++) {
      part[i - from] = values.get(i);
    }
    return Values.of(part);
  }

  private double columnWidth() {
    LinearScale x = frame.x();
    return (x.high() - x.low()) / (frame.plot().getWidth() * COLUMNS_PER_POINT);
  }

  /** Far outside the plot the exact place does not matter, but huge numbers would slow drawing. */
  private Point2D point(double x, double y) {
    double wide = 20 * frame.plot().getWidth();
    double high = 20 * frame.plot().getHeight();
    return new Point2D.Double(
        Math.clamp(frame.x().at(x), -wide, wide), Math.clamp(frame.y().at(y), -high, high));
  }
}
