package dev.yumalab.scenarios.experiment;

/**
 * Mean and spread of values that come one by one and are not kept (B. P. Welford, Technometrics 4,
 * 1962). The same values in the same order give the same bits. Not thread-safe.
 */
public final class RunningMean {
  private long count;
  private double mean;
  private double squares;

  /** Takes the next value; what is not a number says nothing and is left out. */
  public void add(double value) {
    if (Double.isNaN(value)) {
      return;
    }
    count++;
    double step = value - mean;
    mean += step / count;
    squares += step * (value - mean);
  }

  /** How many values there were. */
  public long count() {
    return count;
  }

  /** The mean of the values; NaN without any. */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** The variance that the values estimate (divided by n - 1); NaN with fewer than two. */
  public double variance() {
    return count < 2 ? Double.NaN : squares / (count - 1);
  }

  /** The mean with its 95 % interval, for values that are about normally distributed. */
  public Estimate estimate(StudentT t) {
    double variance = variance();
    double reach =
        count < 2 ? Double.NaN : t.quantile((double) count - 1) * Math.sqrt(variance / count);
    return new Estimate(mean(), mean() - reach, mean() + reach, Math.sqrt(variance), count);
  }
}
