package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.results.FolderContents;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.ResultFile;
import dev.yumalab.scenarios.results.ResultTable;
import java.util.List;

/** What a run's folder holds. */
public final class RunFiles {
  /** Every file and every column. */
  public static final FolderContents CONTENTS =
      new FolderContents(
          List.of(
              ResultFile.of("report.html", "the run on one page: open it first"),
              ResultFile.of("README.md", "what is in the folder: these tables"),
              ResultFile.figure("stake-gain", "change of each team's share of stake"),
              ResultFile.figure("stake-share", "each team's share of stake"),
              ResultFile.figure("emission-share", "each team's share of what an epoch pays"),
              ResultFile.figure("emission-by-role", "who is paid, and for what"),
              ResultFile.figure("validator-trust", "what consensus keeps of each validator"),
              ResultFile.figure("bonds", "who holds bonds in whom"),
              ResultFile.of("scenario.yaml", "the scenario as it was given"),
              ResultFile.of(
                  "scenario.resolved.yaml",
                  "the same with every key, settings of the command line included"),
              ResultFile.of("reproduce.sh", "runs it again; the tables get the same bytes"),
              ResultFile.of(
                  OutputFolder.MANIFEST, "version, seed, backend, machine, digests of the tables")),
          List.of(
              new ResultTable(
                  RunTables.TEAMS, "one row for each epoch and team", RunTables.TEAM_COLUMNS),
              new ResultTable(
                  RunTables.NETWORK, "one row for each epoch", RunTables.NETWORK_COLUMNS),
              new ResultTable(
                  RunTables.NEURONS,
                  "one row for each uid, after the last epoch",
                  RunTables.NEURON_COLUMNS),
              new ResultTable(
                  RunTables.BONDS,
                  "one row for each bond, after the last epoch",
                  RunTables.BOND_COLUMNS),
              new ResultTable(
                  RunTables.SUMMARY,
                  "one row for each number that sums the run up",
                  RunTables.SUMMARY_COLUMNS)));

  private RunFiles() {}
}
