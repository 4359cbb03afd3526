package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.I96F32;

/**
 * Who is paid what; numbers are raw I32F32 bits, payments rao.
 *
 * <p>Source: {@code epoch/run_epoch.rs}, {@code epoch_mechanism} ("Emission and Pruning scores").
 */
public final class ReferenceEmission {
  private ReferenceEmission() {}

  /** Splits the emission by incentive and dividends, or by stake if there are neither. */
  static void pay(
      long[] incentive,
      long[] dividends,
      long[] stake,
      long[] activeStake,
      long raoEmission,
      ReferenceOutput output) {
    long[] combined = new long[incentive.length];
    for (int i = 0; i < combined.length; i++) {
      combined[i] = I32F32.saturatingAdd(incentive[i], dividends[i]);
    }
    long sum = FixedVectors.sum(combined);
    long[] server = incentive.clone();
    long[] validator = dividends.clone();
    FixedVectors.normalizeUsingSum(server, sum);
    FixedVectors.normalizeUsingSum(validator, sum);
    FixedVectors.normalize(combined);
    if (sum == 0) {
      long[] byStake = FixedVectors.isZero(activeStake) ? stake : activeStake;
      validator = byStake.clone();
      combined = byStake.clone();
    }
    output.put(EpochField.NORM_SERVER_EMISSION, server);
    output.put(EpochField.NORM_VALIDATOR_EMISSION, validator);
    output.put(EpochField.NORM_COMBINED_EMISSION, combined);
    for (int uid = 0; uid < incentive.length; uid++) {
      output.put(EpochField.SERVER_EMISSION, uid, toRao(server[uid], raoEmission));
      output.put(EpochField.VALIDATOR_EMISSION, uid, toRao(validator[uid], raoEmission));
      output.put(EpochField.COMBINED_EMISSION, uid, toRao(combined[uid], raoEmission));
    }
  }

  /**
   * A share of an amount, floored to rao.
   *
   * @param share raw I32F32 bits
   * @param rao the amount (u64)
   */
  public static long toRao(long share, long rao) {
    long[] x = new long[4];
    I96F32.fromI32F32(share, x, 0);
    I96F32.fromU64(rao, x, 1);
    I96F32.saturatingMul(x, 0, x, 1, x, 0);
    return I96F32.toU64(x, 0);
  }
}
