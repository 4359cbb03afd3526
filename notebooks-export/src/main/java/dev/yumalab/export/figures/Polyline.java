package dev.yumalab.export.figures;

/**
 * Points in order, joined by straight pieces; unlike a {@link Line} it may turn back.
 *
 * @param x finite positions
 * @param y as many finite positions
 */
public record Polyline(Values x, Values y) {
  /**
   * Checks the points.
   *
   * @throws IllegalArgumentException when the lists differ in length or a value is not finite
   */
  public Polyline {
    if (x.size() != y.size()) {
      throw new IllegalArgumentException(
          "A polyline needs as many y as x values, not " + x.size() + " and " + y.size());
    }
    for (int i = 0; i < x.size(); i++) {
      if (!Double.isFinite(x.get(i)) || !Double.isFinite(y.get(i))) {
        throw new IllegalArgumentException("Point " + i + " of a polyline is not finite");
      }
    }
  }

  int size() {
    return x.size();
  }
}
