package dev.yumalab.consensus.epoch;

/**
 * An epoch that the reference kernel ran, with all numbers on the way: explains any pair of it.
 * Immutable and thread-safe.
 */
public final class ExplainedEpoch {
  private final EpochTrace trace;

  private ExplainedEpoch(EpochTrace trace) {
    this.trace = trace;
  }

  /** Runs an epoch. */
  public static ExplainedEpoch of(EpochInput input) {
    ReferenceNetwork state = new ReferenceNetwork(input.neurons());
    input.loadInto(state);
    EpochTrace trace = new EpochTrace(input.parameters(), state);
    return new ExplainedEpoch(trace);
  }

  /** Number of uids. */
  public int neurons() {
    return trace.neurons();
  }

  /** What the epoch gave. */
  public EpochOutput output() {
    return trace.output();
  }

  /**
   * Explains a pair.
   *
   * @param validator 0..neurons-1
   * @param miner 0..neurons-1
   * @throws IndexOutOfBoundsException if a uid is not in the network
   */
  public Explanation explain(int validator, int miner) {
    return ExplainedPair.explain(trace, validator, miner);
  }

  /**
   * All validators' weights on a miner.
   *
   * @param miner 0..neurons-1
   * @throws IndexOutOfBoundsException if the uid is not in the network
   */
  public MinerColumn column(int miner) {
    return ExplainedColumn.of(trace, miner);
  }
}
