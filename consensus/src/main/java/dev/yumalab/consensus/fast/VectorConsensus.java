package dev.yumalab.consensus.fast;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.F2I;
import static jdk.incubator.vector.VectorOperators.I2D;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.UGT;
import static jdk.incubator.vector.VectorOperators.ULT;
import static jdk.incubator.vector.VectorOperators.UMAX;
import static jdk.incubator.vector.VectorOperators.UMIN;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_I2L;

import dev.yumalab.consensus.fixed.I32F32;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link PlainConsensus} in vectors: a tile is as wide as a vector of ints. */
final class VectorConsensus {
  private static final VectorSpecies<Integer> I = Lanes.I;
  private static final VectorSpecies<Integer> H = Lanes.H;
  private static final VectorSpecies<Long> L = Lanes.L;
  private static final VectorSpecies<Double> D = Lanes.D;
  private static final VectorSpecies<Float> F = Lanes.F;
  private static final int WIDTH = Lanes.WIDTH;
  private static final int HALF = Lanes.HALF;
  private static final long CEILING = 0xFFFF_FFFFL;

  private VectorConsensus() {}

  static void normalise(Workspace work, int column) {
    TileRows rows = work.rows;
    normalise(
        work.weightCells, rows.offsets, rows.scale, rows.shift, rows.weighing, column, work.tile);
    PlainConsensus.markWholes(work, column, WIDTH);
  }

  private static void normalise(
      int[] cells,
      int[] offsets,
      double[] scales,
      double[] shifts,
      int rows,
      int column,
      int[] tile) {
    for (int r = 0; r < rows; r++) {
      int from = offsets[r] + column;
      DoubleVector scale = DoubleVector.broadcast(D, scales[r]);
      DoubleVector shift = DoubleVector.broadcast(D, shifts[r]);
      IntVector weight0 = IntVector.fromArray(H, cells, from).sub(1).max(0);
      IntVector weight1 = IntVector.fromArray(H, cells, from + HALF).sub(1).max(0);
      DoubleVector quotient0 = (DoubleVector) weight0.convertShape(I2D, D, 0);
      DoubleVector quotient1 = (DoubleVector) weight1.convertShape(I2D, D, 0);
      LongVector bits0 = quotient0.mul(scale).add(shift).add(Codes.ROUND).reinterpretAsLongs();
      LongVector bits1 = quotient1.mul(scale).add(shift).add(Codes.ROUND).reinterpretAsLongs();
      ((IntVector) bits0.convertShape(L2I, H, 0)).intoArray(tile, r * WIDTH);
      ((IntVector) bits1.convertShape(L2I, H, 0)).intoArray(tile, r * WIDTH + HALF);
    }
  }

  static void median(Workspace work, int column) {
    TileRows rows = work.rows;
    long kappa = work.kappa;
    bracket(work.tile, rows.voteStake, rows.voters, rows.silentStake, work.brackets);
    if (kappa == 0 || rows.voters == 0) {
      // No stake is less than nothing.
      System.arraycopy(work.brackets, WIDTH, work.consensus, column, WIDTH);
    } else if (kappa >= work.totalVotes) {
      // Whatever occurs has less than all stake above it.
      System.arraycopy(work.brackets, 0, work.consensus, column, WIDTH);
    } else {
      boolean open = open((int) kappa, work.totalVotes, work.brackets, work.aboveEnds);
      for (int pass = 0; open; pass++) {
        guess((int) kappa, pass, work.brackets, work.aboveEnds);
        open =
            narrow(
                work.tile, rows.voteStake, rows.voters, (int) kappa, work.brackets, work.aboveEnds);
      }
      System.arraycopy(work.brackets, WIDTH, work.consensus, column, WIDTH);
    }
  }

  // Brackets pass from method to method in arrays: vectors that outlive a method are objects.

