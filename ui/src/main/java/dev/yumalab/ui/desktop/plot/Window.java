package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Range;

/**
 * The part of the data that a plot shows, in units of the data.
 *
 * @param x from left to right
 * @param y from bottom to top
 */
record Window(Range x, Range y) {
  /** Less of a range than this share of the whole cannot be shown: doubles would run out. */
  private static final double LEAST = 1e-9;

  /** Nearer by a factor above 1 around a point that stays where it is; farther below 1. */
  Window zoomed(double atX, double atY, double factor) {
    return new Window(zoomed(x, atX, factor), zoomed(y, atY, factor));
  }

  private static Range zoomed(Range range, double at, double factor) {
    double low = at - (at - range.low()) / factor;
    double high = at + (range.high() - at) / factor;
    double least = LEAST * Math.max(Math.abs(low), Math.abs(high));
    return high - low > least ? new Range(low, high) : range;
  }

  /** As large, elsewhere. */
  Window moved(double byX, double byY) {
    return new Window(
        new Range(x.low() + byX, x.high() + byX), new Range(y.low() + byY, y.high() + byY));
  }

  /** Moved, and made smaller where it must be, so that it shows nothing outside of the whole. */
  Window within(Window whole) {
    return new Window(within(x, whole.x), within(y, whole.y));
  }

  private static Range within(Range range, Range whole) {
    if (range.span() >= whole.span()) {
      return whole;
    }
    double by = Math.max(0, whole.low() - range.low()) + Math.min(0, whole.high() - range.high());
    return new Range(range.low() + by, range.high() + by);
  }
}
