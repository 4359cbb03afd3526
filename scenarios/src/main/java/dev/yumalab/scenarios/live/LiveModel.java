package dev.yumalab.scenarios.live;

import dev.yumalab.consensus.epoch.CapturingKernel;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.engine.run.Model;
import dev.yumalab.scenarios.run.OpenRun;
import dev.yumalab.scenarios.scenario.Scenario;
import java.util.function.Consumer;

/**
 * A run with its history and the copies that are made of it, all on the model's thread. Not
 * thread-safe.
 */
final class LiveModel implements Model {
  private final CapturingKernel kernel;
  private final OpenRun run;
  private final GrowingHistory history;
  private final StateCopies copies;
  private final Consumer<OpenRun> atPoint;

  /**
   * Makes the world.
   *
   * @param atPoint told after every step
   */
  LiveModel(Scenario scenario, EpochKernel kernel, Consumer<OpenRun> atPoint) {
    this.kernel = new CapturingKernel(kernel);
    this.atPoint = atPoint;
    run = new OpenRun(scenario, 0, this.kernel);
    history = new GrowingHistory(run);
    copies = new StateCopies(run, this.kernel, history);
  }

  OpenRun run() {
    return run;
  }

  CapturingKernel kernel() {
    return kernel;
  }

  /** Goes on with other events, see {@link OpenRun#change}. */
  void change(Scenario changed) {
    run.change(changed);
  }

  /** A copy of the state now. */
  LiveState copy() {
    return copies.copy();
  }

  @Override
  public long now() {
    return run.now();
  }

  @Override
  public long nextTime() {
    return run.nextTime();
  }

  @Override
  public void step() {
    run.step();
    if (!run.wasIdle()) {
      copies.changed();
      if (run.hasEndedEpoch()) {
        history.add(run);
      }
    }
    atPoint.accept(run);
  }

  @Override
  public boolean wasIdle() {
    return run.wasIdle();
  }
}
