package dev.yumalab.scenarios.experiment;

/**
 * A mean over replications and how well it is known.
 *
 * @param mean the mean; NaN without values
 * @param low lower end of its 95 % interval; NaN with fewer than two values
 * @param high upper end of its 95 % interval; NaN with fewer than two values
 * @param deviation standard deviation of a single value; NaN with fewer than two values
 * @param count how many values there are
 */
public record Estimate(double mean, double low, double high, double deviation, long count) {
  /** The estimate that values give, taken in their order; what is not a number is left out. */
  public static Estimate of(double... values) {
    RunningMean mean = new RunningMean();
    for (double value : values) {
      mean.add(value);
    }
    return mean.estimate(new StudentT());
  }

  /** Whether there is an interval: at least two values. */
  public boolean hasInterval() {
    return count > 1;
  }

  /** Whether the interval holds a value; without an interval it may hold any. */
  public boolean mayBe(double value) {
    return !hasInterval() || (low <= value && value <= high);
  }
}
