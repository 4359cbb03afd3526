package dev.yumalab.agents.miner;

/**
 * What the miners of a team are like.
 *
 * @param process how quality changes
 * @param quality mean quality at the start, 0..1
 * @param spread standard deviation of quality among miners at the start
 * @param drift standard deviation of the step per epoch ({@link QualityProcess#DRIFTING}), or the
 *     part of quality lost per epoch to the progress of others ({@link QualityProcess#IMPROVING})
 * @param spendTaoPerEpoch what is spent on improvement, TAO
 * @param gainPerTao how fast spending closes the gap to perfect quality, per TAO
 * @param copyFidelity the part of the model's quality that a copy can reach, 0..1
 * @param copySpeed the part of the gap to it that a copy closes per epoch, 0..1
 * @param costTaoPerEpoch what serving costs, TAO
 * @param capacity queries that it serves at the same time
 * @param serviceMs mean time to answer a query, milliseconds
 */
public record MinerPlan(
    QualityProcess process,
    double quality,
    double spread,
    double drift,
    double spendTaoPerEpoch,
    double gainPerTao,
    double copyFidelity,
    double copySpeed,
    double costTaoPerEpoch,
    int capacity,
    double serviceMs) {

  /** How the quality of a miner changes. */
  public enum QualityProcess {
    /** It stays. */
    STATIC,
    /** It walks at random between 0 and 1. */
    DRIFTING,
    /** It rises by spending and falls behind without. */
    IMPROVING,
    /** It follows the miner that the chain pays best. */
    COPYING
  }

  /** Checks the ranges. */
  public MinerPlan {
    requireFraction("quality", quality);
    requireFraction("copyFidelity", copyFidelity);
    requireFraction("copySpeed", copySpeed);
    requireNotNegative("spread", spread);
    requireNotNegative("drift", drift);
    requireNotNegative("spendTaoPerEpoch", spendTaoPerEpoch);
    requireNotNegative("gainPerTao", gainPerTao);
    requireNotNegative("costTaoPerEpoch", costTaoPerEpoch);
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
    }
    if (!(serviceMs > 0)) {
      throw new IllegalArgumentException("serviceMs must be above 0, not " + serviceMs);
    }
  }

  /** Miners of one quality that never changes and cost nothing. */
  public static MinerPlan ofQuality(double quality, double spread) {
    return new MinerPlan(QualityProcess.STATIC, quality, spread, 0, 0, 0, 1, 1, 0, 4, 500);
  }

  private static void requireFraction(String name, double value) {
    if (!(0 <= value && value <= 1)) {
      throw new IllegalArgumentException(name + " must be 0..1, not " + value);
    }
  }

  private static void requireNotNegative(String name, double value) {
    if (!(0 <= value && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be 0 or more, not " + value);
    }
  }
}
