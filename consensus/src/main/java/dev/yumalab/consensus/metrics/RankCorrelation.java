package dev.yumalab.consensus.metrics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation: how far two orders agree, from -1 (reversed) to 1 (the same).
 *
 * <p>Equal values share the mean of their ranks, and the correlation is Pearson's of the ranks (C.
 * Spearman, "The proof and measurement of association between two things", 1904).
 */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * The correlation of two vectors of one length.
   *
   * @return -1..1, NaN where one of them has fewer than two different values
   */
  public static double spearman(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "%d values cannot be paired with %d".formatted(x.length, y.length));
    }
    return pearson(ranks(x), ranks(y));
  }

  /** Ranks from 1, ties in the middle. */
  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    for (int first = 0; first < order.length; ) {
      int end = first;
      while (end < order.length && values[order[end]] == values[order[first]]) {
        end++;
      }
      for (int k = first; k < end; k++) {
        ranks[order[k]] = (first + 1 + end) / 2.0;
      }
      first = end;
    }
    return ranks;
  }

  private static double pearson(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double products = 0;
    double squaresX = 0;
    double squaresY = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squaresX += (x[i] - meanX) * (x[i] - meanX);
      squaresY += (y[i] - meanY) * (y[i] - meanY);
    }
    return squaresX == 0 || squaresY == 0 ? Double.NaN : products / Math.sqrt(squaresX * squaresY);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
