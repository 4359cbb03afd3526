package dev.yumalab.scenarios.run;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.agents.recorded.HistoryNetwork;
import dev.yumalab.agents.world.AgentWorld;
import dev.yumalab.consensus.epoch.EpochField;
import dev.yumalab.consensus.epoch.EpochOutput;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.metrics.Concentration;
import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.results.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes what happens to tables, epoch by epoch, and keeps only sums. Not thread-safe. */
final class Recorder implements AutoCloseable {
  private final Path folder;
  private final TeamNetwork network;
  private Roster roster;
  private final TableWriter teams;
  private final TableWriter total;
  private final RunSummary.Builder summary;
  private final Optional<AgentSeries> agents;

  /** Opens the tables in a folder and records the start. */
  Recorder(Path folder, TeamNetwork network) throws IOException {
    this.folder = folder;
    this.network = network;
    this.roster = network.roster();
    Files.createDirectories(folder.resolve(RunTables.TEAMS).getParent());
    teams = new TableWriter(csv(RunTables.TEAMS), RunTables.TEAM_COLUMNS);
    total = new TableWriter(csv(RunTables.NETWORK), RunTables.NETWORK_COLUMNS);
    summary = new RunSummary.Builder(roster.teams());
    agents = series(folder, network);
    for (int team = 0; team < roster.teams().size(); team++) {
      recordStart(team);
    }
    recordNetwork();
  }

  private static Optional<AgentSeries> series(Path folder, TeamNetwork network) throws IOException {
    return switch (network) {
      case AgentWorld world -> Optional.of(new AgentRecorder(folder, world));
      case HistoryNetwork history when history.hasAgents() ->
          Optional.of(new HistoryRecorder(folder, history));
      default -> Optional.empty();
    };
  }

  private void recordStart(int team) throws IOException {
    TeamEpoch start = TeamEpoch.of(network, team);
    summary.start(team, start);
    teams
        .add(0)
        .add(0)
        .add(roster.teams().get(team))
        .add(start.stakeRao())
        .add(start.stakeShare())
        .add(0)
        .add(0);
    for (int missing = 0; missing < 4; missing++) {
      teams.addMissing();
    }
    teams.add(0).endRow();
  }

  /** Records the epoch that has just run. */
  void record() throws IOException {
    roster = network.roster();
    List<TeamEpoch> epochs = new ArrayList<>();
    for (int team = 0; team < roster.teams().size(); team++) {
      TeamEpoch epoch = TeamEpoch.of(network, team);
      epochs.add(epoch);
      summary.epoch(team, epoch);
      teams
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
      agents.get().record(epochs);
    }
  }

  private void recordNetwork() throws IOException {
    long[] stake = Arrays.stream(roster.validatorUids()).mapToLong(network::stakeRao).toArray();
    total
        .add(network.epoch())
        .add(network.block())
        .add(Arrays.stream(network.stakeRao()).sum())
        .add(network.unpaidRao())
        .add(Concentration.gini(stake))
        .add(Concentration.hhi(stake))
        .add(Concentration.nakamoto(stake, 0.5))
        .endRow();
  }

  /** Ends the series without anything else: what replications are compared by. */
  RunSummary finishSeries() throws IOException {
    teams.close();
    total.close();
    return agents.isPresent() ? summary.build().and(agents.get().finishSeries()) : summary.build();
  }

  /** Ends the series, writes the last state, and every table as Parquet. */
  RunSummary finish() throws IOException {
    RunSummary result = finishSeries();
    writeNeurons();
    writeBonds();
    parquet(RunTables.TEAMS, RunTables.TEAM_COLUMNS);
    parquet(RunTables.NETWORK, RunTables.NETWORK_COLUMNS);
    parquet(RunTables.NEURONS, RunTables.NEURON_COLUMNS);
    parquet(RunTables.BONDS, RunTables.BOND_COLUMNS);
    if (agents.isPresent()) {
      agents.get().writeParquet();
    }
    return result;
  }

  private void writeNeurons() throws IOException {
    EpochOutput output = network.output();
    try (TableWriter table = new TableWriter(csv(RunTables.NEURONS), RunTables.NEURON_COLUMNS)) {
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
  }

  private void writeBonds() throws IOException {
    EpochOutput output = network.output();
    try (TableWriter table = new TableWriter(csv(RunTables.BONDS), RunTables.BOND_COLUMNS)) {
      for (int uid = 0; uid < output.neurons(); uid++) {
        for (int k = 0; k < output.bondCount(uid); k++) {
          table.add(uid).add(output.bondColumn(uid, k)).add(output.bondValue(uid, k)).endRow();
        }
      }
    }
  }

  private Path csv(String table) {
    return folder.resolve(table + ".csv");
  }

  private void parquet(String table, List<Column> columns) throws IOException {
    Parquet.fromCsv(csv(table), columns, folder.resolve(table + ".parquet"));
  }

  @Override
  public void close() throws IOException {
    teams.close();
    total.close();
    if (agents.isPresent()) {
      agents.get().close();
    }
  }
}
