package dev.yumalab.consensus.fast;

import java.util.List;

/**
 * The sweeps in one way of computing them.
 *
 * @param name for a person
 * @param width columns of a tile of weights
 * @param bondWidth columns of a tile of bonds
 * @param lanes partial sums that a row of a tile leaves
 * @param rows reads and writes rows
 * @param weights the sweep over weights: consensus, ranks, trust
 * @param yuma3 the sweep over bonds of Yuma 3
 * @param liquid the same with liquid alpha
 * @param yuma2 the sweep over bonds of Yuma 2
 */
record Tiles(
    String name,
    int width,
    int bondWidth,
    int lanes,
    RowScan rows,
    List<TileStep> weights,
    List<TileStep> yuma3,
    List<TileStep> liquid,
    List<TileStep> yuma2) {
  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  /** Vectors where the JVM has their module, else plain loops. */
  static Tiles fastest() {
    return hasVectors() ? vectors() : plain();
  }

  static boolean hasVectors() {
    return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
  }

  static Tiles plain() {
    return new Tiles(
        "plain loops",
        PlainConsensus.WIDTH,
        PlainConsensus.WIDTH,
        1,
        new PlainRowScan(),
        List.of(
            PlainConsensus::normalise,
            PlainConsensus::median,
            PlainConsensus::clip,
            PlainConsensus::mendWholes),
        List.of(PlainBonds::average, PlainBonds::pay, PlainBonds::mendWinner),
        List.of(
            PlainLiquid::spread,
            PlainLiquid::alphas,
            PlainBonds::averageEach,
            PlainBonds::pay,
            PlainBonds::mendWinner),
        List.of(PlainYuma2::weigh, PlainYuma2::average, PlainBonds::mendWinner, PlainYuma2::pay));
  }

  /** Needs the module {@code jdk.incubator.vector}. */
  static Tiles vectors() {
    return new Tiles(
        "vectors of %d bits".formatted(Lanes.L.vectorBitSize()),
        Lanes.WIDTH,
        Lanes.HALF,
        Lanes.HALF,
        new VectorRowScan(),
        List.of(
            VectorConsensus::normalise,
            VectorConsensus::median,
            VectorConsensus::clip,
            PlainConsensus::mendWholes),
        List.of(VectorBonds::average, VectorBonds::pay, PlainBonds::mendWinner),
        List.of(
            VectorLiquid::spread,
            VectorLiquid::exponents,
            VectorLiquid::series,
            VectorLiquid::alphas,
            VectorBonds::averageEach,
            VectorBonds::pay,
            PlainBonds::mendWinner),
        List.of(
            VectorYuma2::weigh, VectorYuma2::average, PlainBonds::mendWinner, VectorYuma2::pay));
  }
}
