package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.StoredRow;
import dev.yumalab.agents.strategy.Orders;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a validator can do on a history: set weights. Whatever else it orders is refused and
 * counted. Not thread-safe.
 */
final class HistoryOrders implements Orders {
  private static final long NO_TICKET = -1;
  private static final int NO_KEY = -1;

  private final Follower own;
  private final int neurons;
  private long firstStep;
  private long block;
  private long refused;

  /**
   * Orders of a validator.
   *
   * @param own whose
   * @param neurons how many uids there are
   */
  HistoryOrders(Follower own, int neurons) {
    this.own = own;
    this.neurons = neurons;
  }

  /**
   * Its turn begins.
   *
   * @param inForceFrom the step in which what it decides is in force first
   * @param atBlock at which it decides
   */
  void turn(long inForceFrom, long atBlock) {
    firstStep = inForceFrom;
    block = atBlock;
  }

  /** How many orders were refused. */
  long refused() {
    return refused;
  }

  void save(DataOutput out) throws IOException {
    out.writeLong(refused);
  }

  void load(DataInput in) throws IOException {
    refused = in.readLong();
  }

  @Override
  public void setWeights(int hotkey, int[] uids, double[] weights) {
    if (hotkey != own.uid()) {
      throw new IllegalArgumentException(
          "hotkey %d is not of the operator %s".formatted(hotkey, own.name()));
    }
    StoredRow row = StoredRow.of(uids, weights);
    boolean isValid =
        row.length() > 0
            && Arrays.stream(row.uids()).allMatch(uid -> 0 <= uid && uid < neurons)
            && Arrays.stream(row.uids()).distinct().count() == row.length();
    if (isValid) {
      own.decide(firstStep, block, row);
    } else {
      refuse();
    }
  }

  private void refuse() {
    refused++;
  }

  @Override
  public long commit(int hotkey, int[] uids, double[] weights) {
    refuse();
    return NO_TICKET;
  }

  @Override
  public void reveal(int hotkey, long ticket) {
    refuse();
  }

  @Override
  public void commitTimelocked(
      int hotkey, int[] uids, double[] weights, long opensAtBlock, boolean readable) {
    refuse();
  }

  @Override
  public void register(int hotkey, long limitRao) {
    refuse();
  }

  @Override
  public void stake(int hotkey, long rao) {
    refuse();
  }

  @Override
  public void unstake(int hotkey, long rao) {
    refuse();
  }

  @Override
  public void setChildren(int hotkey, int[] children, double[] proportions) {
    refuse();
  }

  @Override
  public void setTake(int hotkey, double take) {
    refuse();
  }

  @Override
  public void setRule(OwnerRule rule, long value) {
    refuse();
  }

  @Override
  public void resetBonds(int hotkey) {
    refuse();
  }

  @Override
  public int newValidator() {
    refuse();
    return NO_KEY;
  }

  @Override
  public int newMiner() {
    refuse();
    return NO_KEY;
  }

  @Override
  public void serve(int hotkey, boolean serving) {
    refuse();
  }

  /** Ignored, as at every fidelity of whole epochs. */
  @Override
  public void wakeAt(long atBlock) {}
}
