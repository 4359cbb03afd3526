package dev.yumalab.scenarios.experiment;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's t: how many standard errors a 95 % interval reaches to either side of a mean (W. S.
 * Gosset, "The probable error of a mean", Biometrika 6, 1908). Remembers what it has computed. Not
 * thread-safe.
 */
public final class StudentT {
  /** The part of all intervals that hold the true value, 0..1. */
  public static final double LEVEL = 0.95;

  private static final double UPPER = 1 - (1 - LEVEL) / 2;

  /** Far below what the interval of any metric shows. */
  private static final double ACCURACY = 1e-12;

  private final Map<Double, Double> known = new HashMap<>();

  /**
   * The upper 2.5 % point.
   *
   * @param degrees degrees of freedom, above 0; need not be whole
   * @return for example 12.706 for 1 and 1.960 for very many
   */
  public double quantile(double degrees) {
    return known.computeIfAbsent(
        degrees, d -> new TDistribution(null, d, ACCURACY).inverseCumulativeProbability(UPPER));
  }
}
