package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.HeatMapFigure;
import dev.yumalab.export.figures.Palette;
import dev.yumalab.export.figures.Range;

/**
 * Turns values into pixels fast enough for every frame: a table of colours, and for a logarithmic
 * scale a table of logarithms by the bits of a number.
 */
final class HeatScale {
  private static final int STEPS = 1024;
  private static final int MANTISSA_BITS = 12;
  private static final double[] LOGS = logs();
  private static final double LOG10_OF_2 = StrictMath.log10(2);

  private final int[] colours = new int[STEPS];
  private final boolean log;
  private final Range range;
  private final double factor;
  private final int zero;
  private final int blank;

  /**
   * Makes the tables.
   *
   * @param range of values, or on a logarithmic scale of their powers of ten
   */
  HeatScale(HeatMapFigure.Scale scale, Range range, Palette palette) {
    this.log = scale == HeatMapFigure.Scale.LOG;
    this.range = range;
    this.factor = (STEPS - 1) / range.span();
    this.zero = palette.zero().getRGB();
    this.blank = palette.background().getRGB();
    for (int i = 0; i < STEPS; i++) {
      colours[i] = palette.heat().at(i / (STEPS - 1.0)).getRGB();
    }
  }

  private static double[] logs() {
    double[] logs = new double[1 << MANTISSA_BITS];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.log10(1 + (i + 0.5) / logs.length);
    }
    return logs;
  }

  /** The power of ten of a positive normal number, to about four decimals. */
  static double power(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> 52) - 1023;
    return exponent * LOG10_OF_2 + LOGS[(int) (bits >>> (52 - MANTISSA_BITS)) & (LOGS.length - 1)];
  }

  /** The range of values, or of their powers of ten. */
  Range range() {
    return range;
  }

  /** The opaque colour of a value, as ARGB. */
  int argb(double value) {
    if (log && value <= 0) {
      return zero;
    }
    double place = ((log ? power(value) : value) - range.low()) * factor;
    // A value that is no number compares with nothing.
    if (!(place >= 0)) {
      return Double.isNaN(place) ? blank : colours[0];
    }
    return place >= STEPS - 1 ? colours[STEPS - 1] : colours[(int) (place + 0.5)];
  }
}
