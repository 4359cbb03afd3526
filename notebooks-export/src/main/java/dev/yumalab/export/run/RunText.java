package dev.yumalab.export.run;

import java.util.Locale;

/** How the pages of runs write numbers. */
final class RunText {
  private RunText() {}

  /** A share for people; what is there but too small to show is not shown as nothing. */
  static String percent(double share) {
    return share > 0 && share < 0.00005
        ? "less than 0.01\u00a0%"
        : String.format(Locale.ROOT, "%,.2f\u00a0%%", 100 * share);
  }

  /** An amount of alpha for people. */
  static String alpha(double alpha) {
    return alpha > 0 && alpha < 0.005
        ? "less than 0.01\u00a0alpha"
        : String.format(Locale.ROOT, "%,.2f\u00a0alpha", alpha);
  }
}
