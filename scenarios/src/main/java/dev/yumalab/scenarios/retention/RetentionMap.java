package dev.yumalab.scenarios.retention;

import java.math.BigDecimal;
import java.util.List;

/**
 * The map of one honest stake.
 *
 * @param stake the honest share of stake
 * @param cells by honest self-weight, then cabal self-weight, both ascending from 0 to 1
 * @param lines where the honest share of emission equals the share of stake
 */
public record RetentionMap(BigDecimal stake, RetentionCell[][] cells, List<Line> lines) {
  /** A contour piece: points (honest self-weight, cabal self-weight) in order. */
  public record Line(double[] honest, double[] cabal) {}

  static RetentionMap of(BigDecimal stake, RetentionCell[][] cells) {
    double[][] shares = new double[cells.length][cells.length];
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < cells.length; j++) {
        shares[i][j] = cells[i][j].honestShare();
      }
    }
    return new RetentionMap(stake, cells, Contours.of(shares, stake.doubleValue()));
  }

  /**
   * The honest utility that keeps the honest share whatever the cabal does: the largest honest
   * self-weight on the line; NaN where the share is kept or lost everywhere.
   */
  public double requiredHonestUtility() {
    double largest = Double.NaN;
    for (Line line : lines) {
      for (double honest : line.honest()) {
        largest = Double.isNaN(largest) ? honest : Math.max(largest, honest);
      }
    }
    return largest;
  }
}
