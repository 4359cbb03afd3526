package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.epoch.Explanation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One validator and one miner in what the reference kernel computed, and the steps told so far. */
final class ExplainedPair {
  /** The chain's function that has the epoch's steps. */
  static final String EPOCH = "epoch/run_epoch.rs::epoch_mechanism";

  private final EpochTrace trace;
  private final int validator;
  private final int miner;
  private final List<Step> steps = new ArrayList<>();

  private ExplainedPair(EpochTrace trace, int validator, int miner) {
    this.trace = trace;
    this.validator = Objects.checkIndex(validator, trace.neurons());
    this.miner = Objects.checkIndex(miner, trace.neurons());
  }

  static Explanation explain(EpochTrace trace, int validator, int miner) {
    ExplainedPair pair = new ExplainedPair(trace, validator, miner);
    MinerColumn column = ExplainedColumn.of(trace, miner);
    WeightSteps.add(pair, column);
    BondSteps.add(pair);
    PaySteps.add(pair);
    return new Explanation(validator, miner, pair.steps, column);
  }

  int validator() {
    return validator;
  }

  int miner() {
    return miner;
  }

  EpochTrace trace() {
    return trace;
  }

  EpochParameters parameters() {
    return trace.parameters();
  }

  /** Tells a step whose number the kernel told. */
  void add(EpochQuantity quantity, String function, String formula) {
    add(quantity, bits(quantity), function, formula);
  }

  /** Tells a step. */
  void add(EpochQuantity quantity, long bits, String function, String formula) {
    steps.add(new Step(quantity, function, formula, bits));
  }

  /** The number of this pair, validator or miner. */
  long bits(EpochQuantity quantity) {
    return switch (quantity.about()) {
      case VALIDATOR -> trace.vector(quantity)[validator];
      case MINER -> trace.vector(quantity)[miner];
      case PAIR -> trace.at(quantity, validator, miner);
    };
  }

  /** The same, for reading. */
  String text(EpochQuantity quantity) {
    return DecimalText.of(bits(quantity), quantity.kind());
  }

  /** The sum of the miner's column, for reading. */
  String columnSum(EpochQuantity quantity) {
    return DecimalText.fixed(SparseMath.colSum(trace.matrix(quantity), trace.neurons())[miner]);
  }

  /** The largest of the miner's column, for reading. */
  String columnMax(EpochQuantity quantity) {
    return DecimalText.fixed(SparseMath.colMax(trace.matrix(quantity), trace.neurons())[miner]);
  }

  /** The sum of a number of all uids, for reading. */
  String sum(EpochQuantity quantity) {
    return DecimalText.fixed(FixedVectors.sum(trace.vector(quantity)));
  }

  /** How a stored number counts, or why it does not. */
  String ifCounted(EpochQuantity stored, String formula) {
    int entries = trace.entries(stored, validator, miner);
    if (entries == 0) {
      return "nothing is stored";
    }
    String told =
        trace
            .whyMasked(stored, validator, miner)
            .map(why -> "does not count: " + why)
            .orElse(formula);
    return entries == 1 ? told : told + "; stored " + entries + " times, the last is shown";
  }
}
