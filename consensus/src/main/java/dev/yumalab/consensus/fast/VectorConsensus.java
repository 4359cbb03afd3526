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
    median(
        work.tile,
        rows.voteStake,
        rows.voters,
        rows.silentStake,
        work.kappa,
        work.totalVotes,
        work.consensus,
        column);
  }

  /**
   * Brackets each median, then narrows the brackets, snapping to weights that occur, until each
   * holds one. Less than kappa lies above a bracket's high end, which occurs, and not above its low
   * end.
   */
  private static void median(
      int[] tile,
      int[] stake,
      int voters,
      boolean silentStake,
      long kappa,
      long total,
      int[] consensus,
      int column) {
    IntVector least = silentStake ? IntVector.zero(I) : IntVector.broadcast(I, Codes.WHOLE);
    IntVector largest = IntVector.zero(I);
    IntVector above = IntVector.zero(I);
    for (int r = 0; r < voters; r++) {
      IntVector weight = IntVector.fromArray(I, tile, r * WIDTH);
      least = least.lanewise(UMIN, weight);
      largest = largest.lanewise(UMAX, weight);
      above = above.add(IntVector.broadcast(I, stake[r]), weight.compare(NE, 0));
    }
    if (kappa == 0 || kappa >= total || voters == 0) {
      // No stake is less than nothing; and what occurs has less than all stake above it.
      (kappa == 0 || voters == 0 ? largest : least).intoArray(consensus, column);
      return;
    }
    IntVector limit = IntVector.broadcast(I, (int) kappa);
    VectorMask<Integer> zeroOccurs = least.compare(EQ, 0);
    // With a zero among the weights the stake above it is less than all and fits 32 bits.
    VectorMask<Integer> isZero = zeroOccurs.and(above.compare(ULT, limit));
    IntVector low = least.sub(IntVector.broadcast(I, 1), zeroOccurs.not()).blend(-1, isZero);
    IntVector high = largest.blend(0, isZero);
    FloatVector aboveLow =
        FloatVector.broadcast(F, total * 0x1p-1f).blend(half(above), zeroOccurs.cast(F));
    FloatVector aboveHigh = FloatVector.zero(F);
    IntVector span = high.sub(low);
    VectorMask<Integer> open = span.compare(NE, 1);
    for (int pass = 0; open.anyTrue(); pass++) {
      IntVector step = span.lanewise(LSHR, 1);
      if (pass % 3 != 2) {
        // As if stake were spread evenly between the ends; every third time the middle.
        FloatVector part = aboveLow.sub(kappa * 0x1p-1f).div(aboveLow.sub(aboveHigh));
        IntVector guess = (IntVector) part.mul(half(span)).convertShape(F2I, I, 0);
        guess = guess.lanewise(LSHL, 1);
        step = guess.lanewise(UMAX, 1).lanewise(UMIN, span.sub(1));
      }
      IntVector middle = low.add(step);
      above = IntVector.zero(I);
      IntVector below = low;
      IntVector next = high;
      for (int r = 0; r < voters; r++) {
        IntVector weight = IntVector.fromArray(I, tile, r * WIDTH);
        VectorMask<Integer> isAbove = weight.compare(UGT, middle);
        above = above.add(IntVector.broadcast(I, stake[r]), isAbove);
        below = below.lanewise(UMAX, weight.blend(low, isAbove));
        next = next.lanewise(UMIN, high.blend(weight, isAbove));
      }
      VectorMask<Integer> enough = above.compare(ULT, limit);
      VectorMask<Integer> falls = open.and(enough);
      VectorMask<Integer> rises = open.andNot(enough);
      high = high.blend(below, falls);
      low = low.blend(next.sub(1), rises);
      aboveHigh = aboveHigh.blend(half(above), falls.cast(F));
      aboveLow = aboveLow.blend(half(above), rises.cast(F));
      span = high.sub(low);
      open = span.compare(NE, 1);
    }
    high.intoArray(consensus, column);
  }

  /** Half of a number without a sign. */
  private static FloatVector half(IntVector x) {
    return (FloatVector) x.lanewise(LSHR, 1).convertShape(I2F, F, 0);
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
