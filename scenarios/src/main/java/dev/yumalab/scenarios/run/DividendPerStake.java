package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.recorded.HistoryNetwork;
import dev.yumalab.consensus.epoch.EpochField;

/** What a staked alpha earned on a recorded history. */
public final class DividendPerStake {
  private DividendPerStake() {}

  /**
   * Dividends of an agent's uids, or of all other validators, in the last epoch, for each alpha
   * staked. Of the others only those count whose stake counted in it: with a permit and active; who
   * has been silent for long is no measure of what honest work earns.
   *
   * @param team 0 for all others, else an agent's
   * @return alpha per alpha; NaN where there is no stake
   */
  public static double of(HistoryNetwork network, int team) {
    Roster roster = network.roster();
    double paid = 0;
    double stake = 0;
    for (int uid : roster.memberUids(team).toArray()) {
      if (team > 0 || network.output().get(EpochField.ACTIVE_STAKE, uid) > 0) {
        paid += network.output().get(EpochField.VALIDATOR_EMISSION, uid);
        stake += network.stakeRao(uid);
      }
    }
    return stake == 0 ? Double.NaN : paid / stake;
  }
}
