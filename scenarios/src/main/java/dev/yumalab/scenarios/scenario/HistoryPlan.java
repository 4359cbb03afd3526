package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.recorded.HistoryAgent;
import java.util.List;

/**
 * How a recorded history is replayed.
 *
 * @param warmUpEpochs how often its first epoch runs before epoch 1
 * @param commitReveal whether what agents decide stays secret for some epochs
 * @param revealPeriodEpochs for how many, at least 1
 * @param agents who follows a strategy, in the order of the file
 */
public record HistoryPlan(
    int warmUpEpochs, boolean commitReveal, int revealPeriodEpochs, List<Agent> agents) {
  /** Keeps an unmodifiable copy. */
  public HistoryPlan {
    agents = List.copyOf(agents);
  }

  /**
   * Somebody who follows a strategy.
   *
   * @param stakeShare a newcomer's part of all stake, its own included; 0 for recorded validators
   * @param setup what it is, with its stake in rao
   */
  public record Agent(double stakeShare, HistoryAgent setup) {}

  /** The record alone, from its first epoch on. */
  static HistoryPlan ofRecord() {
    return new HistoryPlan(0, false, 1, List.of());
  }

  /** The agents' names. */
  public List<String> names() {
    return agents.stream().map(agent -> agent.setup().name()).toList();
  }

  /** For how many epochs decisions stay secret; 0 without commit-reveal. */
  public int revealEpochs() {
    return commitReveal ? revealPeriodEpochs : 0;
  }
}