  /**
   * The least and the largest weight of each column, and the stake on weights above 0.
   *
   * @param brackets gets the least, then the largest, then the stake
   */
  private static void bracket(
      int[] tile, int[] stake, int voters, boolean silentStake, int[] brackets) {
    IntVector least = silentStake ? IntVector.zero(I) : IntVector.broadcast(I, Codes.WHOLE);
    IntVector largest = IntVector.zero(I);
    IntVector above = IntVector.zero(I);
    for (int r = 0; r < voters; r++) {
      IntVector weight = IntVector.fromArray(I, tile, r * WIDTH);
      least = least.lanewise(UMIN, weight);
      largest = largest.lanewise(UMAX, weight);
      above = above.add(IntVector.broadcast(I, stake[r]), weight.compare(NE, 0));
    }
    least.intoArray(brackets, 0);
    largest.intoArray(brackets, WIDTH);
    above.intoArray(brackets, 2 * WIDTH);
  }

  /**
   * From least and largest to brackets: less than kappa lies above the high end, which occurs, and
   * not above the low end.
   *
   * @param aboveEnds gets half the stake above low ends, then above high ends
   * @return whether any bracket holds more than one weight
   */
  private static boolean open(int kappa, long total, int[] brackets, float[] aboveEnds) {
    IntVector least = IntVector.fromArray(I, brackets, 0);
    IntVector above = IntVector.fromArray(I, brackets, 2 * WIDTH);
    VectorMask<Integer> zeroOccurs = least.compare(EQ, 0);
    // With a zero among the weights the stake above it is less than all and fits 32 bits.
    VectorMask<Integer> isZero = zeroOccurs.and(above.compare(ULT, kappa));
    IntVector low = least.sub(IntVector.broadcast(I, 1), zeroOccurs.not()).blend(-1, isZero);
    IntVector high = IntVector.fromArray(I, brackets, WIDTH).blend(0, isZero);
    low.intoArray(brackets, 0);
    high.intoArray(brackets, WIDTH);
    FloatVector all = FloatVector.broadcast(F, total * 0x1p-1f);
    all.blend(((FloatVector) above.lanewise(LSHR, 1).convertShape(I2F, F, 0)), zeroOccurs.cast(F))
        .intoArray(aboveEnds, 0);
    FloatVector.zero(F).intoArray(aboveEnds, WIDTH);
    return high.sub(low).compare(NE, 1).anyTrue();
  }

  /**
   * Where to look next: as if stake were spread evenly in between; every fourth time the middle.
   */
  private static void guess(int kappa, int pass, int[] brackets, float[] aboveEnds) {
    IntVector low = IntVector.fromArray(I, brackets, 0);
    IntVector span = IntVector.fromArray(I, brackets, WIDTH).sub(low);
    IntVector step = span.lanewise(LSHR, 1);
    if (pass % 4 != 3) {
      FloatVector aboveLow = FloatVector.fromArray(F, aboveEnds, 0);
      FloatVector aboveHigh = FloatVector.fromArray(F, aboveEnds, WIDTH);
      FloatVector part = aboveLow.sub((kappa >>> 1)).div(aboveLow.sub(aboveHigh));
      IntVector guess =
          (IntVector)
              part.mul(((FloatVector) span.lanewise(LSHR, 1).convertShape(I2F, F, 0)))
                  .convertShape(F2I, I, 0);
      step = guess.lanewise(LSHL, 1).lanewise(UMAX, 1).lanewise(UMIN, span.sub(1));
    }
    low.add(step).intoArray(brackets, 2 * WIDTH);
  }

