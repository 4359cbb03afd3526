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
  private static final int DECIMALS_OF_UNKNOWN = 3;

  /** Two digits of half the interval's width are shown. */
  private static final double SHOWN_DIGITS = 1;

  /** Numbers as they are, for an interval of this width. */
  public static IntervalText plain(double low, double high) {
    return new IntervalText(decimals(high - low), 1, "");
  }

  /** Shares in per cent, for an interval of this width. */
  public static IntervalText percent(double low, double high) {
    return new IntervalText(decimals(100 * (high - low)), 100, " %");
  }

  private static int decimals(double width) {
    if (!(width > 0)) {
      return DECIMALS_OF_UNKNOWN;
    }
    double magnitude = StrictMath.floor(StrictMath.log10(width / 2));
    return (int) Math.clamp(SHOWN_DIGITS - magnitude, 0, MOST_DECIMALS);
  }

  /** One number with its unit. */
  public String value(double value) {
    return number(value) + unit;
  }

  /** For example {@code 95 % interval 0.020 to 0.042}. */
  public String interval(double low, double high) {
    return "95 % interval " + number(low) + " to " + number(high) + unit;
  }

  private String number(double value) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value * factor);
    // A zero has no sign for people.
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }
}
