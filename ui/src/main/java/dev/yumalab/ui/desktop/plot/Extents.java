package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Range;
import dev.yumalab.export.figures.ReferenceLine;
import java.util.List;

/** The window that holds all of a chart's visible data. */
final class Extents {
  private static final double SPARE = 0.06;

  private double left = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  private Extents() {}

  static Window of(LineChart chart, List<LineSeries> visible) {
    Extents extents = new Extents();
    visible.forEach(line -> extents.add(line.points()));
    for (BandSeries band : chart.bands()) {
      extents.add(band.low());
      extents.add(band.high());
    }
    chart.references().stream()
        .filter(line -> line.direction() == ReferenceLine.Direction.HORIZONTAL)
        .forEach(line -> extents.addY(line.at()));
    return new Window(extents.x(chart.x()), extents.y(chart.y()));
  }

  private void add(Points points) {
    int size = points.size();
    if (size == 0) {
      return;
    }
    left = Math.min(left, points.x(0));
    right = Math.max(right, points.x(size - 1));
    for (int i = 0; i < size; i++) {
      addY(points.y(i));
    }
  }

  private void addY(double y) {
    // Comparisons with NaN are false; infinities are gaps too.
    if (y < low && y > Double.NEGATIVE_INFINITY) {
      low = y;
    }
    if (y > high && y < Double.POSITIVE_INFINITY) {
      high = y;
    }
  }

  private Range x(Axis axis) {
    if (axis.range().isPresent()) {
      return axis.range().get();
    }
    if (left > right) {
      return Range.UNIT;
    }
    return right > left ? new Range(left, right) : new Range(left - 0.5, left + 0.5);
  }

  private Range y(Axis axis) {
    if (axis.range().isPresent()) {
      return axis.range().get();
    }
    if (low > high) {
      return Range.UNIT;
    }
    Range padded = new Range(low, high).padded(SPARE);
    boolean shares = axis.format() == Axis.Format.PERCENT && high <= 1;
    double top = shares ? Math.min(1, padded.high()) : padded.high();
    return top > padded.low() ? new Range(padded.low(), top) : padded;
  }
}
