package dev.yumalab.consensus.chain;

import java.util.Arrays;

/** What happened when a block began; the next block overwrites it. Not thread-safe. */
public final class BlockReport {
  private int[] epochs = new int[4];
  private int epochCount;
  private int[] deferred = new int[4];
  private int deferredCount;
  private int revealed;
  private int dropped;

  BlockReport() {}

  void clear() {
    epochCount = 0;
    deferredCount = 0;
    revealed = 0;
    dropped = 0;
  }

  void epochRan(int netuid) {
    if (epochCount == epochs.length) {
      epochs = Arrays.copyOf(epochs, 2 * epochCount);
    }
    epochs[epochCount++] = netuid;
  }

  void deferred(int netuid) {
    if (deferredCount == deferred.length) {
      deferred = Arrays.copyOf(deferred, 2 * deferredCount);
    }
    deferred[deferredCount++] = netuid;
  }

  void revealed(boolean stored) {
    if (stored) {
      revealed++;
    } else {
      dropped++;
    }
  }

  /** The subnets that ran an epoch, ascending; a copy. */
  public int[] epochs() {
    return Arrays.copyOf(epochs, epochCount);
  }

  /** The subnets whose epoch was put off to the next block, ascending; a copy. */
  public int[] deferred() {
    return Arrays.copyOf(deferred, deferredCount);
  }

  /** How many timelocked commits became rows. */
  public int revealed() {
    return revealed;
  }

  /** How many timelocked commits were dropped: unreadable, or refused as weights. */
  public int dropped() {
    return dropped;
  }
}
