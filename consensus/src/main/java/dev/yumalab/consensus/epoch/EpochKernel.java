package dev.yumalab.consensus.epoch;

import java.util.Optional;

/**
 * A way to compute the chain's epoch. All kernels give the same bits; they differ in speed. Kernels
 * are thread-safe, their sessions are not.
 */
public interface EpochKernel {
  /** The name by which {@code --backend} chooses it. */
  String name();

  /** How it computes on this machine, for a person, where that differs between machines. */
  default Optional<String> means() {
    return Optional.empty();
  }

  /** Makes room for a batch of networks; all state starts empty. */
  EpochSession open(EpochShape shape);

  /**
   * Computes one epoch of one network: load, run, read. For vectors and tests; whoever runs more
   * than one epoch keeps a session, because loading costs as much as the epoch.
   */
  default EpochOutput compute(EpochInput input) {
    try (EpochSession session = open(EpochShape.single(input.neurons()))) {
      NetworkState network = session.network(0);
      input.loadInto(network);
      session.run(input.parameters());
      return network.output();
    }
  }
}
