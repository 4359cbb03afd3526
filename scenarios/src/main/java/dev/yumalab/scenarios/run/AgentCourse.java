package dev.yumalab.scenarios.run;

import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.scenarios.scenario.Scenario;

/** The course of a world of agents, event by event. Not thread-safe. */
final class AgentCourse implements Course {
  private final AgentWorld world;
  private Scenario inForce;

  /**
   * @param atStart what the world was made of
   */
  AgentCourse(AgentWorld world, Scenario atStart) {
    this.world = world;
    inForce = atStart;
  }

  @Override
  public void begin(Scenario next) {
    if (!next.equals(inForce)) {
      AgentWorlds.apply(inForce, next, world);
      inForce = next;
    }
  }

  @Override
  public void change(Scenario next, long atBlock) {
    // What goes block by block, such as the price of registration, goes by the old rules until
    // then.
    world.passTo(atBlock - 1);
    begin(next);
  }

  @Override
  public void restore(Scenario last) {
    // Rules are part of the chain's state; settings of strategies are not.
    AgentWorlds.apply(last, last, world);
    inForce = last;
  }

  @Override
  public long nextTime() {
    return world.nextTime();
  }

  @Override
  public boolean step() {
    return world.step();
  }
}
