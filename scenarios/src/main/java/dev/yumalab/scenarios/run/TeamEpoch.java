package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.metrics.Shares;
import java.util.ArrayList;
import java.util.List;

/**
 * What one team has and got in one epoch: a copy of values, not a view.
 *
 * @param stakeRao stake of its uids after the epoch
 * @param stakeShare its share of all stake after the epoch, 0..1
 * @param dividendsRao paid to its uids for bonds
 * @param incentiveRao paid to its uids for weights on them
 * @param dividendShare its share of all dividends paid, 0..1
 * @param incentiveShare its share of all incentive paid, 0..1
 * @param emissionShare its share of everything paid, 0..1
 * @param validatorTrust mean trust of its validators, weighted by stake, 0..1
 * @param soldRao incentive not restaked so far
 */
public record TeamEpoch(
    long stakeRao,
    double stakeShare,
    long dividendsRao,
    long incentiveRao,
    double dividendShare,
    double incentiveShare,
    double emissionShare,
    double validatorTrust,
    long soldRao) {

  /** Its share of what the epoch paid over its share of stake; NaN where it has no stake. */
  double advantage() {
    return stakeShare == 0 ? Double.NaN : emissionShare / stakeShare;
  }

  /**
   * Reads all teams off the network after an epoch, in their order.
   *
   * @param roster of the network now
   */
  public static List<TeamEpoch> all(TeamNetwork network, Roster roster) {
    int n = roster.neurons();
    long[] stake = network.stakeRao();
    long[] dividends = new long[n];
    long[] incentive = new long[n];
    long[] paid = new long[n];
    double[] trust = new double[n];
    EpochOutput output = network.output();
    for (int uid = 0; uid < n; uid++) {
      dividends[uid] = output.get(EpochField.VALIDATOR_EMISSION, uid);
      incentive[uid] = output.get(EpochField.SERVER_EMISSION, uid);
      paid[uid] = dividends[uid] + incentive[uid];
      trust[uid] = I32F32.toDouble(output.get(EpochField.VALIDATOR_TRUST, uid));
    }
    List<TeamEpoch> teams = new ArrayList<>();
    for (int team = 0; team < roster.teams().size(); team++) {
      int[] members = roster.memberUids(team).toArray();
      teams.add(
          new TeamEpoch(
              Shares.sum(stake, members),
              Shares.of(stake, members),
              Shares.sum(dividends, members),
              Shares.sum(incentive, members),
              Shares.of(dividends, members),
              Shares.of(incentive, members),
              Shares.of(paid, members),
              Shares.stakeWeightedMean(trust, stake, roster.validatorUids(team)),
              network.soldRao(team)));
    }
    return teams;
  }
}
