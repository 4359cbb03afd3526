package dev.yumalab.ui.desktop.reading;

import java.util.Locale;

/** Numbers as views and the inspector write them. */
public final class NumberText {
  private static final double RAO_PER_ALPHA = 1e9;
  private static final String NONE = "—";

  /** Less than this is what rounding leaves. */
  private static final double NOTHING = 5e-7;

  private NumberText() {}

  /** A share as per cent, with digits enough to tell a small one from none. */
  public static String percent(double share) {
    if (Double.isNaN(share)) {
      return NONE;
    }
    double shown = Math.abs(share);
    if (shown < NOTHING) {
      return "0 %";
    }
    int digits = shown >= 0.1 ? 1 : shown >= 0.01 ? 2 : shown >= 0.001 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + digits + "f %%", 100 * share);
  }

  /** The size of a change of share as percentage points. */
  public static String points(double change) {
    double shown = Math.abs(change);
    int digits = shown >= 0.01 ? 2 : shown >= 0.0001 ? 3 : 5;
    return String.format(Locale.ROOT, "%." + digits + "f percentage points", 100 * shown);
  }

  /** The size of a change of share as percentage points, never less than it is. */
  public static String pointsAtMost(double change) {
    double shown = Math.abs(change);
    double unit = shown >= 0.0001 ? 1e4 : 1e7;
    double up = Math.ceil(shown * unit) / unit;
    return String.format(
        Locale.ROOT, "%." + (up >= 0.0001 ? 2 : 5) + "f percentage points", 100 * up);
  }

  /** An amount as alpha. */
  public static String alpha(long rao) {
    double alpha = rao / RAO_PER_ALPHA;
    return String.format(
        Locale.ROOT, Math.abs(alpha) >= 1_000 ? "%,.0f alpha" : "%,.4g alpha", alpha);
  }

  /** A fraction with about four figures; a dash where there is none. */
  public static String fraction(double value) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    int digits = value == 0 || value >= 0.1 ? 4 : value >= 0.01 ? 5 : 6;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** A count with separators. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
