package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.fixed.I32F32;

/** The sweep over weights in plain loops. */
final class PlainConsensus {
  /** Columns of a tile. */
  static final int WIDTH = 16;

  private PlainConsensus() {}

  /** Rows that weigh, normalised: floor(weight · 2<sup>32</sup> / sum) into the tile. */
  static void normalise(Workspace work, int column) {
    TileRows rows = work.rows;
    for (int r = 0; r < rows.weighing; r++) {
      int from = rows.offsets[r] + column;
      for (int c = 0; c < WIDTH; c++) {
        double weight = Math.max(work.weightCells[from + c] - 1, 0);
        double quotient = weight * rows.scale[r] + rows.shift[r];
        work.tile[r * WIDTH + c] = (int) Double.doubleToRawLongBits(quotient + Codes.ROUND);
      }
    }
    markWholes(work, column, WIDTH);
  }

  /** Puts the code for 1.0 where a row has all of its weight. */
  static void markWholes(Workspace work, int column, int width) {
    TileRows rows = work.rows;
    for (int r = 0; rows.anyWhole && r < rows.weighing; r++) {
      int inTile = rows.wholeColumn[r] - column;
      if (inTile >= 0 && inTile < width) {
        work.tile[r * width + inTile] = Codes.WHOLE;
      }
    }
  }

  /**
   * The weighted median of each column: the smallest weight that occurs among voters and above
   * which there is less stake than kappa; the largest where kappa is 0.
   */
  static void median(Workspace work, int column) {
    for (int c = 0; c < WIDTH; c++) {
      work.consensus[column + c] = (int) median(work, work.rows, c);
    }
  }

  private static long median(Workspace work, TileRows rows, int c) {
    long least = rows.silentStake ? 0 : Integer.toUnsignedLong(Codes.WHOLE);
    long largest = 0;
    for (int r = 0; r < rows.voters; r++) {
      long weight = Integer.toUnsignedLong(work.tile[r * WIDTH + c]);
      least = Math.min(least, weight);
      largest = Math.max(largest, weight);
    }
    if (work.kappa == 0 || rows.voters == 0) {
      return largest;
    }
    if (work.kappa >= work.totalVotes) {
      return least;
    }
    // Less than kappa lies above high, which occurs, and not above low.
    long low = least - 1;
    long high = largest;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      long above = 0;
      long below = least;
      long next = high;
      for (int r = 0; r < rows.voters; r++) {
        long weight = Integer.toUnsignedLong(work.tile[r * WIDTH + c]);
        if (weight > middle) {
          above += Integer.toUnsignedLong(rows.voteStake[r]);
          next = Math.min(next, weight);
        } else {
          below = Math.max(below, weight);
        }
      }
      if (above < work.kappa) {
        high = below;
      } else {
        low = next - 1;
      }
    }
    return high;
  }

  /**
   * Clips weights at the consensus, sums what is left by row, and sums it times stake by column.
   * Weights for bonds are weight - ceil(penalty · (weight - clipped)). The code for 1.0 counts as
   * 2<sup>32</sup> - 1 here; {@link #mendWholes} puts that right.
   */
  static void clip(Workspace work, int column) {
    TileRows rows = work.rows;
    for (int c = 0; c < WIDTH; c++) {
      work.ranks[column + c] = 0;
    }
    for (int r = 0; r < rows.weighing; r++) {
      long trust = 0;
      for (int c = 0; c < WIDTH; c++) {
        long limit = Integer.toUnsignedLong(work.consensus[column + c]);
        long weight = Integer.toUnsignedLong(work.tile[r * WIDTH + c]);
        long clipped = Math.min(weight, limit);
        long cut = ((weight - clipped) * work.penalty + (I32F32.ONE - 1)) >>> 32;
        work.bondWeights[r * work.stride + column + c] = (int) (weight - cut);
        work.ranks[column + c] += (clipped * rows.stake[r]) >>> 32;
        trust += clipped;
      }
      rows.add(rows.trust, r, trust);
    }
  }

  /** Puts right what weights of 1.0 change in ranks, trust and weights for bonds. */
  static void mendWholes(Workspace work, int column) {
    if (!work.rows.anyWhole) {
      return;
    }
    for (int uid = column; uid < column + work.tiles.width(); uid++) {
      if (work.consensus[uid] == Codes.WHOLE) {
        mendConsensus(work, uid, uid - column);
      }
    }
    if (work.penalty != I32F32.ONE) {
      for (int r = 0; r < work.rows.weighing; r++) {
        int uid = work.rows.wholeColumn[r];
        if (uid >= column && uid < column + work.tiles.width()) {
          mendBondWeight(work, r, uid);
        }
      }
    }
  }

  private static void mendConsensus(Workspace work, int uid, int inTile) {
    TileRows rows = work.rows;
    work.wholes = true;
    for (int r = 0; r < rows.weighing; r++) {
      if (work.tile[r * work.tiles.width() + inTile] == Codes.WHOLE) {
        work.ranks[uid] += rows.stake[r] - almost(rows.stake[r]);
        rows.add(rows.trust, r, 1);
      }
    }
  }

  /** A fraction times 1 - 2<sup>-32</sup>. */
  static long almost(long fraction) {
    return (fraction * (I32F32.ONE - 1)) >>> 32;
  }

  private static void mendBondWeight(Workspace work, int row, int uid) {
    int limit = work.consensus[uid];
    long excess = limit == Codes.WHOLE ? 0 : I32F32.ONE - Integer.toUnsignedLong(limit);
    long weight = I32F32.ONE - ((excess * work.penalty + (I32F32.ONE - 1)) >>> 32);
    work.wholes |= weight == I32F32.ONE;
    work.bondWeights[row * work.stride + uid] = weight == I32F32.ONE ? Codes.WHOLE : (int) weight;
  }
}
