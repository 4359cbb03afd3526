package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Dash;

/**
 * A line of a {@link LineChart}.
 *
 * @param name what the legend says, different from the others'
 * @param points read at every frame
 * @param hue whose it is
 * @param dash how it is broken up
 * @param width relative to a normal line, 0.25 to 4
 */
public record LineSeries(String name, Points points, Hue hue, Dash dash, double width) {
  /** A solid line of normal width. */
  public static LineSeries of(String name, Points points, Hue hue) {
    return new LineSeries(name, points, hue, Dash.SOLID, 1);
  }

  /** The same line, broken up like this. */
  public LineSeries withDash(Dash other) {
    return new LineSeries(name, points, hue, other, width);
  }

  /** The same line, so many times as wide. */
  public LineSeries withWidth(double other) {
    return new LineSeries(name, points, hue, dash, other);
  }
}
