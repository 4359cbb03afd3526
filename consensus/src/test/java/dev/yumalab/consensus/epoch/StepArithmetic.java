package dev.yumalab.consensus.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.emission.EmissionShare;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;

/**
 * Computes the steps of a pair anew, each from the numbers of the steps before it, in its own row
 * and column: what the formulas say. For networks without repeated columns.
 */
final class StepArithmetic {
  private final ExplainedEpoch epoch;
  private final EpochParameters parameters;
  private final Explanation told;

  StepArithmetic(ExplainedEpoch epoch, EpochParameters parameters, Explanation told) {
    this.epoch = epoch;
    this.parameters = parameters;
    this.told = told;
  }

  /** Fails unless every step that is computed has the bits that its formula makes. */
  void require() {
    requireWeights();
    requireIncentive();
    requireBonds();
    requireDividend();
    requirePay();
  }

  private void requireWeights() {
    long masked = bits(EpochQuantity.MASKED_WEIGHT);
    assertThat(masked).isIn(0L, I32F32.fromU16((int) bits(EpochQuantity.STORED_WEIGHT)));
    long rowSum = sumOfRow(EpochQuantity.MASKED_WEIGHT, Long::sum);
    same(EpochQuantity.WEIGHT, rowSum > 0 ? I32F32.safeDiv(masked, rowSum) : masked);
    List<MinerColumn.Vote> votes =
        told.column().votes().stream()
            .sorted(Comparator.comparingInt(MinerColumn.Vote::validator))
            .toList();
    same(
        EpochQuantity.CONSENSUS,
        WeightedMedian.of(
            votes.stream().mapToLong(MinerColumn.Vote::stake).toArray(),
            votes.stream().mapToLong(MinerColumn.Vote::weight).toArray(),
            I32F32.saturatingSub(told.column().stake(), told.column().kappa()),
            told.column().stake()));
    same(
        EpochQuantity.CLIPPED_WEIGHT,
        Math.min(bits(EpochQuantity.WEIGHT), bits(EpochQuantity.CONSENSUS)));
    same(EpochQuantity.VALIDATOR_TRUST, sumOfRow(EpochQuantity.CLIPPED_WEIGHT, Long::sum));
  }

  private void requireIncentive() {
    same(
        EpochQuantity.RANK_PART,
        I32F32.saturatingMul(bits(EpochQuantity.ACTIVE_STAKE), bits(EpochQuantity.CLIPPED_WEIGHT)));
    same(EpochQuantity.RANK, sumOfColumn(EpochQuantity.RANK_PART));
    same(
        EpochQuantity.INCENTIVE,
        share(bits(EpochQuantity.RANK), sumOfRow(EpochQuantity.RANK, Long::sum)));
  }

  private void requireBonds() {
    long weight = bits(EpochQuantity.WEIGHT);
    long ratio = I32F32.fromU16Proportion(parameters.bondsPenalty());
    long pull = I32F32.saturatingSub(bits(EpochQuantity.CLIPPED_WEIGHT), weight);
    same(
        EpochQuantity.WEIGHT_FOR_BONDS,
        ratio == I32F32.ONE
            ? bits(EpochQuantity.CLIPPED_WEIGHT)
            : Math.max(0, weight + I32F32.saturatingMul(ratio, pull)));
    if (!parameters.yuma3()) {
      same(
          EpochQuantity.BOND_BEFORE,
          share(bits(EpochQuantity.COUNTED_BOND), sumOfColumn(EpochQuantity.COUNTED_BOND)));
      same(
          EpochQuantity.BOND_GAIN,
          I32F32.saturatingMul(
              bits(EpochQuantity.WEIGHT_FOR_BONDS), bits(EpochQuantity.ACTIVE_STAKE)));
      same(
          EpochQuantity.BOND_DELTA,
          share(bits(EpochQuantity.BOND_GAIN), sumOfColumn(EpochQuantity.BOND_GAIN)));
    }
    requireAverage();
    same(
        EpochQuantity.BOND_SHARE,
        share(bits(EpochQuantity.BOND_AVERAGE), sumOfColumn(EpochQuantity.BOND_AVERAGE)));
    long kept = bits(parameters.yuma3() ? EpochQuantity.BOND_AVERAGE : EpochQuantity.SCALED_BOND);
    same(
        EpochQuantity.NEW_STORED_BOND,
        bits(EpochQuantity.NEW_PERMIT) == 1 ? I32F32.proportionToU16(kept) : 0);
  }

