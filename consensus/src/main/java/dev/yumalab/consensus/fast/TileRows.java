package dev.yumalab.consensus.fast;

import java.util.Arrays;

/**
 * The rows of an epoch, by position: voters (permit, weights, active stake) first, then others with
 * weights that count, then those that have only bonds. Kept from epoch to epoch; not thread-safe.
 */
final class TileRows {
  private final int lanes;

  /** How many count for the median. */
  int voters;

  /** How many have weights. */
  int weighing;

  /** How many there are. */
  int all;

  /** Whether somebody has active stake and no weights: a voter of zeros. */
  boolean silentStake;

  /** Whether some row gives all of its weight to one uid. */
  boolean anyWhole;

  /** The uid of each row. */
  int[] uids = {};

  /** The place of each row's first cell. */
  int[] offsets = {};

  /** 2<sup>32</sup> / sum of each row of weights, 0 for an empty one. */
  double[] scale = {};

  /** 0.5 / sum - 0.5 of each row of weights. */
  double[] shift = {};

  /** The column that has all of a row's weight, -1 for most. */
  int[] wholeColumn = {};

  /** Active stake of each row. */
  long[] stake = {};

  /** Active stake of each voter as the median counts it, read without a sign. */
  int[] voteStake = {};

  /** Sums of clipped weights, some partial sums a row. */
  long[] trust = {};

  /** Sums of what bonds earn, some partial sums a row. */
  long[] paid = {};

  /**
   * Without rows.
   *
   * @param lanes partial sums a row
   */
  TileRows(int lanes) {
    this.lanes = lanes;
  }

  /** Makes room for so many rows; what was there is lost. */
  void reserve(int rows) {
    if (rows > uids.length) {
      int room = rows + rows / 2;
      uids = new int[room];
      offsets = new int[room];
      scale = new double[room];
      shift = new double[room];
      wholeColumn = new int[room];
      stake = new long[room];
      voteStake = new int[room];
      trust = new long[room * lanes];
      paid = new long[room * lanes];
    }
  }

  /** How many rows have room. */
  int capacity() {
    return uids.length;
  }

  /** Sets partial sums to zero. */
  void clearSums() {
    Arrays.fill(trust, 0, weighing * lanes, 0);
    Arrays.fill(paid, 0, all * lanes, 0);
  }

  /** Adds to one of a row's partial sums. */
  void add(long[] partial, int row, long amount) {
    partial[row * lanes] += amount;
  }

  /** The sum of a row's partial sums. */
  long sum(long[] partial, int row) {
    long sum = 0;
    for (int lane = 0; lane < lanes; lane++) {
      sum += partial[row * lanes + lane];
    }
    return sum;
  }
}
