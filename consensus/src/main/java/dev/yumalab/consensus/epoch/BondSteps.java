package dev.yumalab.consensus.epoch;

import static dev.yumalab.consensus.epoch.ExplainedPair.EPOCH;

import dev.yumalab.consensus.fixed.I32F32;

/** From bonds before the epoch to bonds after it. */
final class BondSteps {
  private static final String EPOCH_FILE = "epoch/run_epoch.rs::";
  private static final String MATH = "epoch/math.rs::";

  private BondSteps() {}

  static void add(ExplainedPair pair) {
    pair.add(
        EpochQuantity.STORED_BOND,
        EPOCH_FILE + "get_bonds_sparse",
        "uid %d had stored %d of 65535 on uid %d"
            .formatted(pair.validator(), pair.bits(EpochQuantity.STORED_BOND), pair.miner()));
    if (pair.parameters().yuma3()) {
      addYuma3(pair);
    } else {
      addYuma2(pair);
    }
    addStored(pair);
  }

  private static void addYuma3(ExplainedPair pair) {
    pair.add(
        EpochQuantity.BOND_BEFORE,
        EPOCH_FILE + "get_bonds_sparse_fixed_proportion",
        pair.ifCounted(EpochQuantity.STORED_BOND, "stored bond %d / 65535")
            .formatted(pair.bits(EpochQuantity.STORED_BOND)));
    addWeightForBonds(pair);
    if (pair.trace().has(EpochQuantity.ALPHA)) {
      addLiquidAverage(pair);
    } else {
      addAlpha(pair, "compute_disabled_liquid_alpha");
      addAverage(pair, EpochQuantity.WEIGHT_FOR_BONDS);
    }
    addShare(pair);
  }

  private static void addYuma2(ExplainedPair pair) {
    pair.add(
        EpochQuantity.COUNTED_BOND,
        EPOCH,
        pair.ifCounted(EpochQuantity.STORED_BOND, "stored bond %d counts")
            .formatted(pair.bits(EpochQuantity.STORED_BOND)));
    pair.add(
        EpochQuantity.BOND_BEFORE,
        MATH + "inplace_col_normalize_sparse",
        "counted bond %s / %s of all bonds to uid %d"
            .formatted(
                pair.text(EpochQuantity.COUNTED_BOND),
                pair.columnSum(EpochQuantity.COUNTED_BOND),
                pair.miner()));
    addWeightForBonds(pair);
    pair.add(
        EpochQuantity.BOND_GAIN,
        MATH + "row_hadamard_sparse",
        "weight for bonds %s · active stake %s"
            .formatted(
                pair.text(EpochQuantity.WEIGHT_FOR_BONDS), pair.text(EpochQuantity.ACTIVE_STAKE)));
    pair.add(
        EpochQuantity.BOND_DELTA,
        MATH + "inplace_col_normalize_sparse",
        "bond gained %s / %s of all that bonds to uid %d gain"
            .formatted(
                pair.text(EpochQuantity.BOND_GAIN),
                pair.columnSum(EpochQuantity.BOND_GAIN),
                pair.miner()));
    addAlpha(pair, "compute_ema_bonds_normal_sparse");
    addAverage(pair, EpochQuantity.BOND_DELTA);
    addShare(pair);
    pair.add(
        EpochQuantity.SCALED_BOND,
        MATH + "inplace_col_max_upscale_sparse",
        "bond share %s / %s, the largest on uid %d"
            .formatted(
                pair.text(EpochQuantity.BOND_SHARE),
                pair.columnMax(EpochQuantity.BOND_SHARE),
                pair.miner()));
  }

  private static void addWeightForBonds(ExplainedPair pair) {
    pair.add(
        EpochQuantity.WEIGHT_FOR_BONDS,
        MATH + "interpolate_sparse",
        "weight %s + bonds penalty %s · (clipped weight %s - weight)"
            .formatted(
                pair.text(EpochQuantity.WEIGHT),
                DecimalText.fixed(I32F32.fromU16Proportion(pair.parameters().bondsPenalty())),
                pair.text(EpochQuantity.CLIPPED_WEIGHT)));
  }

