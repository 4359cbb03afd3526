package dev.yumalab.consensus.epoch;

/**
 * How much room a session has: a batch of independent networks of the same size.
 *
 * @param networks number of networks, at least 1
 * @param neurons uids in each, 0..{@link #MAX_NEURONS}
 */
public record EpochShape(int networks, int neurons) {
  /** The most uids a network can have: uids are u16 and the chain counts them in a u16. */
  public static final int MAX_NEURONS = 65_535;

  /** Checks the bounds. */
  public EpochShape {
    if (networks < 1) {
      throw new IllegalArgumentException("networks must be at least 1, not " + networks);
    }
    if (neurons < 0 || neurons > MAX_NEURONS) {
      throw new IllegalArgumentException("neurons must be 0.." + MAX_NEURONS + ", not " + neurons);
    }
  }

  /** One network. */
  public static EpochShape single(int neurons) {
    return new EpochShape(1, neurons);
  }
}
