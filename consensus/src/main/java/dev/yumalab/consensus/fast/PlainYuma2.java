package dev.yumalab.consensus.fast;

import static dev.yumalab.consensus.fixed.I32F32.safeDiv;

import dev.yumalab.consensus.fixed.I32F32;
import java.util.Arrays;

/**
 * The sweep over bonds of Yuma 2 in plain loops: normalised by column before and after the moving
 * average, and stored scaled up to the column's largest. Numbers are as in {@link PlainBonds}.
 */
final class PlainYuma2 {
  private static final int WIDTH = PlainConsensus.WIDTH;

  private PlainYuma2() {}

  /**
   * Stake times weight, into {@code bonds}; its sums by column into {@code sums}, and behind them
   * those of old bonds.
   */
  static void weigh(Workspace work, int column) {
    TileRows rows = work.rows;
    Arrays.fill(work.sums, 0);
    for (int r = 0; r < rows.all; r++) {
      for (int c = 0; c < WIDTH; c++) {
        long weight = PlainBonds.weight(work.bondWeights[r * work.stride + column + c]);
        long product = (weight * rows.stake[r]) >>> 32;
        work.bonds[r * WIDTH + c] = product;
        work.sums[c] += product;
        work.sums[WIDTH + c] += u16(work, r, column + c);
      }
    }
  }

  private static long u16(Workspace work, int row, int uid) {
    return Math.max(work.bondCells[work.rows.offsets[row] + uid] - 1, 0);
  }

  /**
   * Both divided by their sums, and the moving average of the two, with its sums, and behind them
   * the columns' largest.
   */
  static void average(Workspace work, int column) {
    long[] sums = work.oldSums;
    System.arraycopy(work.sums, 0, sums, 0, 2 * WIDTH);
    Arrays.fill(work.sums, 0);
    for (int r = 0; r < work.rows.all; r++) {
      for (int c = 0; c < WIDTH; c++) {
        long fresh = safeDiv(work.bonds[r * WIDTH + c], sums[c]);
        long old = safeDiv(u16(work, r, column + c), sums[WIDTH + c]);
        long gained = (fresh * work.alpha) >>> 32;
        long kept = (old * (I32F32.ONE - work.alpha)) >>> 32;
        long bond = gained + kept;
        work.bonds[r * WIDTH + c] = bond;
        work.sums[c] += bond;
        work.sums[WIDTH + c] = Math.max(work.sums[WIDTH + c], bond);
      }
    }
  }

  /**
   * Divides by the columns' sums, pays, and stores bonds as fractions of their column's largest.
   */
  static void pay(Workspace work, int column) {
    for (int c = 0; c < WIDTH; c++) {
      // The largest bond has the largest share.
      work.sums[WIDTH + c] = safeDiv(work.sums[WIDTH + c], work.sums[c]);
    }
    for (int r = 0; r < work.rows.all; r++) {
      long earned = 0;
      for (int c = 0; c < WIDTH; c++) {
        long share = safeDiv(work.bonds[r * WIDTH + c], work.sums[c]);
        earned += (share * work.incentive[column + c]) >>> 32;
        long scaled = safeDiv(share, work.sums[WIDTH + c]);
        work.bondCells[work.rows.offsets[r] + column + c] = PlainBonds.cell(scaled);
      }
      work.rows.add(work.rows.paid, r, earned);
    }
  }
}
