package dev.yumalab.scenarios.run;

import dev.yumalab.engine.run.Model;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioTimeline;
import dev.yumalab.scenarios.scenario.ScheduledChange;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A replication as a model that goes on in steps: the world, what changes in it from outside, and
 * who writes down what happens. Not thread-safe.
 */
final class RunningWorld implements Model {
  /** Who writes an epoch down. */
  @FunctionalInterface
  interface AfterEpoch {
    /** An epoch has ended. */
    void record() throws IOException;
  }

  private final int allEpochs;
  private final World world;
  private final AfterEpoch afterEpoch;
  private final CabalStanding.Observer cabal;
  private final ScenarioTimeline timeline;
  private Scenario inForce;
  private int epochs;
  private boolean isBetweenEpochs = true;
  private long now;

  /** A model before its first epoch. */
  RunningWorld(Scenario scenario, World world, AfterEpoch afterEpoch) {
    this.world = world;
    this.afterEpoch = afterEpoch;
    allEpochs = scenario.epochs();
    cabal = new CabalStanding.Observer(world);
    timeline = new ScenarioTimeline(scenario);
    inForce = scenario;
  }

  /** How many epochs have ended. */
  int epochs() {
    return epochs;
  }

  /** Whether the last step has ended an epoch, or none was taken. */
  boolean isBetweenEpochs() {
    return isBetweenEpochs;
  }

  /** Whether there is nothing left to do. */
  boolean isAtEnd() {
    return isBetweenEpochs && epochs == allEpochs;
  }

  /** The block of the next epoch. */
  long nextEpochBlock() {
    return world.network().nextEpochBlock();
  }

  /** The scenario as it is in force. */
  Scenario inForce() {
    return inForce;
  }

  /** How a cabal stands. */
  CabalStanding.Observer cabal() {
    return cabal;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public long nextTime() {
    return isAtEnd() ? Long.MAX_VALUE : world.course().nextTime();
  }

  @Override
  public void step() {
    begin();
    while (timeline.isDue(nextTime() / Course.BLOCK_MS)) {
      change();
    }
    now = nextTime();
    if (world.course().step()) {
      isBetweenEpochs = true;
      epochs++;
      record();
    }
  }

  /** Brings in force what changes up to a block before which nothing more happens. */
  void passTo(long block) {
    begin();
    while (timeline.isDue(block)) {
      change();
    }
  }

  /** Goes on with other events; those that are new lie ahead. */
  void replace(List<ScheduledChange> events) {
    inForce = timeline.replace(events);
  }

  private void begin() {
    if (isBetweenEpochs) {
      inForce = timeline.next();
      world.course().begin(inForce);
      isBetweenEpochs = false;
    }
  }

  private void change() {
    long atBlock = timeline.nextBlock();
    inForce = timeline.change();
    world.course().change(inForce, atBlock);
  }

  private void record() {
    try {
      afterEpoch.record();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    cabal.observe(inForce);
  }

  /** Writes the whole state, right after an epoch. */
  void save(DataOutput out) throws IOException {
    if (!isBetweenEpochs) {
      throw new IllegalStateException("a run is saved between two epochs only");
    }
    out.writeInt(epochs);
    out.writeLong(now);
    timeline.save(out);
    world.network().save(out);
    cabal.save(out);
  }

  /** Reads what {@link #save} wrote into a model of the same scenario that has not run. */
  void load(DataInput in) throws IOException {
    epochs = in.readInt();
    now = in.readLong();
    inForce = timeline.load(in);
    world.network().load(in);
    cabal.load(in);
    world.course().restore(inForce);
  }
}
