package dev.yumalab.consensus.epoch;

import dev.yumalab.consensus.emission.EmissionShare;
import dev.yumalab.consensus.fixed.I32F32;

/**
 * Who is paid what; numbers are raw I32F32 bits, payments rao.
 *
 * <p>Source: {@code epoch/run_epoch.rs}, {@code epoch_mechanism} ("Emission and Pruning scores").
 */
final class ReferenceEmission {
  private ReferenceEmission() {}

  /** Splits the emission by incentive and dividends, or by stake if there are neither. */
  static void pay(
      long[] incentive,
      long[] dividends,
      long[] stake,
      long[] activeStake,
      long raoEmission,
      ReferenceOutput output) {
    long[] combined = combined(incentive, dividends);
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
      output.put(EpochField.SERVER_EMISSION, uid, EmissionShare.toRao(server[uid], raoEmission));
      output.put(
          EpochField.VALIDATOR_EMISSION, uid, EmissionShare.toRao(validator[uid], raoEmission));
      output.put(
          EpochField.COMBINED_EMISSION, uid, EmissionShare.toRao(combined[uid], raoEmission));
    }
  }

  /** What each uid gets as miner and as validator, before it is normalised. */
  static long[] combined(long[] incentive, long[] dividends) {
    long[] combined = new long[incentive.length];
    for (int i = 0; i < combined.length; i++) {
      combined[i] = I32F32.saturatingAdd(incentive[i], dividends[i]);
    }
    return combined;
  }
}
