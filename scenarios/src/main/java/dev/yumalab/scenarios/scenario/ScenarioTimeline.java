package dev.yumalab.scenarios.scenario;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario as it is in force at one time after another. Who runs it says when an epoch begins
 * ({@link #next}) and which block comes next ({@link #isDue}, {@link #change}); each event is
 * applied once. Of two at the same block that of the epoch comes first. Not thread-safe.
 */
public final class ScenarioTimeline {
  private final List<ScheduledChange> epochs = new ArrayList<>();
  private final List<ScheduledChange> blocks = new ArrayList<>();

  /** What was applied so far, in order: whether it was a change at a block. */
  private final List<Boolean> applied = new ArrayList<>();

  private Scenario inForce;
  private int epochsApplied;
  private int blocksApplied;
  private int epoch;

  /** Begins before the first epoch. */
  public ScenarioTimeline(Scenario scenario) {
    inForce = scenario;
    take(scenario.events());
  }

  private void take(List<ScheduledChange> events) {
    epochs.clear();
    blocks.clear();
    for (ScheduledChange event : events) {
      (event.at() instanceof Moment.Block ? blocks : epochs).add(event);
    }
  }

  /**
   * Goes on with other events, and gives what is in force.
   *
   * @param events the same as before as far as they were applied
   */
  public Scenario replace(List<ScheduledChange> events) {
    take(events);
    inForce = inForce.withEvents(events);
    return inForce;
  }

  /** Goes on to the next epoch, the first one at the first call, and gives what is in force. */
  public Scenario next() {
    epoch++;
    while (epochsApplied < epochs.size() && epochOf(epochs.get(epochsApplied)) <= epoch) {
      apply(false);
    }
    return inForce;
  }

  private static int epochOf(ScheduledChange change) {
    return ((Moment.Epoch) change.at()).number();
  }

  /** The block of the next change at a block; {@link Long#MAX_VALUE} if there is none. */
  public long nextBlock() {
    return blocksApplied == blocks.size()
        ? Long.MAX_VALUE
        : ((Moment.Block) blocks.get(blocksApplied).at()).number();
  }

  /** Whether a change is in force at a block that was not applied yet. */
  public boolean isDue(long block) {
    return nextBlock() <= block;
  }

  /** Applies the next change at a block, and gives what is in force. */
  public Scenario change() {
    apply(true);
    return inForce;
  }

  /** Applies all changes that are in force at a block, and gives what is in force. */
  public Scenario reach(long block) {
    while (isDue(block)) {
      apply(true);
    }
    return inForce;
  }

  private void apply(boolean isAtBlock) {
    ScheduledChange change = isAtBlock ? blocks.get(blocksApplied++) : epochs.get(epochsApplied++);
    inForce = ScenarioBinding.with(inForce, change.settings());
    applied.add(isAtBlock);
  }

  /** Writes where it stands. */
  public void save(DataOutput out) throws IOException {
    out.writeInt(epoch);
    out.writeInt(applied.size());
    for (boolean isAtBlock : applied) {
      out.writeBoolean(isAtBlock);
    }
  }

  /** Reads what {@link #save} wrote into a timeline of the same scenario that has not begun. */
  public Scenario load(DataInput in) throws IOException {
    epoch = in.readInt();
    for (int left = in.readInt(); left > 0; left--) {
      boolean isAtBlock = in.readBoolean();
      boolean isThere = isAtBlock ? blocksApplied < blocks.size() : epochsApplied < epochs.size();
      if (!isThere) {
        throw new IOException("it has more changes than the scenario");
      }
      apply(isAtBlock);
    }
    return inForce;
  }
}
