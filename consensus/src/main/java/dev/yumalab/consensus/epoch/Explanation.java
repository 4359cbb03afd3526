package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.epoch.EpochField.Kind;
import java.util.List;
import java.util.Optional;

/**
 * An epoch told for one validator and one miner, step by step, in the numbers that the reference
 * kernel computed with.
 *
 * @param validator a uid, as the one who sets weights
 * @param miner a uid, as the one who is weighted; may be the same
 * @param steps what was computed, in order; only what this version of Yuma has
 * @param column all validators' weights on the miner
 */
public record Explanation(int validator, int miner, List<Step> steps, MinerColumn column) {
  /** Copies the steps. */
  public Explanation {
    steps = List.copyOf(steps);
  }

  /**
   * One number of the epoch.
   *
   * @param quantity which
   * @param chainFunction where the chain computes it: {@code file::function}, the file in {@code
   *     pallets/subtensor/src} of opentensor/subtensor
   * @param formula how, with the numbers filled in, rounded for reading
   * @param bits the number itself, as its kind says
   */
  public record Step(EpochQuantity quantity, String chainFunction, String formula, long bits) {
    /** Its short name, for people. */
    public String name() {
      return quantity.text();
    }

    /** What the bits are. */
    public Kind kind() {
      return quantity.kind();
    }

    /** The number for people: a value, a fraction of 65535, a token amount, or yes and no. */
    public String decimal() {
      return DecimalText.of(bits, kind());
    }
  }

  /**
   * Explains one pair; runs the whole epoch on the reference kernel, which takes seconds in a large
   * network. For more pairs of one epoch see {@link ExplainedEpoch}.
   *
   * @param validator 0..neurons-1
   * @param miner 0..neurons-1
   * @throws IndexOutOfBoundsException if a uid is not in the network
   */
  public static Explanation of(EpochInput input, int validator, int miner) {
    return ExplainedEpoch.of(input).explain(validator, miner);
  }

  /** A step, if this version of Yuma has it. */
  public Optional<Step> step(EpochQuantity quantity) {
    return steps.stream().filter(step -> step.quantity() == quantity).findFirst();
  }
}
