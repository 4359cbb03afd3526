package dev.yumalab.consensus.epoch;

import java.util.stream.IntStream;

/**
 * The epoch as the chain does it, written for people: the measure of every other kernel. Takes any
 * input that the chain's storage can hold. {@link ReferenceEpoch} has the steps.
 */
public final class ReferenceKernel implements EpochKernel {
  /** The name of this kernel. */
  public static final String NAME = "reference";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EpochSession open(EpochShape shape) {
    return new Session(shape);
  }

  private record Session(EpochShape shape, ReferenceNetwork[] networks) implements EpochSession {
    Session(EpochShape shape) {
      this(
          shape,
          IntStream.range(0, shape.networks())
              .mapToObj(index -> new ReferenceNetwork(shape.neurons()))
              .toArray(ReferenceNetwork[]::new));
    }

    @Override
    public NetworkState network(int index) {
      return networks[index];
    }

    @Override
    public void run(EpochParameters parameters) {
      for (ReferenceNetwork network : networks) {
        network.run(parameters);
      }
    }

    @Override
    public void close() {
      // Nothing outside the heap.
    }
  }
}
