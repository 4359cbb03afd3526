package dev.yumalab.consensus.epoch;

/**
 * Owns the state of a batch of independent networks in the kernel's own layout, from epoch to
 * epoch. Not thread-safe; a kernel may use many threads inside {@link #run}.
 */
public interface EpochSession extends AutoCloseable {
  /** The room that the session has. */
  EpochShape shape();

  /**
   * The state of one network: what the next epoch reads, and what the last one gave.
   *
   * @param index 0..networks-1
   */
  NetworkState network(int index);

  /**
   * Runs one epoch of every network with the same parameters. Bonds and permits are replaced by the
   * epoch's; the rest of the state stays.
   */
  void run(EpochParameters parameters);

  /** Frees what the kernel holds; a closed session is not used again. */
  @Override
  void close();
}
