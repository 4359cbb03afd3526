package dev.yumalab.consensus.epoch;

import static dev.yumalab.consensus.epoch.ExplainedPair.EPOCH;

import dev.yumalab.consensus.fixed.I32F32;

/** From bonds and incentive to pay. */
final class PaySteps {
  private static final String MATH = "epoch/math.rs::";

  private PaySteps() {}

  static void add(ExplainedPair pair) {
    addDividend(pair);
    long sum =
        FixedVectors.sum(
            ReferenceEmission.combined(
                pair.trace().vector(EpochQuantity.INCENTIVE),
                pair.trace().vector(EpochQuantity.DIVIDEND)));
    ReferenceOutput output = pair.trace().output();
    addPay(
        pair,
        EpochQuantity.SERVER_SHARE,
        output.get(EpochField.NORM_SERVER_EMISSION, pair.miner()),
        sum == 0
            ? "0: nobody has incentive or dividend"
            : "incentive %s / %s, all incentive and dividends"
                .formatted(pair.text(EpochQuantity.INCENTIVE), DecimalText.fixed(sum)),
        EpochQuantity.SERVER_EMISSION,
        output.get(EpochField.SERVER_EMISSION, pair.miner()));
    addPay(
        pair,
        EpochQuantity.VALIDATOR_SHARE,
        output.get(EpochField.NORM_VALIDATOR_EMISSION, pair.validator()),
        sum == 0
            ? "by stake: nobody has incentive or dividend"
            : "dividend %s / %s, all incentive and dividends"
                .formatted(pair.text(EpochQuantity.DIVIDEND), DecimalText.fixed(sum)),
        EpochQuantity.VALIDATOR_EMISSION,
        output.get(EpochField.VALIDATOR_EMISSION, pair.validator()));
  }

  private static void addDividend(ExplainedPair pair) {
    boolean yuma3 = pair.parameters().yuma3();
    long part =
        I32F32.saturatingMul(
            pair.bits(EpochQuantity.BOND_SHARE), pair.bits(EpochQuantity.INCENTIVE));
    pair.add(
        EpochQuantity.DIVIDEND_PART,
        part,
        MATH + (yuma3 ? "mat_vec_mul_sparse" : "matmul_transpose_sparse"),
        "bond share %s · incentive %s of uid %d"
            .formatted(
                pair.text(EpochQuantity.BOND_SHARE),
                pair.text(EpochQuantity.INCENTIVE),
                pair.miner()));
    pair.add(
        EpochQuantity.DIVIDEND_SUM,
        MATH + (yuma3 ? "vec_mul" : "matmul_transpose_sparse"),
        (yuma3
                ? "sum of the parts from all miners · active stake %s"
                : "sum of the parts from all miners")
            .formatted(pair.text(EpochQuantity.ACTIVE_STAKE)));
    pair.add(
        EpochQuantity.DIVIDEND,
        MATH + "inplace_normalize",
        "dividend sum %s / %s of all"
            .formatted(
                pair.text(EpochQuantity.DIVIDEND_SUM), pair.sum(EpochQuantity.DIVIDEND_SUM)));
  }

  private static void addPay(
      ExplainedPair pair,
      EpochQuantity share,
      long shareBits,
      String formula,
      EpochQuantity paid,
      long paidRao) {
    pair.add(share, shareBits, MATH + "inplace_normalize_using_sum", formula);
    pair.add(
        paid,
        paidRao,
        EPOCH,
        "%s %s · emission %s of the epoch"
            .formatted(
                share.text(),
                DecimalText.fixed(shareBits),
                DecimalText.tokens(pair.parameters().raoEmission())));
  }
}
