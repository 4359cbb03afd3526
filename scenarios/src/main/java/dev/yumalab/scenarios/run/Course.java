package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.scenario.Scenario;

/** How a network goes on in steps: {@link #begin}, steps until one ends the epoch, and again. */
interface Course {
  /** Milliseconds between two blocks. */
  long BLOCK_MS = 12_000;

  /**
   * Begins an epoch.
   *
   * @param inForce the scenario as it is in force in it
   */
  void begin(Scenario inForce);

  /**
   * Changes what is in force within an epoch that was begun.
   *
   * @param inForce the scenario as it is in force from then on
   * @param atBlock the first block at which it is; nothing has happened at it or later
   */
  void change(Scenario inForce, long atBlock);

  /**
   * Goes on behind an epoch of a network whose state was loaded.
   *
   * @param inForce the scenario as it was in force in that epoch
   */
  void restore(Scenario inForce);

  /** The time of the next step, ms. */
  long nextTime();

  /**
   * Takes the next step.
   *
   * @return whether it has ended the epoch
   */
  boolean step();
}
