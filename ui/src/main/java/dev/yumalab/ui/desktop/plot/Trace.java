package dev.yumalab.ui.desktop.plot;

import java.util.Arrays;

/** A run of points without a gap, thinned, as pixels. Used again for the next one. */
final class Trace {
  /** Far outside the plot the exact place does not matter, but huge numbers would slow drawing. */
  private static final double FAR = 20_000;

  private double[] xs = new double[1024];
  private double[] ys = new double[1024];
  private int size;

  int size() {
    return size;
  }

  /** Pixels; as many as {@link #size()} count. */
  double[] x() {
    return xs;
  }

  double[] y() {
    return ys;
  }

  /** How far the line goes up and down in all, pixels. */
  double travel() {
    double travel = 0;
    for (int i = 1; i < size; i++) {
      travel += Math.abs(ys[i] - ys[i - 1]);
    }
    return travel;
  }

  /**
   * Takes the next run of finite points.
   *
   * @return the index after it and after the gap that follows
   */
  int run(Points points, int from, int end, PlotArea area) {
    size = 0;
    int next = from;
    while (next < end && Double.isFinite(points.y(next))) {
      next = column(points, next, end, area);
    }
    while (next < end && !Double.isFinite(points.y(next))) {
      next++;
    }
    return next;
  }

  /** Takes the points of one column of pixels; there is at least one. */
  private int column(Points points, int from, int end, PlotArea area) {
    double column = Math.floor(area.pixelX(points.x(from)));
    int low = from;
    int high = from;
    double lowest = points.y(from);
    double highest = lowest;
    int next = from + 1;
    while (next < end && Math.floor(area.pixelX(points.x(next))) == column) {
      double y = points.y(next);
      if (!Double.isFinite(y)) {
        break;
      }
      if (y < lowest) {
        low = next;
        lowest = y;
      } else if (y > highest) {
        high = next;
        highest = y;
      }
      next++;
    }
    int first = Math.min(low, high);
    int second = Math.max(low, high);
    add(points, from, area);
    if (first > from) {
      add(points, first, area);
    }
    if (second > first) {
      add(points, second, area);
    }
    if (next - 1 > second) {
      add(points, next - 1, area);
    }
    return next;
  }

  private void add(Points points, int index, PlotArea area) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
    }
    xs[size] = Math.clamp(area.pixelX(points.x(index)), -FAR, FAR);
    ys[size] = Math.clamp(area.pixelY(points.y(index)), -FAR, FAR);
    size++;
  }
}
