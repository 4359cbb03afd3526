package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochParameters;

/**
 * Who is paid what, and every vector of the output. As {@code ReferenceEmission}, dividing once
 * where it divides twice by one number.
 */
final class EmissionStep {
  private EmissionStep() {}

  static void fill(
      EpochParameters parameters, FastNetwork network, Workspace work, FastOutput output) {
    pay(parameters.raoEmission(), work, output);
    copy(work.stake, output, EpochField.STAKE, EpochField.STAKE_WEIGHT_U16);
    copy(work.incentive, output, EpochField.INCENTIVE, EpochField.INCENTIVE_U16);
    copy(work.dividends, output, EpochField.DIVIDENDS, EpochField.DIVIDENDS_U16);
    copy(work.trustByUid, output, EpochField.VALIDATOR_TRUST, EpochField.VALIDATOR_TRUST_U16);
    System.arraycopy(work.activeStake, 0, output.field(EpochField.ACTIVE_STAKE), 0, work.neurons);
    System.arraycopy(network.stakeWhole, 0, output.field(EpochField.STAKE_U64), 0, work.neurons);
    long[] consensus = output.field(EpochField.CONSENSUS);
    long[] consensusU16 = output.field(EpochField.CONSENSUS_U16);
    long[] active = output.field(EpochField.ACTIVE);
    long[] permits = output.field(EpochField.NEW_VALIDATOR_PERMITS);
    for (int uid = 0; uid < work.neurons; uid++) {
      long code = Integer.toUnsignedLong(work.consensus[uid]);
      consensus[uid] = code + ((code + 1) >>> 32);
      consensusU16[uid] = toU16(consensus[uid]);
      active[uid] = uid < network.lastUpdates() && !work.inactive[uid] ? 1 : 0;
      permits[uid] = work.newPermits[uid] ? 1 : 0;
    }
    output.isOwn();
  }

  private static void copy(long[] values, FastOutput output, EpochField field, EpochField u16) {
    long[] to = output.field(field);
    long[] toU16 = output.field(u16);
    for (int uid = 0; uid < to.length; uid++) {
      to[uid] = values[uid];
      toU16[uid] = toU16(values[uid]);
    }
  }

  /** The floor of 65535 times a fraction, at most 65535. */
  private static long toU16(long fraction) {
    return Math.min(((fraction << 16) - fraction) >>> 32, 0xFFFF);
  }

  private static void pay(long rao, Workspace work, FastOutput output) {
    long sum = 0;
    long activeSum = 0;
    for (int uid = 0; uid < work.neurons; uid++) {
      sum += work.incentive[uid] + work.dividends[uid];
      activeSum += work.activeStake[uid];
    }
    long[] server = output.field(EpochField.NORM_SERVER_EMISSION);
    long[] validator = output.field(EpochField.NORM_VALIDATOR_EMISSION);
    long[] combined = output.field(EpochField.NORM_COMBINED_EMISSION);
    if (sum == 0) {
      long[] byStake = activeSum == 0 ? work.stake : work.activeStake;
      java.util.Arrays.fill(server, 0);
      System.arraycopy(byStake, 0, validator, 0, work.neurons);
      System.arraycopy(byStake, 0, combined, 0, work.neurons);
    } else {
      Share.ofAll(work.incentive, sum, server, work.neurons);
      Share.ofAll(work.dividends, sum, validator, work.neurons);
      double inverse = Share.inverse(sum);
      for (int uid = 0; uid < work.neurons; uid++) {
        // Few have both.
        combined[uid] =
            work.incentive[uid] == 0 || work.dividends[uid] == 0
                ? server[uid] + validator[uid]
                : Share.of(work.incentive[uid] + work.dividends[uid], sum, inverse);
      }
    }
    payRao(server, rao, output.field(EpochField.SERVER_EMISSION));
    payRao(validator, rao, output.field(EpochField.VALIDATOR_EMISSION));
    payRao(combined, rao, output.field(EpochField.COMBINED_EMISSION));
  }

  /** {@code EmissionShare.toRao} of shares up to 1.0, in two halves that do not overflow. */
  private static void payRao(long[] shares, long rao, long[] paid) {
    long high = rao >>> 32;
    long low = rao & 0xFFFF_FFFFL;
    for (int uid = 0; uid < paid.length; uid++) {
      paid[uid] = shares[uid] * high + ((shares[uid] * low) >>> 32);
    }
  }
}
