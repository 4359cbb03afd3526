package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.scenarios.scenario.Scenario;
import java.util.function.Consumer;

/** The course of a network in which nothing happens between epochs. Not thread-safe. */
final class WholeEpochs implements Course {
  private final TeamNetwork network;
  private final Consumer<Scenario> epoch;
  private Runnable next = WholeEpochs::refuse;

  /**
   * @param epoch runs the network's next epoch under what is in force
   */
  WholeEpochs(TeamNetwork network, Consumer<Scenario> epoch) {
    this.network = network;
    this.epoch = epoch;
  }

  private static void refuse() {
    throw new IllegalStateException("no epoch was begun");
  }

  @Override
  public void begin(Scenario inForce) {
    next = () -> epoch.accept(inForce);
  }

  @Override
  public void change(Scenario inForce, long atBlock) {
    begin(inForce);
  }

  @Override
  public void restore(Scenario inForce) {
    // What is in force is handed over anew in each epoch.
    next = WholeEpochs::refuse;
  }

  @Override
  public long nextTime() {
    return Math.multiplyExact(network.nextEpochBlock(), BLOCK_MS);
  }

  @Override
  public boolean step() {
    next.run();
    return true;
  }
}
