package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.recorded.HistoryNetwork;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.results.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes what agents on a recorded history do and earn, in the columns of {@link
 * AgentTables#AGENTS}: quality is not known there, and nothing is spent. Not thread-safe.
 */
final class HistoryRecorder implements AgentSeries {
  private final Path folder;
  private final HistoryNetwork network;
  private final TableWriter table;
  private final Mean[] advantage;
  private final Mean[] dividend;
  private final long[] soldRao;

  /** Opens the table in a folder. */
  HistoryRecorder(Path folder, HistoryNetwork network) throws IOException {
    this.folder = folder;
    this.network = network;
    table = new TableWriter(csv(), AgentTables.AGENT_COLUMNS);
    int teams = network.roster().teams().size();
    advantage = Mean.several(teams);
    dividend = Mean.several(teams);
    soldRao = new long[teams];
  }

  @Override
  public void record(List<TeamEpoch> teams) throws IOException {
    Roster roster = network.roster();
    for (int team = 0; team < teams.size(); team++) {
      TeamEpoch epoch = teams.get(team);
      int[] uids = roster.memberUids(team).toArray();
      double ratio =
          epoch.stakeShare() == 0 ? Double.NaN : epoch.emissionShare() / epoch.stakeShare();
      double perStake = DividendPerStake.of(network, team);
      advantage[team].add(ratio);
      dividend[team].add(perStake);
      soldRao[team] = epoch.soldRao();
      table
          .add(network.epoch())
          .add(roster.teams().get(team))
          .add(uids.length)
          .add(Arrays.stream(uids).filter(network::hasPermit).count());
      addNumber(ratio);
      addNumber(perStake);
      table.addMissing();
      addNumber(meanAge(uids));
      table.add(0).add(0.0).add(network.refused(team)).endRow();
    }
  }

  private double meanAge(int[] uids) {
    return Arrays.stream(uids)
        .mapToLong(uid -> network.block() - network.registeredAt(uid))
        .average()
        .orElse(Double.NaN);
  }

  private void addNumber(double value) throws IOException {
    if (Double.isNaN(value)) {
      table.addMissing();
    } else {
      table.add(value);
    }
  }

  @Override
  public List<RunSummary.Metric> finishSeries() throws IOException {
    close();
    List<RunSummary.Metric> metrics = new ArrayList<>();
    for (int team = 0; team < advantage.length; team++) {
      String name = network.roster().teams().get(team);
      metrics.add(
          new RunSummary.Metric(
              name + "_advantage_mean",
              advantage[team].value(),
              "ratio",
              "share of pay over share of stake, mean over epochs"));
      metrics.add(
          new RunSummary.Metric(
              name + "_dividend_per_stake_mean",
              dividend[team].value(),
              "alpha per alpha",
              "paid to its validators for each alpha staked, mean over epochs"));
      metrics.add(
          new RunSummary.Metric(
              name + "_sold_alpha", soldRao[team] / 1e9, "alpha", "incentive that was sold"));
    }
    return metrics.stream().filter(metric -> !Double.isNaN(metric.value())).toList();
  }

  @Override
  public void writeParquet() throws IOException {
    Parquet.fromCsv(
        csv(), AgentTables.AGENT_COLUMNS, folder.resolve(AgentTables.AGENTS + ".parquet"));
  }

  private Path csv() {
    return folder.resolve(AgentTables.AGENTS + ".csv");
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
