package dev.yumalab.scenarios.retention;

import dev.yumalab.scenarios.results.FolderContents;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.ResultFile;
import dev.yumalab.scenarios.results.ResultTable;
import java.util.List;

/** What the folder of a retention map holds. */
public final class RetentionFiles {
  /** Every file and every column. */
  public static final FolderContents CONTENTS =
      new FolderContents(
          List.of(
              ResultFile.figure("retention", "the map: open it first"),
              ResultFile.of(
                  OutputFolder.MANIFEST,
                  "version, settings, seed, backend, machine, digests of the tables")),
          List.of(
              new ResultTable(
                  "retention",
                  "one row for each cell, in the order of the chain's own test",
                  RetentionTables.CELLS),
              new ResultTable(
                  "lines",
                  "the points of the lines along which share of emission equals share of stake",
                  RetentionTables.LINES)));

  private RetentionFiles() {}
}
