package dev.yumalab.consensus.fast;

import dev.yumalab.consensus.epoch.LiquidAlpha;

/**
 * What an epoch computes in, kept from epoch to epoch and shared by the networks of a worker. By
 * row means: by position among the rows of this epoch. Not thread-safe.
 */
final class Workspace {
  final Tiles tiles;
  final int neurons;
  final int stride;

  // By uid; in full stride where sweeps read whole tiles.
  final boolean[] inactive;
  final boolean[] permits;
  final boolean[] newPermits;
  final long[] stake;
  final long[] activeStake;
  final int[] consensus;
  final long[] ranks;
  final long[] incentive;
  final long[] trustByUid;
  final long[] dividends;
  final long[] order;
  final int[] maskedColumns;

  final TileRows rows;
  int[] bondWeights = {};

  // A tile of weights of all rows.
  int[] tile = {};

  // Tiles of bonds of all rows.
  long[] bonds = {};
  long[] wide = {};
  long[] oldBonds = {};
  long[] alphas = {};
  double[] series = {};

  // Two tiles of bonds of one row.
  final long[] sums;
  final long[] oldSums;

  // Three and two tiles of weights of one row.
  final int[] brackets;
  final float[] aboveEnds;

  // What the sweeps are told.
  int[] weightCells = {};
  int[] bondCells = {};
  int owner;
  long latestRegistration;
  long kappa;
  long totalVotes;
  long penalty;
  long alpha;
  boolean zerosCount;
  AlphaBound bound = new AlphaBound(new LiquidAlpha(0, 0, 0));

  /** Whether a weight for bonds can be 1.0. */
  boolean wholes;

  /** The uid that has all incentive, -1 if there is none. */
  int winner;

  private final long[][] pairs = new long[2][2];

  Workspace(Tiles tiles, int neurons) {
    this.tiles = tiles;
    this.neurons = neurons;
    stride = stride(tiles, neurons);
    inactive = new boolean[neurons];
    permits = new boolean[neurons];
    newPermits = new boolean[neurons];
    stake = new long[neurons];
    activeStake = new long[neurons];
    consensus = new int[stride];
    ranks = new long[stride];
    incentive = new long[stride];
    trustByUid = new long[neurons];
    dividends = new long[neurons];
    order = new long[neurons];
    maskedColumns = new int[neurons];
    rows = new TileRows(tiles.lanes());
    sums = new long[2 * tiles.bondWidth()];
    oldSums = new long[2 * tiles.bondWidth()];
    brackets = new int[3 * tiles.width()];
    aboveEnds = new float[2 * tiles.width()];
  }

  /**
   * Cells of a row: whole tiles, and an odd number of cache lines, so that rows below one another
   * do not compete for the same places in the cache.
   */
  static int stride(Tiles tiles, int neurons) {
    int unit = Math.max(tiles.width(), 16);
    int units = (neurons + unit - 1) / unit;
    return unit * (units + 1 - units % 2);
  }

  /** Makes room for so many rows. */
  void reserve(int count) {
    if (count > rows.capacity()) {
      rows.reserve(count);
      bondWeights = new int[Math.multiplyExact(rows.capacity(), stride)];
      tile = new int[rows.capacity() * tiles.width()];
      int cells = rows.capacity() * tiles.bondWidth();
      bonds = new long[cells];
      wide = new long[cells];
      oldBonds = new long[cells];
      alphas = new long[cells];
      series = new double[cells];
    }
  }

  /** Room for an I64F64. */
  long[] pair(int index) {
    return pairs[index];
  }
}
