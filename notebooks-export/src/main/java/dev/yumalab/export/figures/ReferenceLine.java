package dev.yumalab.export.figures;

/**
 * A straight line across the plot, such as a start value or the moment of an event.
 *
 * @param direction which way it runs
 * @param at its finite position, in the units of the axis that it stands on
 * @param label what it marks
 */
public record ReferenceLine(Direction direction, double at, String label) {
  /** Which way the line runs. */
  public enum Direction {
    /** Left to right, at a value of y. */
    HORIZONTAL,
    /** Bottom to top, at a value of x. */
    VERTICAL
  }

  /**
   * Checks the position.
   *
   * @throws IllegalArgumentException when it is not finite
   */
  public ReferenceLine {
    label = PlainText.of(label);
    if (!Double.isFinite(at)) {
      throw new IllegalArgumentException("The reference line '" + label + "' is at " + at);
    }
  }

  /** A line at a value of y. */
  public static ReferenceLine horizontal(double at, String label) {
    return new ReferenceLine(Direction.HORIZONTAL, at, label);
  }

  /** A line at a value of x. */
  public static ReferenceLine vertical(double at, String label) {
    return new ReferenceLine(Direction.VERTICAL, at, label);
  }
}
