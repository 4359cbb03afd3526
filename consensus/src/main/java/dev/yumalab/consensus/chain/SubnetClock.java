package dev.yumalab.consensus.chain;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * When the epochs of a subnet are due: the chain's state-based scheduler.
 *
 * <p>Source: {@code coinbase/run_coinbase.rs}, {@code should_run_epoch}, {@code drain_pending};
 * {@code subnets/weights.rs}, {@code current_epoch_with_lookahead}. Not thread-safe.
 */
final class SubnetClock {
  /** A subnet whose epochs were put off for so long runs one whatever its tempo. */
  private static final long MAX_TEMPO = 50_400;

  private long lastEpochBlock;
  private long pendingEpochAt;
  private long sinceLastStep;
  private long epochIndex;
  private long lastMechanismStepBlock;

  /** The clock of a new subnet, which keeps subnets of one age apart. */
  void start(long block, int netuid, long tempo) {
    lastEpochBlock = Math.max(0, block - (tempo == 0 ? 0 : netuid % tempo));
    sinceLastStep = block;
  }

  long lastEpochBlock() {
    return lastEpochBlock;
  }

  long lastMechanismStepBlock() {
    return lastMechanismStepBlock;
  }

  long epochIndex() {
    return epochIndex;
  }

  boolean isTriggered(long block) {
    return pendingEpochAt > block;
  }

  void trigger(long block) {
    pendingEpochAt = block;
  }

  /** Restarts the cycle, as a change of tempo does. */
  void restart(long block) {
    lastEpochBlock = block;
  }

  /**
   * Whether an epoch is due.
   *
   * @param block now
   * @param counted how many blocks have been counted since the last step: those up to this one, or
   *     up to the one before
   */
  private boolean isDue(long block, long counted, long tempo) {
    return tempo != 0
        && ((pendingEpochAt > 0 && block >= pendingEpochAt)
            || counted - sinceLastStep > MAX_TEMPO
            || block - lastEpochBlock >= tempo);
  }

  boolean isDue(long block, long tempo) {
    return isDue(block, block, tempo);
  }

  /** The first block, later than now, in which an epoch is due; {@link Long#MAX_VALUE} is never. */
  long nextDue(long now, long tempo) {
    if (tempo == 0) {
      return Long.MAX_VALUE;
    }
    long next = Math.min(lastEpochBlock + tempo, sinceLastStep + MAX_TEMPO + 1);
    if (pendingEpochAt > 0) {
      next = Math.min(next, pendingEpochAt);
    }
    return Math.max(next, now + 1);
  }

  /** The number of the epoch as extrinsics see it. */
  long currentEpoch(long block, long tempo) {
    return epochIndex + (isDue(block, block, tempo) ? 1 : 0);
  }

  /** The number of the epoch as the reveal sees it, before the block is counted. */
  long epochOfReveal(long block, long tempo) {
    return epochIndex + (isDue(block, block - 1, tempo) ? 1 : 0);
  }

  void defer(long block) {
    pendingEpochAt = block + 1;
  }

  /** The slot of an epoch is used. */
  void drain(long block) {
    sinceLastStep = block;
    lastEpochBlock = block;
    pendingEpochAt = 0;
    epochIndex++;
  }

  /** The epoch has run. */
  void stepped(long block) {
    lastMechanismStepBlock = block;
  }

  void save(DataOutput out) throws IOException {
    out.writeLong(lastEpochBlock);
    out.writeLong(pendingEpochAt);
    out.writeLong(sinceLastStep);
    out.writeLong(epochIndex);
    out.writeLong(lastMechanismStepBlock);
  }

  void load(DataInput in) throws IOException {
    lastEpochBlock = in.readLong();
    pendingEpochAt = in.readLong();
    sinceLastStep = in.readLong();
    epochIndex = in.readLong();
    lastMechanismStepBlock = in.readLong();
  }
}
