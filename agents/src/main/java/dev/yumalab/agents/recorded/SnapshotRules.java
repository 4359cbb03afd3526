package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.DecimalFraction;
import dev.yumalab.agents.network.SubnetRules;

/**
 * What may change from one epoch to the next of a run on a snapshot.
 *
 * @param subnet the subnet's rules
 * @param restake how much of their incentive all but the coalition stake again, 0..1
 * @param cabalRestake how much of its incentive the coalition stakes again, 0..1
 * @param selfWeight how much of their weight its validators give to its miners, 0..1
 */
public record SnapshotRules(
    SubnetRules subnet, double restake, double cabalRestake, double selfWeight) {

  /** By team, raw I32F32 bits. */
  long[] restakeRaw(int teams) {
    long[] raw = new long[teams];
    for (int team = 0; team < teams; team++) {
      raw[team] = DecimalFraction.raw(team == Coalition.TEAM ? cabalRestake : restake);
    }
    return raw;
  }

  /** Raw I32F32 bits. */
  long selfWeightRaw() {
    return DecimalFraction.raw(selfWeight);
  }
}
