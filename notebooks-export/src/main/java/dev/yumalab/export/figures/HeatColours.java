package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * Turns the values of a heat map into colours: the map's image and the meaning of its colour bar.
 */
final class HeatColours {
  private final HeatMapFigure figure;
  private final Palette palette;
  private final Range range;

  HeatColours(HeatMapFigure figure, Palette palette) {
    this.figure = figure;
    this.palette = palette;
    this.range = isLog() ? logRange() : linearRange();
  }

  private boolean isLog() {
    return figure.scale() == HeatMapFigure.Scale.LOG;
  }

  private Range linearRange() {
    Range extent = figure.values().extent().orElse(Range.UNIT);
    // A scale that begins at zero keeps "twice the colour" honest.
    boolean fromZero = figure.scale() == HeatMapFigure.Scale.LINEAR && extent.low() > 0;
    Range based = fromZero ? new Range(0, extent.high()) : extent;
    return based.span() > 0 ? based : based.padded(0);
  }

  private Range logRange() {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (int i = 0; i < figure.values().size(); i++) {
      double value = Math.min(figure.values().get(i), Range.LIMIT);
      if (value > 0) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (high == 0) {
      return new Range(-1, 0);
    }
    Range powers = new Range(StrictMath.log10(low), StrictMath.log10(high));
    return powers.span() > 1e-9 ? powers : new Range(powers.low() - 0.5, powers.high() + 0.5);
  }

  /** The range of the colour bar: of values, or of their powers of ten. */
  Range range() {
    return range;
  }

  /** The colour at a place of the range, 0 at its low end and 1 at its high end. */
  Color at(double share) {
    return palette.heat().at(share);
  }

  /** The colour of zero on a logarithmic scale. */
  Color zero() {
    return palette.zero();
  }

  /** Whether the map is logarithmic and has zeros, which need an entry of their own. */
  boolean showsZero() {
    boolean zeros = false;
    for (int i = 0; i < figure.values().size() && !zeros; i++) {
      zeros = figure.values().get(i) <= 0;
    }
    return isLog() && zeros;
  }

  /** The colour of a value; that of the background where it is none. */
  Color colour(double value) {
    if (!Double.isFinite(value)) {
      return palette.background();
    }
    if (isLog() && value <= 0) {
      return zero();
    }
    double place = isLog() ? StrictMath.log10(value) : value;
    return at((place - range.low()) / range.span());
  }

  /**
   * The map as an image of one pixel a cell. Where cells would be smaller than pixels, each pixel
   * shows the largest value of its cells, so that a single strong weight is never lost.
   *
   * @param mostColumns how many pixels there are from left to right
   * @param mostRows how many pixels there are from top to bottom
   */
  BufferedImage image(int mostColumns, int mostRows) {
    int width = Math.min(figure.columns(), Math.max(1, mostColumns));
    int height = Math.min(figure.rows(), Math.max(1, mostRows));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, colour(largest(x, y, width, height)).getRGB());
      }
    }
    return image;
  }

  private double largest(int x, int y, int width, int height) {
    double largest = Double.NaN;
    for (int row = edge(y, height, figure.rows());
        row < edge(y + 1, height, figure.rows());
        row++) {
      int end = edge(x + 1, width, figure.columns());
      for (int column = edge(x, width, figure.columns()); column < end; column++) {
        double value = figure.values().get(row * figure.columns() + column);
        largest = Double.isFinite(value) && !(value <= largest) ? value : largest;
      }
    }
    return largest;
  }

  /** The first cell of a pixel. */
  private static int edge(int pixel, int pixels, int cells) {
    return (int) ((long) pixel * cells / pixels);
  }
}
