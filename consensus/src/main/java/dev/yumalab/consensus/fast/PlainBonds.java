package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.fixed.I32F32;
import java.util.Arrays;

/**
 * The sweep over bonds of Yuma 3 in plain loops. Numbers in {@code long} tiles are fractions of
 * 2<sup>32</sup>, 1.0 included; bond cells hold u16 + 1, 0 where there is no bond.
 */
final class PlainBonds {
  private static final int WIDTH = PlainConsensus.WIDTH;

  private PlainBonds() {}

  /**
   * The moving average with one alpha for all: floor(alpha · weight) + floor((1 - alpha) · bond),
   * into {@code bonds}, and its sums by column into {@code sums}.
   */
  static void average(Workspace work, int column) {
    TileRows rows = work.rows;
    Arrays.fill(work.sums, 0, WIDTH, 0);
    for (int r = 0; r < rows.all; r++) {
      for (int c = 0; c < WIDTH; c++) {
        long weight = weight(work.bondWeights[r * work.stride + column + c]);
        long old = bond(work.bondCells[rows.offsets[r] + column + c]);
        long gained = (weight * work.alpha) >>> 32;
        long kept = (old * (I32F32.ONE - work.alpha)) >>> 32;
        work.bonds[r * WIDTH + c] = gained + kept;
        work.sums[c] += gained + kept;
      }
    }
  }

  /** A weight with the code for 1.0 read as 2<sup>32</sup>. */
  static long weight(int code) {
    return code == Codes.WHOLE ? I32F32.ONE : Integer.toUnsignedLong(code);
  }

  /** u16 / 65535: u16 · 65537, and one more for 65535. */
  static long bond(int cell) {
    long u16 = Math.max(cell - 1, 0);
    return u16 * 65_537 + ((u16 + 1) >>> 16);
  }

  /** The same with an alpha for each pair, and bonds of at most 1.0. */
  static void averageEach(Workspace work, int column) {
    Arrays.fill(work.sums, 0, WIDTH, 0);
    for (int k = 0; k < work.rows.all * WIDTH; k++) {
      long gained = (work.wide[k] * work.alphas[k]) >>> 32;
      long kept = (work.oldBonds[k] * (I32F32.ONE - work.alphas[k])) >>> 32;
      long bond = Math.min(gained + kept, I32F32.ONE);
      work.bonds[k] = bond;
      work.sums[k % WIDTH] += bond;
    }
  }

  /**
   * Pays each row its bonds, divided by their column's sum, times the column's incentive; and
   * stores bonds.
   */
  static void pay(Workspace work, int column) {
    TileRows rows = work.rows;
    for (int r = 0; r < rows.all; r++) {
      long earned = 0;
      for (int c = 0; c < WIDTH; c++) {
        long bond = work.bonds[r * WIDTH + c];
        long share = I32F32.safeDiv(bond, work.sums[c]);
        earned += (share * work.incentive[column + c]) >>> 32;
        work.bondCells[rows.offsets[r] + column + c] = cell(bond);
      }
      rows.add(rows.paid, r, earned);
    }
  }

  /** floor(x · 65535) + 1 for x &gt; 0, as it is stored; 0 for 0. */
  static int cell(long x) {
    return x == 0 ? 0 : (int) (((x << 16) - x) >>> 32) + 1;
  }

  /** Pays rows the rest of what the bonds in a winner of all incentive earn. */
  static void mendWinner(Workspace work, int column) {
    int width = work.tiles.bondWidth();
    int inTile = work.winner - column;
    if (work.winner >= 0 && inTile >= 0 && inTile < width) {
      TileRows rows = work.rows;
      for (int r = 0; r < rows.all; r++) {
        long share = I32F32.safeDiv(work.bonds[r * width + inTile], work.sums[inTile]);
        rows.add(rows.paid, r, share - PlainConsensus.almost(share));
      }
    }
  }
}
