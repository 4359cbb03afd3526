package dev.yumalab.consensus.fast;

/** Liquid alpha in plain loops; numbers are as in {@link PlainBonds}. */
final class PlainLiquid {
  private static final int WIDTH = PlainConsensus.WIDTH;

  private PlainLiquid() {}

  /**
   * Spreads weights and old bonds, and how far each pair is from consensus: by its weight where it
   * buys, by its bond where it sells. Where there is no weight the bond is lost; a weight that was
   * set to 0 keeps it, unless the penalty has blended weights. Differences go to {@code bonds}.
   */
  static void spread(Workspace work, int column) {
    TileRows rows = work.rows;
    for (int r = 0; r < rows.weighing; r++) {
      for (int c = 0; c < WIDTH; c++) {
        int cell = rows.offsets[r] + column + c;
        long weight = PlainBonds.weight(work.bondWeights[r * work.stride + column + c]);
        boolean counts = weight != 0 || (work.zerosCount && work.weightCells[cell] == 1);
        long bond = counts ? PlainBonds.bond(work.bondCells[cell]) : 0;
        long above = weight - PlainBonds.weight(work.consensus[column + c]);
        int k = r * WIDTH + c;
        work.wide[k] = weight;
        work.oldBonds[k] = bond;
        work.bonds[k] = weight >= bond ? Math.max(above, 0) : bond - weight;
      }
    }
  }

  /** Alpha by difference, exactly. */
  static void alphas(Workspace work, int column) {
    long known = -1;
    long alpha = 0;
    for (int k = 0; k < work.rows.weighing * WIDTH; k++) {
      // Most pairs agree with consensus: the same difference over and over.
      if (work.bonds[k] != known) {
        known = work.bonds[k];
        alpha = work.bound.exact(known);
      }
      work.alphas[k] = alpha;
    }
  }
}
