package dev.yumalab.scenarios.bench;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * How long an epoch took, in microseconds; a sample is the mean of one batch of epochs.
 *
 * @param best the quickest batch
 * @param lowerQuartile a quarter of the batches was quicker
 * @param median half of them were
 * @param upperQuartile three quarters were
 * @param epochs how many epochs all batches had
 * @param bytesPerEpoch what the thread allocated, mean over all batches, rounded; empty where the
 *     JVM does not count it
 */
public record Timing(
    double best,
    double lowerQuartile,
    double median,
    double upperQuartile,
    long epochs,
    OptionalLong bytesPerEpoch) {

  /**
   * Sums samples up.
   *
   * @param micros at least one, in any order
   */
  static Timing of(double[] micros, long epochs, OptionalLong bytesPerEpoch) {
    double[] sorted = micros.clone();
    Arrays.sort(sorted);
    return new Timing(
        sorted[0],
        quantile(sorted, 0.25),
        quantile(sorted, 0.5),
        quantile(sorted, 0.75),
        epochs,
        bytesPerEpoch);
  }

  /** Between two samples in proportion, as R and NumPy do unless told otherwise. */
  private static double quantile(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