  private void requireAverage() {
    if (told.step(EpochQuantity.DIFFERENCE).isPresent()) {
      same(
          EpochQuantity.ALPHA,
          LiquidAlpha.of(parameters).atDifference(bits(EpochQuantity.DIFFERENCE)));
    } else if (told.step(EpochQuantity.ALPHA).isEmpty()) {
      same(EpochQuantity.BOND_AVERAGE, 0);
      return;
    }
    long alpha = bits(EpochQuantity.ALPHA);
    long fresh =
        bits(parameters.yuma3() ? EpochQuantity.WEIGHT_FOR_BONDS : EpochQuantity.BOND_DELTA);
    long rest = I32F32.saturatingSub(I32F32.ONE, alpha);
    long average =
        I32F32.saturatingAdd(
            I32F32.saturatingMul(alpha, fresh),
            I32F32.saturatingMul(rest, bits(EpochQuantity.BOND_BEFORE)));
    boolean liquid = told.step(EpochQuantity.DIFFERENCE).isPresent();
    same(EpochQuantity.BOND_AVERAGE, Math.max(0, liquid ? Math.min(average, I32F32.ONE) : average));
  }

  private void requireDividend() {
    same(
        EpochQuantity.DIVIDEND_PART,
        I32F32.saturatingMul(bits(EpochQuantity.BOND_SHARE), bits(EpochQuantity.INCENTIVE)));
    same(
        EpochQuantity.DIVIDEND_SUM,
        parameters.yuma3()
            ? I32F32.checkedMulOrZero(
                sumOfRow(EpochQuantity.DIVIDEND_PART, Long::sum), bits(EpochQuantity.ACTIVE_STAKE))
            : sumOfRow(EpochQuantity.DIVIDEND_PART, I32F32::saturatingAdd));
    long all = uids().mapToLong(uid -> at(EpochQuantity.DIVIDEND_SUM, uid, told.miner())).sum();
    same(EpochQuantity.DIVIDEND, share(bits(EpochQuantity.DIVIDEND_SUM), all));
  }

  private void requirePay() {
    long all =
        uids()
            .mapToLong(
                uid -> at(EpochQuantity.INCENTIVE, uid, uid) + at(EpochQuantity.DIVIDEND, uid, uid))
            .sum();
    same(EpochQuantity.SERVER_SHARE, share(bits(EpochQuantity.INCENTIVE), all));
    if (all != 0) {
      same(EpochQuantity.VALIDATOR_SHARE, share(bits(EpochQuantity.DIVIDEND), all));
    }
    same(
        EpochQuantity.SERVER_EMISSION,
        EmissionShare.toRao(bits(EpochQuantity.SERVER_SHARE), parameters.raoEmission()));
    same(
        EpochQuantity.VALIDATOR_EMISSION,
        EmissionShare.toRao(bits(EpochQuantity.VALIDATOR_SHARE), parameters.raoEmission()));
  }

  private static long share(long part, long all) {
    return all == 0 ? part : I32F32.safeDiv(part, all);
  }

  private long sumOfRow(EpochQuantity quantity, LongBinaryOperator add) {
    return uids().mapToLong(miner -> at(quantity, told.validator(), miner)).reduce(0, add);
  }

  private long sumOfColumn(EpochQuantity quantity) {
    return uids()
        .mapToLong(validator -> at(quantity, validator, told.miner()))
        .reduce(0, I32F32::saturatingAdd);
  }

  private IntStream uids() {
    return IntStream.range(0, epoch.neurons());
  }

  private long at(EpochQuantity quantity, int validator, int miner) {
    return epoch.explain(validator, miner).step(quantity).orElseThrow().bits();
  }

  private long bits(EpochQuantity quantity) {
    return told.step(quantity).orElseThrow().bits();
  }

  private void same(EpochQuantity quantity, long computed) {
    assertThat(bits(quantity)).as("%s of %s", quantity, told).isEqualTo(computed);
  }
}
