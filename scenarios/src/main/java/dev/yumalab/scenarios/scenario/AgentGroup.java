package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.world.TeamSetup;

/**
 * A group of operators of a scenario.
 *
 * @param stakeShare its part of all stake before the first epoch, 0..1
 * @param setup what it is, with that stake in rao
 */
public record AgentGroup(double stakeShare, TeamSetup setup) {
  /** The group's name. */
  public String name() {
    return setup.name();
  }
}
