package dev.yumalab.consensus.epoch;

import static dev.yumalab.consensus.epoch.ExplainedPair.EPOCH;

import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I64F64;

/** From stake and weights to incentive. */
final class WeightSteps {
  private static final String MATH = "epoch/math.rs::";

  private WeightSteps() {}

  static void add(ExplainedPair pair, MinerColumn column) {
    addStake(pair);
    addWeight(pair);
    addConsensus(pair, column);
    addIncentive(pair);
  }

  private static void addStake(ExplainedPair pair) {
    EpochParameters parameters = pair.parameters();
    long[] counted = pair.trace().vector(EpochQuantity.COUNTED_STAKE);
    long weight = I64F64.toU64(pair.trace().state().totalStake(), pair.validator());
    long countedRao = I64F64.toU64(counted, pair.validator());
    pair.add(
        EpochQuantity.STAKE_WEIGHT,
        weight,
        EPOCH,
        "what uid %d holds and what is delegated to it".formatted(pair.validator()));
    pair.add(
        EpochQuantity.COUNTED_STAKE,
        countedRao,
        EPOCH,
        (countedRao == weight ? "counts: the threshold is %s" : "below the threshold of %s: 0")
            .formatted(DecimalText.tokens(parameters.stakeThreshold())));
    pair.add(
        EpochQuantity.STAKE,
        MATH + "inplace_normalize_64",
        "counted stake %s / %s of all"
            .formatted(DecimalText.tokens(countedRao), DecimalText.tokens(floorOfSum(counted))));
    pair.add(
        EpochQuantity.INACTIVE,
        EPOCH,
        (pair.trace().state().lastUpdates() == 0
                ? "no last update is stored: nobody counts as inactive"
                : "whether last update at block %s + %s blocks < block %s")
            .formatted(
                unsigned(pair.trace().state().lastUpdate(pair.validator())),
                unsigned(parameters.activityCutoffBlocks()),
                unsigned(parameters.currentBlock())));
    pair.add(
        EpochQuantity.PERMIT,
        EPOCH,
        isOwner(pair) ? "the owner has one always" : "as the last epoch gave it");
    pair.add(
        EpochQuantity.ACTIVE_STAKE,
        MATH + "inplace_normalize",
        (isDeciding(pair)
                ? "stake %s / %s of all active validators with a permit"
                : "0: inactive, or without a permit")
            .formatted(pair.text(EpochQuantity.STAKE), DecimalText.fixed(activeSum(pair.trace()))));
  }

  private static void addWeight(ExplainedPair pair) {
    pair.add(
        EpochQuantity.STORED_WEIGHT,
        "epoch/run_epoch.rs::get_weights_sparse",
        "uid %d has set %d of 65535 on uid %d"
            .formatted(pair.validator(), pair.bits(EpochQuantity.STORED_WEIGHT), pair.miner()));
    pair.add(
        EpochQuantity.MASKED_WEIGHT,
        EPOCH,
        pair.ifCounted(EpochQuantity.STORED_WEIGHT, "stored weight %d counts")
            .formatted(pair.bits(EpochQuantity.STORED_WEIGHT)));
    pair.add(
        EpochQuantity.WEIGHT,
        MATH + "inplace_row_normalize_sparse",
        "masked weight %s / %s of its row"
            .formatted(
                pair.text(EpochQuantity.MASKED_WEIGHT),
                DecimalText.fixed(
                    SparseMath.rowSum(pair.trace().matrix(EpochQuantity.MASKED_WEIGHT))[
                        pair.validator()])));
  }

  private static void addConsensus(ExplainedPair pair, MinerColumn column) {
    long supporting = 0;
    for (MinerColumn.Vote vote : column.votes()) {
      if (vote.weight() >= column.consensus()) {
        supporting = I32F32.saturatingAdd(supporting, vote.stake());
      }
    }
    pair.add(
        EpochQuantity.CONSENSUS,
        MATH + "weighted_median_col_sparse",
        "median by stake of %d weights: %s of %s stake gives as much or more, kappa is %s"
            .formatted(
                column.votes().size(),
                DecimalText.fixed(supporting),
                DecimalText.fixed(column.stake()),
                DecimalText.fixed(column.kappa())));
    pair.add(
        EpochQuantity.CLIPPED_WEIGHT,
        MATH + "col_clip_sparse",
        "min(weight %s, consensus %s)"
            .formatted(pair.text(EpochQuantity.WEIGHT), pair.text(EpochQuantity.CONSENSUS)));
    pair.add(
        EpochQuantity.VALIDATOR_TRUST,
        MATH + "row_sum_sparse",
        "sum of the clipped weights of uid %d".formatted(pair.validator()));
  }

  private static void addIncentive(ExplainedPair pair) {
    pair.add(
        EpochQuantity.RANK_PART,
        I32F32.saturatingMul(
            pair.bits(EpochQuantity.ACTIVE_STAKE), pair.bits(EpochQuantity.CLIPPED_WEIGHT)),
        MATH + "matmul_sparse",
        "active stake %s · clipped weight %s"
            .formatted(
                pair.text(EpochQuantity.ACTIVE_STAKE), pair.text(EpochQuantity.CLIPPED_WEIGHT)));
    pair.add(
        EpochQuantity.RANK,
        MATH + "matmul_sparse",
        "sum of the parts of all validators on uid %d".formatted(pair.miner()));
    pair.add(
        EpochQuantity.INCENTIVE,
        MATH + "inplace_normalize",
        "rank %s / %s of all"
            .formatted(pair.text(EpochQuantity.RANK), pair.sum(EpochQuantity.RANK)));
  }

  private static boolean isOwner(ExplainedPair pair) {
    return pair.parameters().ownerUid().orElse(-1) == pair.validator();
  }

  private static boolean isDeciding(ExplainedPair pair) {
    return pair.bits(EpochQuantity.INACTIVE) == 0 && pair.bits(EpochQuantity.PERMIT) == 1;
  }

  /** The stake of all who decide, before it is normalised. */
  private static long activeSum(EpochTrace trace) {
    long sum = 0;
    for (int uid = 0; uid < trace.neurons(); uid++) {
      boolean decides =
          trace.vector(EpochQuantity.INACTIVE)[uid] == 0
              && trace.vector(EpochQuantity.PERMIT)[uid] == 1;
      sum += decides ? trace.vector(EpochQuantity.STAKE)[uid] : 0;
    }
    return sum;
  }

  private static long floorOfSum(long[] pairs) {
    long[] sum = new long[2];
    for (int i = 0; i < pairs.length / 2; i++) {
      I64F64.wrappingAdd(sum, 0, pairs, i, sum, 0);
    }
    return I64F64.toU64(sum, 0);
  }

  private static String unsigned(long value) {
    return Long.toUnsignedString(value);
  }
}