  /** Narrows brackets, snapping to weights that occur; whether any stays open. */
  private static boolean narrow(
      int[] tile, int[] stake, int voters, int kappa, int[] brackets, float[] aboveEnds) {
    IntVector low = IntVector.fromArray(I, brackets, 0);
    IntVector high = IntVector.fromArray(I, brackets, WIDTH);
    IntVector middle = IntVector.fromArray(I, brackets, 2 * WIDTH);
    IntVector above = IntVector.zero(I);
    IntVector below = low;
    IntVector next = high;
    for (int r = 0; r < voters; r++) {
      IntVector weight = IntVector.fromArray(I, tile, r * WIDTH);
      VectorMask<Integer> isAbove = weight.compare(UGT, middle);
      above = above.add(IntVector.broadcast(I, stake[r]), isAbove);
      below = below.lanewise(UMAX, weight, isAbove.not());
      next = next.lanewise(UMIN, weight, isAbove);
    }
    VectorMask<Integer> open = high.sub(low).compare(NE, 1);
    VectorMask<Integer> enough = above.compare(ULT, kappa);
    VectorMask<Integer> falls = open.and(enough);
    VectorMask<Integer> rises = open.andNot(enough);
    high = high.blend(below, falls);
    low = low.blend(next.sub(1), rises);
    low.intoArray(brackets, 0);
    high.intoArray(brackets, WIDTH);
    ((FloatVector) above.lanewise(LSHR, 1).convertShape(I2F, F, 0))
        .intoArray(aboveEnds, 0, rises.cast(F));
    ((FloatVector) above.lanewise(LSHR, 1).convertShape(I2F, F, 0))
        .intoArray(aboveEnds, WIDTH, falls.cast(F));
    return high.sub(low).compare(NE, 1).anyTrue();
  }

  static void clip(Workspace work, int column) {
    TileRows rows = work.rows;
    clip(
        work.tile,
        rows.weighing,
        rows.stake,
        work.consensus,
        column,
        work.penalty,
        work.bondWeights,
        work.stride,
        work.ranks,
        rows.trust);
  }

  private static void clip(
      int[] tile,
      int rows,
      long[] stakes,
      int[] consensus,
      int column,
      long penalty,
      int[] bondWeights,
      int stride,
      long[] ranks,
      long[] trust) {
    boolean soft = penalty != I32F32.ONE;
    IntVector limit = IntVector.fromArray(I, consensus, column);
    LongVector ranks0 = LongVector.zero(L);
    LongVector ranks1 = LongVector.zero(L);
    for (int r = 0; r < rows; r++) {
      IntVector weight = IntVector.fromArray(I, tile, r * WIDTH);
      IntVector clipped = weight.lanewise(UMIN, limit);
      LongVector stake = LongVector.broadcast(L, stakes[r]);
      LongVector clipped0 = (LongVector) clipped.convertShape(ZERO_EXTEND_I2L, L, 0);
      LongVector clipped1 = (LongVector) clipped.convertShape(ZERO_EXTEND_I2L, L, 1);
      ranks0 = ranks0.add(clipped0.mul(stake).lanewise(LSHR, 32));
      ranks1 = ranks1.add(clipped1.mul(stake).lanewise(LSHR, 32));
      LongVector sums = LongVector.fromArray(L, trust, r * HALF);
      sums.add(clipped0).add(clipped1).intoArray(trust, r * HALF);
      int to = r * stride + column;
      if (soft) {
        IntVector excess = weight.sub(clipped);
        LongVector excess0 = (LongVector) excess.convertShape(ZERO_EXTEND_I2L, L, 0);
        LongVector excess1 = (LongVector) excess.convertShape(ZERO_EXTEND_I2L, L, 1);
        LongVector cut0 = excess0.mul(penalty).add(CEILING).lanewise(LSHR, 32);
        LongVector cut1 = excess1.mul(penalty).add(CEILING).lanewise(LSHR, 32);
        IntVector weight0 = IntVector.fromArray(H, tile, r * WIDTH);
        IntVector weight1 = IntVector.fromArray(H, tile, r * WIDTH + HALF);
        weight0.sub((IntVector) cut0.convertShape(L2I, H, 0)).intoArray(bondWeights, to);
        weight1.sub((IntVector) cut1.convertShape(L2I, H, 0)).intoArray(bondWeights, to + HALF);
      } else {
        clipped.intoArray(bondWeights, to);
      }
    }
    ranks0.intoArray(ranks, column);
    ranks1.intoArray(ranks, column + HALF);
  }
}
