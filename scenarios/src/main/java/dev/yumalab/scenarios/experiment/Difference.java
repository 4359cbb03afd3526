package dev.yumalab.scenarios.experiment;

import java.util.Arrays;

/**
 * By how much the values of one set of runs exceed those of another, on average.
 *
 * @param mean the mean difference, second minus first; NaN where there is none
 * @param low lower end of its 95 % interval; NaN with fewer than two values on a side
 * @param high upper end of its 95 % interval; NaN with fewer than two values on a side
 * @param effectSize Cohen's d: the mean difference in standard deviations; NaN where nothing varies
 * @param pairing how the values were compared
 * @param firstCount values of the first set
 * @param secondCount values of the second set; the same number if paired
 */
public record Difference(
    double mean,
    double low,
    double high,
    double effectSize,
    Pairing pairing,
    long firstCount,
    long secondCount) {
  /** Values that vary by less than this part of their mean vary by what sums round. */
  private static final double ROUNDING = 1e-9;

  /** How values of two sets are compared. */
  public enum Pairing {
    /** Each value with the one of the same chance. */
    PAIRED,
    /** All with all, variances unequal (B. L. Welch, Biometrika 34, 1947). */
    WELCH
  }

  /** What an interval says of a difference. */
  public enum Finding {
    /** The second set lies higher. */
    HIGHER,
    /** The second set lies lower. */
    LOWER,
    /** The interval holds 0. */
    NOT_SHOWN,
    /** Every pair is equal. */
    EQUAL,
    /** There are too few values for an interval. */
    TOO_FEW
  }

  /**
   * Compares values that belong together in pairs, such as runs of one seed and replication. The
   * effect size is the mean difference over the deviation of the differences (Cohen's d of paired
   * samples). A pair of which one value is not a number is left out.
   *
   * @throws IllegalArgumentException if the sets differ in size
   */
  public static Difference paired(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "%d values cannot be paired with %d".formatted(first.length, second.length));
    }
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> second[i] - first[i]);
    Estimate estimate = Estimate.of(differences);
    return new Difference(
        estimate.mean(),
        estimate.low(),
        estimate.high(),
        ratio(estimate.mean(), estimate.deviation()),
        Pairing.PAIRED,
        estimate.count(),
        estimate.count());
  }

  /**
   * Compares values that have nothing to do with each other. The effect size is the mean difference
   * over the root of the mean of both variances. What is not a number is left out.
   */
  public static Difference welch(double[] first, double[] second) {
    RunningMean one = of(first);
    RunningMean two = of(second);
    double mean = two.mean() - one.mean();
    double firstPart = one.variance() / one.count();
    double secondPart = two.variance() / two.count();
    double error = firstPart + secondPart;
    double reach = Double.NaN;
    if (error == 0) {
      reach = 0;
    } else if (error > 0) {
      double degrees =
          error
              * error
              / (firstPart * firstPart / (one.count() - 1)
                  + secondPart * secondPart / (two.count() - 1));
      reach = new StudentT().quantile(degrees) * Math.sqrt(error);
    }
    return new Difference(
        mean,
        mean - reach,
        mean + reach,
        ratio(mean, Math.sqrt((one.variance() + two.variance()) / 2)),
        Pairing.WELCH,
        one.count(),
        two.count());
  }

  /** What the interval says. */
  public Finding finding() {
    if (Double.isNaN(low)) {
      return Finding.TOO_FEW;
    }
    if (low == 0 && high == 0) {
      return Finding.EQUAL;
    }
    if (low <= 0 && high >= 0) {
      return Finding.NOT_SHOWN;
    }
    return mean > 0 ? Finding.HIGHER : Finding.LOWER;
  }

  private static double ratio(double mean, double deviation) {
    return deviation > ROUNDING * Math.abs(mean) ? mean / deviation : Double.NaN;
  }

  private static RunningMean of(double[] values) {
    RunningMean mean = new RunningMean();
    for (double value : values) {
      mean.add(value);
    }
    return mean;
  }
}
