package dev.yumalab.ui.desktop.plot;

/**
 * Points of a line, read where they lie: the plots copy nothing. May grow between frames; what was
 * there does not change. Read on the window's thread.
 */
public interface Points {
  /** How many there are now. */
  int size();

  /** Horizontal position of a point: finite, and not left of the one before. */
  double x(int index);

  /** Height of a point; one that is not finite leaves a gap. */
  double y(int index);

  /**
   * Points in arrays, without a copy.
   *
   * @throws IllegalArgumentException when there are not as many x as y
   */
  static Points of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "Points need as many x as y, not " + x.length + " and " + y.length);
    }
    return new Points() {
      @Override
      public int size() {
        return x.length;
      }

      @Override
      public double x(int index) {
        return x[index];
      }

      @Override
      public double y(int index) {
        return y[index];
      }
    };
  }

  /** The first index whose x is at least this; the size when there is none. */
  default int firstFrom(double x) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x(middle) < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The index of the point nearest to an x, the earlier of two; -1 when there is none. */
  default int nearest(double x) {
    int after = firstFrom(x);
    if (after == 0) {
      return size() == 0 ? -1 : 0;
    }
    return after < size() && x(after) - x < x - x(after - 1) ? after : after - 1;
  }
}
