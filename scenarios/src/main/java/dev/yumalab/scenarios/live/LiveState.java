package dev.yumalab.scenarios.live;

import dev.yumalab.scenarios.scenario.Scenario;

/**
 * A copy of a run's state between two steps. Immutable and thread-safe.
 *
 * @param block the block that the run has reached
 * @param epoch how many epochs have paid
 * @param epochs how many the run has
 * @param nextEpochBlock the block at which the next epoch is due
 * @param inForce the scenario as it is in force
 * @param neurons who there is and what the last epoch gave
 * @param weights what each uid has set, as the last epoch read it; u16, stored order
 * @param bonds what each uid stores after the last epoch; u16, stored order
 * @param history what has happened so far
 */
public record LiveState(
    long block,
    long epoch,
    int epochs,
    long nextEpochBlock,
    Scenario inForce,
    LiveNeurons neurons,
    LiveRows weights,
    LiveRows bonds,
    LiveHistory history) {

  /** Whether no epoch is left. */
  public boolean isAtEnd() {
    return epoch >= epochs;
  }
}
