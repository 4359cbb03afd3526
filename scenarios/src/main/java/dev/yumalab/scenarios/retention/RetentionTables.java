package dev.yumalab.scenarios.retention;

import dev.yumalab.scenarios.results.Column;
import dev.yumalab.scenarios.results.Parquet;
import dev.yumalab.scenarios.results.TableWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The tables of a map: every cell, and the lines. */
public final class RetentionTables {
  /** Columns of {@code retention.csv}: the chain's order, self-weights descending. */
  public static final List<Column> CELLS =
      List.of(
          Column.ofDouble("major_stake", "fraction", "honest share of stake"),
          Column.ofDouble(
              "major_self_weight", "fraction", "weight of honest validators on honest servers"),
          Column.ofDouble(
              "minor_self_weight", "fraction", "weight of the cabal's validators on its servers"),
          Column.ofDouble(
              "weight_deviation", "fraction", "average deviation of weights from their mean"),
          Column.ofDouble(
              "major_emission_share", "fraction", "honest share of the emission of one epoch"),
          Column.ofLong(
              "major_ratio_raw",
              "I32F32 bits",
              "the same in the chain's bits; empty for a validator share other than 0.5"));

  /** Columns of {@code lines.csv}, as in the published lines. */
  public static final List<Column> LINES =
      List.of(
          Column.ofDouble("major_stake", "fraction", "honest share of stake"),
          Column.ofLong("line", "", "number of the piece of the contour"),
          Column.ofLong("point", "", "number of the point along the piece"),
          Column.ofDouble("major_self_weight", "fraction", "honest utility on the line"),
          Column.ofDouble("minor_self_weight", "fraction", "cabal self-weight on the line"));

  private RetentionTables() {}

  /** Writes both tables into a folder, as CSV and Parquet. */
  public static void write(Path folder, List<RetentionMap> maps) throws IOException {
    Path cells = folder.resolve("retention.csv");
    try (TableWriter table = new TableWriter(cells, CELLS)) {
      for (RetentionMap map : maps) {
        writeCells(table, map);
      }
    }
    Parquet.fromCsv(cells, CELLS, folder.resolve("retention.parquet"));
    Path lines = folder.resolve("lines.csv");
    try (TableWriter table = new TableWriter(lines, LINES)) {
      for (RetentionMap map : maps) {
        writeLines(table, map);
      }
    }
    Parquet.fromCsv(lines, LINES, folder.resolve("lines.parquet"));
  }

  private static void writeCells(TableWriter table, RetentionMap map) throws IOException {
    int last = map.cells().length - 1;
    for (int honest = last; honest >= 0; honest--) {
      for (int cabal = last; cabal >= 0; cabal--) {
        RetentionCell cell = map.cells()[honest][cabal];
        table
            .add(map.stake().toPlainString())
            .add(step(honest, last))
            .add(step(cabal, last))
            .add(cell.weightDeviation())
            .add(cell.honestShare());
        OptionalLong raw = cell.honestShareRaw();
        if (raw.isPresent()) {
          table.add(raw.getAsLong());
        } else {
          table.addMissing();
        }
        table.endRow();
      }
    }
  }

  private static void writeLines(TableWriter table, RetentionMap map) throws IOException {
    for (int line = 0; line < map.lines().size(); line++) {
      RetentionMap.Line points = map.lines().get(line);
      for (int point = 0; point < points.honest().length; point++) {
        table
            .add(map.stake().toPlainString())
            .add(line)
            .add(point)
            .add(points.honest()[point])
            .add(points.cabal()[point])
            .endRow();
      }
    }
  }

  /** k / last in decimal: 0.98, not 0.9800000001. */
  private static String step(int k, int last) {
    return BigDecimal.valueOf(k)
        .divide(BigDecimal.valueOf(last), new MathContext(12, RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }
}
