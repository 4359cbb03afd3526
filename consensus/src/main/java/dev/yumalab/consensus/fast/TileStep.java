package dev.yumalab.consensus.fast;

/**
 * One step of a sweep, for one tile: a few columns of all rows. It reads and writes the workspace;
 * the plain step of the same name says what it computes.
 *
 * <p>Steps are called through this one type from one place, {@link FastEpoch}, so that the compiler
 * does not inline several into one method, where it runs out of room and turns vectors into
 * objects: {@code docs/kernel.md}.
 */
@FunctionalInterface
interface TileStep {
  /**
   * Computes one tile.
   *
   * @param column the tile's first column
   */
  void run(Workspace work, int column);
}
