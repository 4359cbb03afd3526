package dev.yumalab.export.figures;

import java.util.Locale;

/** How numbers are written in figures; the same everywhere, whatever the machine's language. */
public final class TickFormat {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final char NO_BREAK_SPACE = '\u00A0';

  private TickFormat() {}

  /**
   * A tick's label.
   *
   * @param step the distance to the next tick: decides the decimals
   * @param largest the largest size of a value on the axis: decides on M and powers of ten
   */
  static String tick(Axis.Format format, double value, double step, double largest) {
    if (format == Axis.Format.PERCENT) {
      return decimal(value * 100, decimals(step * 100)) + NO_BREAK_SPACE + "%";
    }
    if (value == 0) {
      return "0";
    }
    if (largest >= 1e9 || largest < 1e-3) {
      return scientific(value, 1);
    }
    if (largest >= 1e6) {
      return decimal(value / 1e6, decimals(step / 1e6)) + NO_BREAK_SPACE + "M";
    }
    return decimal(value, decimals(step));
  }

  /**
   * A value for reading, with about four figures.
   *
   * @param largest the largest size of a value that stands beside it, so that all have the same
   *     decimals
   */
  static String value(Axis.Format format, double value, double largest) {
    return switch (format) {
      case PERCENT -> decimal(value * 100, 1) + NO_BREAK_SPACE + "%";
      case WHOLE -> decimal(value, 0);
      case NUMBER -> number(value, Math.max(Math.abs(value), Math.abs(largest)));
    };
  }

  /** A single value for reading, with about four figures. */
  public static String value(Axis.Format format, double value) {
    return value(format, value, value);
  }

  /** A parameter as a person would type it: no trailing zeros. */
  public static String plain(double value) {
    return decimal(value, decimals(value));
  }

  /** A value with a fixed number of decimals. */
  static String decimal(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    if (!text.startsWith("-")) {
      return text;
    }
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? text.substring(1) : "−" + text.substring(1);
  }

  /** A power of ten: "10⁻³". */
  public static String power(int exponent) {
    StringBuilder text = new StringBuilder("10");
    if (exponent < 0) {
      text.append('⁻');
    }
    Integer.toString(Math.abs(exponent))
        .chars()
        .forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
    return text.toString();
  }

  private static String number(double value, double largest) {
    if (value == 0) {
      return "0";
    }
    if (largest >= 1e9 || largest < 1e-3) {
      return scientific(value, 2);
    }
    if (largest >= 1e6) {
      return decimal(value / 1e6, 2) + NO_BREAK_SPACE + "M";
    }
    int before = (int) StrictMath.floor(StrictMath.log10(largest)) + 1;
    return decimal(value, Math.clamp(4 - before, 0, 6));
  }

  private static String scientific(double value, int decimals) {
    int exponent = (int) StrictMath.floor(StrictMath.log10(Math.abs(value)) + 1e-9);
    double factor = value / StrictMath.pow(10, exponent);
    String text = decimal(factor, decimals).replaceAll("\\.?0+$", "");
    return text.equals("1") ? power(exponent) : text + "×" + power(exponent);
  }

  private static int decimals(double step) {
    double scaled = Math.abs(step);
    int decimals = 0;
    while (decimals < 12 && Math.abs(scaled - Math.rint(scaled)) > 1e-6 * Math.max(scaled, 1e-3)) {
      scaled *= 10;
      decimals++;
    }
    return decimals;
  }
}
