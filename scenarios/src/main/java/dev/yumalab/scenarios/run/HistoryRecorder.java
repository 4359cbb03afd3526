package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.recorded.HistoryNetwork;
import dev.yumalab.scenarios.results.SeriesWriter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what agents on a recorded history do and earn, in the columns of {@link
 * AgentTables#AGENTS}: quality is not known there, and nothing is spent. Not thread-safe.
 */
final class HistoryRecorder implements AgentSeries {
  private final HistoryNetwork network;
  private final SeriesWriter table;
  private final List<TeamMeans> means;
  private final long[] soldRao;
  private final long[] paidRao;

  /**
   * Nothing is recorded yet.
   *
   * @param work where parts of the series stand until the run ends
   */
  HistoryRecorder(Path work, HistoryNetwork network) throws IOException {
    this.network = network;
    table = new SeriesWriter(work.resolve(AgentTables.AGENTS), AgentTables.AGENT_COLUMNS);
    int teams = network.roster().teams().size();
    means = Stream.generate(TeamMeans::new).limit(teams).toList();
    soldRao = new long[teams];
    paidRao = new long[teams];
  }

  @Override
  public void record(Roster roster, List<TeamEpoch> teams) throws IOException {
    for (int team = 0; team < teams.size(); team++) {
      TeamEpoch epoch = teams.get(team);
      int[] uids = roster.memberUids(team).toArray();
      double perStake = DividendPerStake.of(network, team);
      means.get(team).add(epoch, perStake);
      soldRao[team] = epoch.soldRao();
      paidRao[team] += epoch.dividendsRao() + epoch.incentiveRao();
      table
          .rows()
          .add(network.epoch())
          .add(roster.teams().get(team))
          .add(uids.length)
          .add(Arrays.stream(uids).filter(network::hasPermit).count())
          .addIfNumber(epoch.advantage())
          .addIfNumber(perStake)
          .addMissing()
          .addIfNumber(meanAge(uids))
          .add(0)
          .add(0.0)
          .add(network.refused(team))
          .add(0)
          .add(paidRao[team])
          .addMissing()
          .addMissing()
          .endRow();
    }
  }

  private double meanAge(int[] uids) {
    return Arrays.stream(uids)
        .mapToLong(uid -> network.block() - network.registeredAt(uid))
        .average()
        .orElse(Double.NaN);
  }

  @Override
  public List<RunSummary.Metric> metrics() {
    List<RunSummary.Metric> metrics = new ArrayList<>();
    for (int team = 0; team < soldRao.length; team++) {
      String name = network.roster().teams().get(team);
      metrics.addAll(means.get(team).metrics(name));
      metrics.add(
          new RunSummary.Metric(
              name + "_sold_alpha", soldRao[team] / 1e9, "alpha", "incentive that was sold"));
    }
    return metrics;
  }

  @Override
  public void writeTables(Path folder) throws IOException {
    table.joinWithParquet(folder.resolve(AgentTables.AGENTS));
  }

  @Override
  public void save(DataOutput out) throws IOException {
    table.save(out);
    for (int team = 0; team < paidRao.length; team++) {
      means.get(team).save(out);
      out.writeLong(paidRao[team]);
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    table.load(in);
    for (int team = 0; team < paidRao.length; team++) {
      means.get(team).load(in);
      paidRao[team] = in.readLong();
    }
  }
}
