package dev.yumalab.ui.desktop.plot;

/**
 * A shaded band of a {@link LineChart}, such as a 95 % interval.
 *
 * @param name what the legend says
 * @param low the lower edge
 * @param high the upper edge, at the same x
 * @param hue whose it is
 */
public record BandSeries(String name, Points low, Points high, Hue hue) {}
