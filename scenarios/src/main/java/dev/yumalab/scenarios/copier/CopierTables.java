package dev.yumalab.scenarios.copier;

import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.FolderContents;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.results.ResultFile;
import dev.yumalab.scenarios.results.ResultTable;
import dev.yumalab.scenarios.results.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the folder of the copier question holds. */
public final class CopierTables {
  /** Columns of {@code copier.csv}. */
  public static final List<Column> COLUMNS =
      List.of(
          Column.ofText("source", "what the copier copies"),
          Column.ofDouble("stake_share", "fraction", "its part of all stake, its own included"),
          Column.ofLong(
              "reveal_period", "epochs", "how long weights stay secret; 0 without commit-reveal"),
          Column.ofDouble(
              "relative_dividend",
              "ratio",
              "its dividends per stake over those of the honest: 1 where copying pays as honest"
                  + " work"),
          Column.ofDouble(
              "relative_to_median",
              "ratio",
              "the same over those of the honest alpha in the middle, of all honest stake"),
          Column.ofDouble(
              "dividend_per_stake",
              "alpha per alpha",
              "paid to the copier in an epoch for each alpha staked, mean over epochs"),
          Column.ofDouble(
              "honest_dividend_per_stake",
              "alpha per alpha",
              "the same of all other validators whose stake counted"),
          Column.ofDouble(
              "validator_trust", "fraction", "what clipping left of its weights, mean over epochs"),
          Column.ofDouble(
              "honest_validator_trust",
              "fraction",
              "the same of those others, mean weighted by stake"),
          Column.ofDouble("emission_share", "fraction", "its part of everything paid"),
          Column.ofDouble(
              "consensus_change",
              "fraction",
              "the part of consensus that moves within reveal_period + 1 epochs, without the"
                  + " copier"));

  /** Every file and every column that there can be. */
  public static final FolderContents CONTENTS = contents(Copier.sources());

  private CopierTables() {}

  /** The files and columns where these sources are copied. */
  public static FolderContents contents(List<String> sources) {
    List<ResultFile> files = new ArrayList<>();
    for (String source : sources) {
      files.add(
          ResultFile.figure(
              "copier-" + source, "what copying earns against the honest, source " + source));
    }
    files.add(
        ResultFile.of(
            OutputFolder.MANIFEST, "version, settings, backend, machine, digests of the tables"));
    return new FolderContents(
        files,
        List.of(
            new ResultTable(
                "copier", "one row for each source, share of stake and period", COLUMNS)));
  }

  /** Writes the table into a folder, as CSV and Parquet. */
  static void write(Path folder, List<CopierCell> cells) throws IOException {
    Path csv = folder.resolve("copier.csv");
    try (TableWriter table = new TableWriter(csv, COLUMNS)) {
      for (CopierCell cell : cells) {
        table.add(cell.source()).add(cell.share().toPlainString()).add(cell.period());
        for (double number :
            List.of(
                cell.relativeDividend(),
                cell.relativeToMedian(),
                cell.dividendPerStake(),
                cell.honestDividendPerStake(),
                cell.trust(),
                cell.honestTrust(),
                cell.emissionShare(),
                cell.consensusChange())) {
          if (Double.isNaN(number)) {
            table.addMissing();
          } else {
            table.add(number);
          }
        }
        table.endRow();
      }
    }
    Parquet.fromCsv(csv, COLUMNS, folder.resolve("copier.parquet"));
  }
}
