package dev.yumalab.scenarios.run;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * When the state of a run is kept, so that another process can go on with it.
 *
 * @param everyEpochs keeps it after so many epochs, again and again; at least 1
 * @param untilBlock pauses the run behind the last epoch whose block is not after this one
 */
public record CheckpointPlan(OptionalInt everyEpochs, OptionalLong untilBlock) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public CheckpointPlan {
    if (everyEpochs.isPresent() && everyEpochs.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "checkpoints are at least 1 epoch apart, not " + everyEpochs.getAsInt());
    }
    if (untilBlock.isPresent() && untilBlock.getAsLong() < 0) {
      throw new IllegalArgumentException("a block is at least 0, not " + untilBlock.getAsLong());
    }
  }

  /** Whether the state is kept after this epoch. */
  boolean isDue(long epoch) {
    return everyEpochs.isPresent() && epoch % everyEpochs.getAsInt() == 0;
  }

  /** Whether the run pauses before an epoch at this block. */
  boolean isPast(long block) {
    return untilBlock.isPresent() && block > untilBlock.getAsLong();
  }
}
