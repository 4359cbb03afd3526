package dev.yumalab.scenarios.sweep;

import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.FolderContents;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.ResultFile;
import dev.yumalab.scenarios.results.ResultTable;
import dev.yumalab.scenarios.run.ReplicationTables;
import dev.yumalab.scenarios.run.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a sweep's folder holds. */
public final class SweepFiles {
  /** The name of the figure's files, without suffix. */
  public static final String FIGURE = "sweep";

  /** Every file and column; what depends on the scenario stands in capitals. */
  public static final FolderContents CONTENTS =
      contents(
          true,
          Optional.empty(),
          List.of(Column.ofText("KEY", "a column for each key that varies: its value, as written")),
          List.of(Column.ofDouble("METRIC", "see cells", "a column for each metric")));

  private SweepFiles() {}

  /** The files and columns of this sweep. */
  static FolderContents of(SweepRecord sweep, RunSummary any) {
    return contents(
        hasFigure(sweep.factors()),
        sweep.base().network().map(network -> network.file().name()),
        SweepTables.factorColumns(sweep.factors()),
        ReplicationTables.metricColumns(any));
  }

  /** Whether there is a figure: of one factor or two. */
  public static boolean hasFigure(List<Factor> factors) {
    return factors.size() <= 2;
  }

  private static FolderContents contents(
      boolean hasFigure, Optional<String> data, List<Column> factors, List<Column> metrics) {
    List<ResultFile> files = new ArrayList<>();
    files.add(ResultFile.of("report.html", "the sweep on one page: open it first"));
    files.add(ResultFile.of("README.md", "what is in the folder: these tables"));
    if (hasFigure) {
      files.add(
          ResultFile.figure(FIGURE, "one metric over what varies (where one or two keys do)"));
    }
    files.add(
        ResultFile.of(
            "scenario.resolved.yaml", "the scenario without what varies, with every key"));
    data.ifPresent(
        name -> files.add(ResultFile.of(name, "the recorded stake and weights that it names")));
    files.add(
        ResultFile.of(
            OutputFolder.MANIFEST,
            "version, seed, what varies, backend, machine, digests of the tables"));
    return new FolderContents(
        files,
        List.of(
            new ResultTable(
                SweepTables.RUNS,
                "one row for each cell and replication",
                SweepTables.runColumns(factors, metrics)),
            new ResultTable(
                SweepTables.CELLS,
                "one row for each cell and metric, over replications",
                SweepTables.cellColumns(factors))));
  }
}
