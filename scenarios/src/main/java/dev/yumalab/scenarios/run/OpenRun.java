package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.engine.run.Model;
import dev.yumalab.scenarios.scenario.Scenario;
import java.util.List;

/**
 * A run that nobody records, open to whoever steers and watches it. It goes on block by block:
 * blocks in which nothing happens are idle steps that change nothing, so they may be told apart on
 * a clock. Ends in the same state as a recorded run of {@link #scenario}. Not thread-safe.
 */
public final class OpenRun implements Model, AutoCloseable {
  private final World world;
  private final RunningWorld running;
  private Scenario scenario;
  private long block;
  private long now;
  private boolean wasIdle;

  /**
   * Opens the network of a scenario, before its first epoch.
   *
   * @param scenario what to run
   * @param replication which run of the same seed, from 0
   * @param kernel computes the epochs
   */
  public OpenRun(Scenario scenario, int replication, EpochKernel kernel) {
    this.scenario = scenario;
    world = World.of(scenario, replication, kernel);
    running = new RunningWorld(scenario, world, () -> {});
    block = world.network().block();
    now = block * Course.BLOCK_MS;
  }

  /** What runs, with what was changed. */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * Goes on with other events.
   *
   * @param changed the scenario with them; those that are new are at blocks to come
   */
  public void change(Scenario changed) {
    scenario = changed;
    running.replace(changed.events());
  }

  /** What is observed. */
  public TeamNetwork network() {
    return world.network();
  }

  /** The scenario as it is in force. */
  public Scenario inForce() {
    return running.inForce();
  }

  /** The block that the run has reached. */
  public long block() {
    return block;
  }

  /** How many epochs have ended. */
  public int epochs() {
    return running.epochs();
  }

  /** Whether the last step has ended an epoch. */
  public boolean hasEndedEpoch() {
    return !wasIdle && epochs() > 0 && running.isBetweenEpochs();
  }

  /** Whether nothing is left to happen in the present block. */
  public boolean isBlockDone() {
    return nextThing() > block;
  }

  /** Whether there is nothing left to do. */
  public boolean isAtEnd() {
    return running.isAtEnd();
  }

  /** What the teams have and got in the last epoch. */
  public List<TeamEpoch> teams() {
    return TeamEpoch.all(world.network(), world.network().roster());
  }

  /** The fingerprint of the state, as the manifest of a recorded run has it. */
  public String digest() {
    return StateDigest.of(world.network());
  }

  /** The block of the next thing that happens. */
  private long nextThing() {
    return isAtEnd() ? Long.MAX_VALUE : running.nextTime() / Course.BLOCK_MS;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public long nextTime() {
    if (isAtEnd()) {
      return Long.MAX_VALUE;
    }
    return nextThing() > block + 1 ? (block + 1) * Course.BLOCK_MS : running.nextTime();
  }

  @Override
  public void step() {
    wasIdle = nextThing() > block + 1;
    if (wasIdle) {
      block++;
      now = block * Course.BLOCK_MS;
      running.passTo(block);
    } else {
      running.step();
      now = running.now();
      block = now / Course.BLOCK_MS;
    }
  }

  @Override
  public boolean wasIdle() {
    return wasIdle;
  }

  @Override
  public void close() {
    world.close();
  }
}
