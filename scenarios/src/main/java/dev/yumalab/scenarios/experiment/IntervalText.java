package dev.yumalab.scenarios.experiment;

import java.util.Locale;

/**
 * Writes means and intervals for people, with as many decimals as the interval is known to.
 *
 * @param decimals digits behind the point
 * @param factor what values are multiplied by: 100 for per cent
 * @param unit stands behind each number, with a space before it; may be empty
 */
public record IntervalText(int decimals, double factor, String unit) {
  private static final int MOST_DECIMALS = 9;

  /** Shares without an interval, in per cent. */
  private static final int DECIMALS_OF_SHARES = 3;

  /** Digits of a number without an interval, those before the point included. */
  private static final int DIGITS = 4;

  /** Two digits of half the interval's width are shown. */
  private static final double SHOWN_DIGITS = 1;

  /** Intervals narrower than this part of their value are what sums round, and show nothing. */
  private static final double ROUNDING = 1e-9;

  /** A number without an interval: four digits, or no decimals if it is whole. */
  public static IntervalText plain(double value) {
    if (value == StrictMath.rint(value)) {
      return new IntervalText(0, 1, "");
    }
    double magnitude = StrictMath.floor(StrictMath.log10(Math.abs(value)));
    return new IntervalText((int) Math.clamp(DIGITS - 1 - magnitude, 0, MOST_DECIMALS), 1, "");
  }

  /** A number and the interval around it, both as they are. */
  public static IntervalText plain(double value, double low, double high) {
    return hasWidth(low, high) ? new IntervalText(decimals(high - low), 1, "") : plain(value);
  }

  /** Shares in per cent, for an interval of this width. */
  public static IntervalText percent(double low, double high) {
    int decimals = hasWidth(low, high) ? decimals(100 * (high - low)) : DECIMALS_OF_SHARES;
    return new IntervalText(decimals, 100, " %");
  }

  private static boolean hasWidth(double low, double high) {
    return high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high));
  }

  private static int decimals(double width) {
    double magnitude = StrictMath.floor(StrictMath.log10(width / 2));
    return (int) Math.clamp(SHOWN_DIGITS - magnitude, 0, MOST_DECIMALS);
  }

  /** One number with its unit; a dash where there is none. */
  public String value(double value) {
    return Double.isNaN(value) ? number(value) : number(value) + unit;
  }

  /** For example {@code 95 % interval 0.020 to 0.042}. */
  public String interval(double low, double high) {
    return "95 % interval " + range(low, high);
  }

  /** For example {@code 0.020 to 0.042}. */
  public String range(double low, double high) {
    return number(low) + " to " + number(high) + unit;
  }

  private String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value * factor);
    // A zero has no sign for people.
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }
}