  private static void addAlpha(ExplainedPair pair, String function) {
    pair.add(
        EpochQuantity.ALPHA,
        alpha(pair),
        EPOCH_FILE + function,
        "1 - bonds moving average %s / 1000000"
            .formatted(Long.toUnsignedString(pair.parameters().bondsMovingAverage())));
  }

  private static void addAverage(ExplainedPair pair, EpochQuantity fresh) {
    pair.add(
        EpochQuantity.BOND_AVERAGE,
        MATH + "mat_ema_sparse",
        "alpha %s · %s %s + (1 - alpha) · bond before %s"
            .formatted(
                DecimalText.fixed(alpha(pair)),
                fresh.text(),
                pair.text(fresh),
                pair.text(EpochQuantity.BOND_BEFORE)));
  }

  /** The alpha of all pairs. */
  private static long alpha(ExplainedPair pair) {
    return pair.trace().number(EpochQuantity.ALPHA).orElseThrow();
  }

  private static void addLiquidAverage(ExplainedPair pair) {
    if (pair.trace().entries(EpochQuantity.ALPHA, pair.validator(), pair.miner()) == 0) {
      pair.add(
          EpochQuantity.BOND_AVERAGE,
          MATH + "mat_ema_alpha_sparse",
          "no weight for bonds on uid %d: a bond is erased".formatted(pair.miner()));
      return;
    }
    LiquidAlpha curve = LiquidAlpha.of(pair.parameters());
    pair.add(
        EpochQuantity.DIFFERENCE,
        EPOCH_FILE + "alpha_sigmoid",
        (pair.bits(EpochQuantity.WEIGHT_FOR_BONDS) >= pair.bits(EpochQuantity.BOND_BEFORE)
                ? "buying: weight for bonds %1$s - consensus %3$s, within 0..1"
                : "selling: bond before %2$s - weight for bonds %1$s, within 0..1")
            .formatted(
                pair.text(EpochQuantity.WEIGHT_FOR_BONDS),
                pair.text(EpochQuantity.BOND_BEFORE),
                pair.text(EpochQuantity.CONSENSUS)));
    pair.add(
        EpochQuantity.ALPHA,
        EPOCH_FILE + "alpha_sigmoid",
        "low %s + (high %s - low) / (1 + exp(%s · (difference %s - 0.5)))"
            .formatted(
                DecimalText.fixed(curve.low()),
                DecimalText.fixed(curve.high()),
                DecimalText.fixed(curve.slope()),
                pair.text(EpochQuantity.DIFFERENCE)));
    pair.add(
        EpochQuantity.BOND_AVERAGE,
        MATH + "mat_ema_alpha_sparse",
        "min(1, alpha %s · weight for bonds %s + (1 - alpha) · bond before %s)"
            .formatted(
                pair.text(EpochQuantity.ALPHA),
                pair.text(EpochQuantity.WEIGHT_FOR_BONDS),
                pair.text(EpochQuantity.BOND_BEFORE)));
  }

  private static void addShare(ExplainedPair pair) {
    pair.add(
        EpochQuantity.BOND_SHARE,
        MATH + "inplace_col_normalize_sparse",
        "bond average %s / %s of all bonds to uid %d"
            .formatted(
                pair.text(EpochQuantity.BOND_AVERAGE),
                pair.columnSum(EpochQuantity.BOND_AVERAGE),
                pair.miner()));
  }

  private static void addStored(ExplainedPair pair) {
    boolean permit = pair.bits(EpochQuantity.NEW_PERMIT) == 1;
    EpochQuantity kept =
        pair.parameters().yuma3() ? EpochQuantity.BOND_AVERAGE : EpochQuantity.SCALED_BOND;
    pair.add(
        EpochQuantity.NEW_PERMIT,
        MATH + "is_topk_nonzero",
        "among the %d largest stakes, or the owner"
            .formatted(pair.parameters().maxAllowedValidators()));
    pair.add(
        EpochQuantity.NEW_STORED_BOND,
        MATH + "fixed_proportion_to_u16",
        (permit ? "floor(%s %s · 65535)" : "0: only who has a permit after the epoch stores bonds")
            .formatted(kept.text(), pair.text(kept)));
  }
}
