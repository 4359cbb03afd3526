package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.FolderContents;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.ResultFile;
import dev.yumalab.scenarios.results.ResultTable;
import dev.yumalab.scenarios.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What a run's folder holds. */
public final class RunFiles {
  /** Every file and every column that a run can leave; some say of which runs they are. */
  public static final FolderContents CONTENTS =
      withReplications(
          contents(true, true, "NAME.network.json.gz", true, true, true),
          List.of(
              Column.ofDouble(
                  "METRIC", "as in summary", "a column for each metric of the table summary")),
          " (with --reps)");

  private RunFiles() {}

  /** The files and columns that this run leaves. */
  public static FolderContents of(RunRecord run) {
    FolderContents single = of(run.scenario());
    List<Column> metrics = ReplicationTables.metricColumns(run.summary());
    return run.replicated().isPresent()
        ? withReplications(single, metrics, "")
        : with(single, List.of(runs(metrics)));
  }

  private static FolderContents withReplications(
      FolderContents single, List<Column> metrics, String when) {
    return with(
        single,
        List.of(
            runs(metrics),
            new ResultTable(
                ReplicationTables.TEAMS,
                "one row for each replication, epoch and team" + when,
                ReplicationTables.TEAM_COLUMNS),
            new ResultTable(
                TeamBands.TABLE,
                "one row for each epoch and team, over all replications" + when,
                TeamBands.COLUMNS)));
  }

  private static ResultTable runs(List<Column> metrics) {
    return new ResultTable(
        ReplicationTables.RUNS,
        "one row for each replication",
        ReplicationTables.runColumns(metrics));
  }

  private static FolderContents with(FolderContents contents, List<ResultTable> more) {
    List<ResultTable> tables = new ArrayList<>(contents.tables());
    tables.addAll(more);
    return new FolderContents(contents.files(), tables);
  }

  /** The files and columns of a single run of this scenario, without its table of runs. */
  private static FolderContents of(Scenario scenario) {
    String data = scenario.network().map(network -> network.file().name()).orElse("");
    return contents(
        scenario.comparesTeams(),
        scenario.network().isPresent(),
        data,
        false,
        scenario.hasAgents(),
        scenario.agents().isPresent());
  }

  private static FolderContents contents(
      boolean hasTeams,
      boolean isRecorded,
      String data,
      boolean sayWhen,
      boolean hasAgents,
      boolean isWorld) {
    String ofTeams = sayWhen ? " (where there are two teams)" : "";
    String ofRecorded = sayWhen ? " (of a recorded network)" : "";
    List<ResultFile> files = new ArrayList<>();
    files.add(ResultFile.of("report.html", "the run on one page: open it first"));
    files.add(ResultFile.of("README.md", "what is in the folder: these tables"));
    if (hasTeams) {
      files.add(ResultFile.figure("stake-gain", "change of each team's share of stake" + ofTeams));
      files.add(ResultFile.figure("stake-share", "each team's share of stake" + ofTeams));
      files.add(
          ResultFile.figure("emission-share", "each team's share of what an epoch pays" + ofTeams));
      files.add(ResultFile.figure("emission-by-role", "who is paid, and for what" + ofTeams));
    }
    if (isRecorded) {
      files.add(
          ResultFile.figure(
              "validators", "each validator's dividends beside its stake" + ofRecorded));
    }
    if (hasAgents) {
      String ofAgents = sayWhen ? " (of agents)" : "";
      files.add(
          ResultFile.figure(
              "dividend-per-stake",
              "what each group's validators earn for their stake" + ofAgents));
    }
    if (isWorld) {
      String ofAgents = sayWhen ? " (of agents)" : "";
      files.add(ResultFile.figure("uids", "how many uids each group holds" + ofAgents));
      files.add(ResultFile.figure("truth", "how well pay follows quality" + ofAgents));
    }
    files.add(ResultFile.figure("validator-trust", "what consensus keeps of each validator"));
    files.add(ResultFile.figure("bonds", "who holds bonds in whom"));
    files.add(ResultFile.of("scenario.yaml", "the scenario as it was given"));
    files.add(
        ResultFile.of(
            "scenario.resolved.yaml",
            "the same with every key, settings of the command line and the miners found for a cabal"
                + " included"));
    if (isRecorded) {
      files.add(ResultFile.of(data, "the recorded stake and weights that it names" + ofRecorded));
    }
    files.add(ResultFile.of("reproduce.sh", "runs it again; the tables get the same bytes"));
    files.add(
        ResultFile.of(
            OutputFolder.MANIFEST, "version, seed, backend, machine, digests of the tables"));
    return new FolderContents(
        files, tables(hasAgents, isWorld, sayWhen ? ", where there are agents" : ""));
  }

  private static List<ResultTable> tables(boolean hasAgents, boolean isWorld, String ofAgents) {
    List<ResultTable> tables = new ArrayList<>(tables());
    if (hasAgents) {
      tables.add(
          new ResultTable(
              AgentTables.AGENTS,
              "one row for each epoch and group of agents" + ofAgents,
              AgentTables.AGENT_COLUMNS));
    }
    if (isWorld) {
      tables.add(
          new ResultTable(
              AgentTables.SUBNET, "one row for each epoch" + ofAgents, AgentTables.SUBNET_COLUMNS));
      tables.add(
          new ResultTable(
              AgentTables.DIGESTS,
              "one row for each epoch: fingerprints by which two runs can be compared" + ofAgents,
              AgentTables.DIGEST_COLUMNS));
    }
    return tables;
  }

  private static List<ResultTable> tables() {
    return List.of(
        new ResultTable(RunTables.TEAMS, "one row for each epoch and team", RunTables.TEAM_COLUMNS),
        new ResultTable(RunTables.NETWORK, "one row for each epoch", RunTables.NETWORK_COLUMNS),
        new ResultTable(
            RunTables.NEURONS,
            "one row for each uid, after the last epoch",
            RunTables.NEURON_COLUMNS),
        new ResultTable(
            RunTables.BONDS, "one row for each bond, after the last epoch", RunTables.BOND_COLUMNS),
        new ResultTable(
            RunTables.SUMMARY,
            "one row for each number that sums the run up",
            RunTables.SUMMARY_COLUMNS));
  }
}
