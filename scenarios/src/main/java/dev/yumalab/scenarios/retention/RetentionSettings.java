package dev.yumalab.scenarios.retention;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is mapped.
 *
 * @param stakes honest shares of stake, each in 0..1 exclusive, distinct
 * @param kappa u16 proportion
 * @param bondsPenalty u16 proportion
 * @param weightDeviation of weights, relative to their mean, ≥ 0; float as in the chain's test
 * @param validatorShare validators' share of the emission, 0..1
 * @param neurons all uids
 * @param validators validators among them
 * @param grid points along each axis, at least 2
 */
public record RetentionSettings(
    List<BigDecimal> stakes,
    int kappa,
    int bondsPenalty,
    float weightDeviation,
    double validatorShare,
    int neurons,
    int validators,
    int grid) {

  /** The honest stakes of the published figures. */
  public static final List<BigDecimal> PUBLISHED_STAKES =
      List.of(
              "0.51", "0.55", "0.60", "0.65", "0.70", "0.75", "0.80", "0.85", "0.90", "0.95",
              "0.99")
          .stream()
          .map(BigDecimal::new)
          .toList();

  private static final int MAX_DECIMALS = 18;

  /** Copies the list and checks the ranges. */
  public RetentionSettings {
    stakes = List.copyOf(stakes);
    require(!stakes.isEmpty(), "stakes must not be empty");
    for (BigDecimal stake : stakes) {
      require(
          Math.abs((long) stake.scale()) <= MAX_DECIMALS,
          "each stake must have at most " + MAX_DECIMALS + " decimals");
      require(
          stake.signum() > 0 && stake.compareTo(BigDecimal.ONE) < 0,
          "each stake must lie between 0 and 1, not " + stake);
    }
    require(
        stakes.stream().map(BigDecimal::stripTrailingZeros).distinct().count() == stakes.size(),
        "stakes must not repeat");
    require(kappa >= 0 && kappa <= 0xFFFF, "kappa must be 0..65535 as u16");
    require(bondsPenalty >= 0 && bondsPenalty <= 0xFFFF, "the penalty must be 0..65535 as u16");
    require(
        weightDeviation >= 0 && weightDeviation <= 1_000,
        "the weight deviation must be 0..1000, not " + weightDeviation);
    require(
        validatorShare >= 0 && validatorShare <= 1,
        "the validator share must be 0..1, not " + validatorShare);
    require(neurons >= 4 && neurons <= 4096, "there must be 4..4096 neurons, not " + neurons);
    require(validators >= 2, "there must be at least 2 validators, one for each team");
    require(
        neurons - validators >= 2, "there must be at least 2 servers, neurons beyond validators");
    require(grid >= 2 && grid <= 1001, "the grid must have 2..1001 points");
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
