package dev.yumalab.scenarios.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** What a group of agents is paid beside its stake, mean over epochs. Not thread-safe. */
final class TeamMeans {
  private final NumberMean advantage = new NumberMean();
  private final NumberMean dividendPerStake = new NumberMean();

  /**
   * Adds an epoch.
   *
   * @param perStake paid to its validators for each alpha staked; NaN where there is no stake
   */
  void add(TeamEpoch epoch, double perStake) {
    advantage.add(epoch.advantage());
    dividendPerStake.add(perStake);
  }

  /** The means as numbers that sum a run up. */
  List<RunSummary.Metric> metrics(String team) {
    return List.of(
        new RunSummary.Metric(
            team + "_advantage_mean",
            advantage.value(),
            "ratio",
            "share of pay over share of stake, mean over epochs"),
        new RunSummary.Metric(
            team + "_dividend_per_stake_mean",
            dividendPerStake.value(),
            "alpha per alpha",
            "paid to its validators for each alpha staked, mean over epochs"));
  }

  void save(DataOutput out) throws IOException {
    advantage.save(out);
    dividendPerStake.save(out);
  }

  void load(DataInput in) throws IOException {
    advantage.load(in);
    dividendPerStake.load(in);
  }
}
