package dev.yumalab.export.figures;

/**
 * One line of a {@link LineFigure}.
 *
 * @param name what its label says
 * @param x positions in ascending order, all finite, at most a few million
 * @param y as many values; one that is not finite leaves a gap
 * @param role decides the colour
 * @param dash how it is broken up
 * @param width relative to a normal line, 0.25 to 4
 */
public record Line(String name, Values x, Values y, Role role, Dash dash, double width) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when x and y differ in length, x does not ascend, or the width
   *     is out of range
   */
  public Line {
    name = PlainText.of(name);
    checkAscending(name, x);
    if (x.size() != y.size()) {
      throw new IllegalArgumentException(
          "The line '" + name + "' has " + x.size() + " x values but " + y.size() + " y values");
    }
    if (!(width >= 0.25 && width <= 4)) {
      throw new IllegalArgumentException(
          "The line '" + name + "' needs a width of 0.25 to 4, not " + width);
    }
  }

  /** A solid line of normal width. */
  public static Line of(String name, Values x, Values y, Role role) {
    return new Line(name, x, y, role, Dash.SOLID, 1);
  }

  /** The same line, broken up like this. */
  public Line withDash(Dash other) {
    return new Line(name, x, y, role, other, width);
  }

  /** The same line, this many times as wide as a normal one. */
  public Line withWidth(double other) {
    return new Line(name, x, y, role, dash, other);
  }

  static void checkAscending(String name, Values x) {
    for (int i = 0; i < x.size(); i++) {
      if (!Double.isFinite(x.get(i)) || (i > 0 && x.get(i) < x.get(i - 1))) {
        throw new IllegalArgumentException(
            "The x values of '" + name + "' must ascend; value " + i + " is " + x.get(i));
      }
    }
  }
}
