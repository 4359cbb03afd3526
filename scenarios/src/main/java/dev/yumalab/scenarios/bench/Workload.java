package dev.yumalab.scenarios.bench;

/**
 * Work that is timed, epoch after epoch. Allocates nothing of its own; what an epoch allocates is
 * the kernel's. Not thread-safe.
 */
public sealed interface Workload extends AutoCloseable permits ResidentNetworks, ReplacedNetwork {
  /**
   * One epoch with what belongs to it.
   *
   * @return a number out of the epoch, so that it cannot be left out
   */
  long epoch();

  @Override
  void close();
}
