package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.agents.recorded.HistoryNetwork;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.metrics.Concentration;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.results.SeriesWriter;
import dev.yumalab.scenarios.results.TableWriter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes what happens to tables, epoch by epoch, and keeps only sums. Not thread-safe. */
final class Recorder {
  private final TeamNetwork network;
  private Roster roster;
  private final SeriesWriter teams;
  private final SeriesWriter total;
  private final RunSummary.Builder summary;
  private final Optional<AgentSeries> agents;

  /**
   * Records the start.
   *
   * @param work where parts of series stand until the run ends
   */
  Recorder(Path work, TeamNetwork network) throws IOException {
    this.network = network;
    this.roster = network.roster();
    teams = new SeriesWriter(work.resolve(RunTables.TEAMS), RunTables.TEAM_COLUMNS);
    total = new SeriesWriter(work.resolve(RunTables.NETWORK), RunTables.NETWORK_COLUMNS);
    summary = new RunSummary.Builder(roster.teams());
    agents = series(work, network);
    List<TeamEpoch> start = TeamEpoch.all(network, roster);
    for (int team = 0; team < start.size(); team++) {
      recordStart(team, start.get(team));
    }
    recordNetwork();
  }

  private static Optional<AgentSeries> series(Path work, TeamNetwork network) throws IOException {
    return switch (network) {
      case AgentWorld world -> Optional.of(new AgentRecorder(work, world));
      case HistoryNetwork history when history.hasAgents() ->
          Optional.of(new HistoryRecorder(work, history));
      default -> Optional.empty();
    };
  }

  private void recordStart(int team, TeamEpoch start) throws IOException {
    summary.start(team, start);
    TableWriter row = teams.rows();
    row.add(0)
        .add(0)
        .add(roster.teams().get(team))
        .add(start.stakeRao())
        .add(start.stakeShare())
        .add(0)
        .add(0);
    for (int missing = 0; missing < 4; missing++) {
      row.addMissing();
    }
    row.add(0).endRow();
  }

  /** Records the epoch that has just run. */
  void record() throws IOException {
    roster = network.roster();
    List<TeamEpoch> epochs = TeamEpoch.all(network, roster);
    for (int team = 0; team < epochs.size(); team++) {
      TeamEpoch epoch = epochs.get(team);
      summary.epoch(team, epoch);
      teams
          .rows()
          .add(network.epoch())
          .add(network.block())
          .add(roster.teams().get(team))
          .add(epoch.stakeRao())
          .add(epoch.stakeShare())
          .add(epoch.dividendsRao())
          .add(epoch.incentiveRao())
          .add(epoch.dividendShare())
          .add(epoch.incentiveShare())
          .add(epoch.emissionShare())
          .add(epoch.validatorTrust())
          .add(epoch.soldRao())
          .endRow();
    }
    recordNetwork();
    if (agents.isPresent()) {
      agents.get().record(roster, epochs);
    }
  }

  private void recordNetwork() throws IOException {
    long[] stake = Arrays.stream(roster.validatorUids()).mapToLong(network::stakeRao).toArray();
    total
        .rows()
        .add(network.epoch())
        .add(network.block())
        .add(Arrays.stream(network.stakeRao()).sum())
        .add(network.unpaidRao())
        .add(Concentration.gini(stake))
        .add(Concentration.hhi(stake))
        .add(Concentration.nakamoto(stake, 0.5))
        .endRow();
  }

  /**
   * Writes the series of teams without anything else: what replications are compared by.
   *
   * @param folder where the tables go
   */
  RunSummary finishSeries(Path folder) throws IOException {
    Path csv = folder.resolve(RunTables.TEAMS + ".csv");
    Files.createDirectories(csv.getParent());
    teams.join(csv);
    return summary();
  }

  /** The numbers that sum the run up. */
  RunSummary summary() {
    return agents.isPresent() ? summary.build().and(agents.get().metrics()) : summary.build();
  }

  /**
   * Writes every table: the series, and the last state.
   *
   * @param folder where the tables go
   */
  RunSummary finish(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(RunTables.TEAMS).getParent());
    teams.joinWithParquet(folder.resolve(RunTables.TEAMS));
    total.joinWithParquet(folder.resolve(RunTables.NETWORK));
    if (agents.isPresent()) {
      agents.get().writeTables(folder);
    }
    writeNeurons(folder);
    writeBonds(folder);
    return summary();
  }

  /** Writes what is kept for the end, and the rows that no part of a series holds. */
  void save(DataOutput out) throws IOException {
    teams.save(out);
    total.save(out);
    summary.save(out);
    if (agents.isPresent()) {
      agents.get().save(out);
    }
  }

  /** Reads what {@link #save} wrote, instead of what was recorded so far. */
  void load(DataInput in) throws IOException {
    teams.load(in);
    total.load(in);
    summary.load(in);
    if (agents.isPresent()) {
      agents.get().load(in);
    }
    roster = network.roster();
  }

  private void writeNeurons(Path folder) throws IOException {
    EpochOutput output = network.output();
    Path csv = folder.resolve(RunTables.NEURONS + ".csv");
    try (TableWriter table = new TableWriter(csv, RunTables.NEURON_COLUMNS)) {
      for (int uid = 0; uid < roster.neurons(); uid++) {
        table
            .add(uid)
            .add(roster.teams().get(roster.teamOf(uid)))
            .add(roster.isValidator(uid) ? "validator" : "server")
            .add(network.stakeRao(uid))
            .add(I32F32.toDouble(output.get(EpochField.CONSENSUS, uid)))
            .add(I32F32.toDouble(output.get(EpochField.INCENTIVE, uid)))
            .add(I32F32.toDouble(output.get(EpochField.DIVIDENDS, uid)))
            .add(I32F32.toDouble(output.get(EpochField.VALIDATOR_TRUST, uid)))
            .add(
                output.get(EpochField.SERVER_EMISSION, uid)
                    + output.get(EpochField.VALIDATOR_EMISSION, uid))
            .endRow();
      }
    }
    Parquet.fromCsv(csv, RunTables.NEURON_COLUMNS, folder.resolve(RunTables.NEURONS + ".parquet"));
  }

  private void writeBonds(Path folder) throws IOException {
    EpochOutput output = network.output();
    Path csv = folder.resolve(RunTables.BONDS + ".csv");
    try (TableWriter table = new TableWriter(csv, RunTables.BOND_COLUMNS)) {
      for (int uid = 0; uid < output.neurons(); uid++) {
        for (int k = 0; k < output.bondCount(uid); k++) {
          table.add(uid).add(output.bondColumn(uid, k)).add(output.bondValue(uid, k)).endRow();
        }
      }
    }
    Parquet.fromCsv(csv, RunTables.BOND_COLUMNS, folder.resolve(RunTables.BONDS + ".parquet"));
  }
}
