package dev.yumalab.agents.query;

/**
 * How validators query miners.
 *
 * @param perBlock queries that an operator's validators send per block, mean; they come at random
 * @param latencyMs time that a message takes, one way, milliseconds
 * @param timeoutMs an answer later than this after the query was sent scores 0, milliseconds
 * @param noise standard deviation of the score of one answer about the miner's quality
 * @param memory how much of the estimate stays when an answer comes, 0..1
 */
public record QueryPlan(
    double perBlock, long latencyMs, long timeoutMs, double noise, double memory) {
  /** Checks the ranges. */
  public QueryPlan {
    if (!(perBlock > 0 && perBlock < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("perBlock must be above 0, not " + perBlock);
    }
    if (latencyMs < 0 || timeoutMs <= 0) {
      throw new IllegalArgumentException(
          "latencyMs must be 0 or more and timeoutMs above 0, not %d and %d"
              .formatted(latencyMs, timeoutMs));
    }
    if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("noise must be 0 or more, not " + noise);
    }
    if (!(0 <= memory && memory < 1)) {
      throw new IllegalArgumentException("memory must be 0 or more and below 1, not " + memory);
    }
  }
}
