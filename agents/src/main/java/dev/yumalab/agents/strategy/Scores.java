package dev.yumalab.agents.strategy;

/**
 * What an operator's validators know of the miners' quality from evaluating them: estimates with
 * noise and bias, never the truth.
 */
public interface Scores {
  /**
   * The present estimate of the quality of the miner at a uid.
   *
   * @return 0..1, or NaN where nothing is known yet
   */
  double quality(int uid);
}
