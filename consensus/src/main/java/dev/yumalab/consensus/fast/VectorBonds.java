package dev.yumalab.consensus.fast;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_I2L;

import dev.yumalab.consensus.fixed.I32F32;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link PlainBonds} in vectors. */
final class VectorBonds {
  private static final VectorSpecies<Integer> H = Lanes.H;
  private static final VectorSpecies<Long> L = Lanes.L;
  private static final int WIDTH = Lanes.WIDTH;
  private static final int HALF = Lanes.HALF;

  private VectorBonds() {}

  static void average(Workspace work, int column) {
    TileRows rows = work.rows;
    for (int half = 0; half < WIDTH; half += HALF) {
      averageHalf(
          work.bondWeights,
          work.stride,
          work.wholes,
          work.bondCells,
          rows.offsets,
          rows.all,
          column + half,
          work.alpha,
          work.bonds,
          half,
          work.sums);
    }
  }

  private static void averageHalf(
      int[] weights,
      int stride,
      boolean wholes,
      int[] cells,
      int[] offsets,
      int rows,
      int column,
      long alpha,
      long[] bonds,
      int half,
      long[] sums) {
    // u16 / 65535 is u16 · 65537, and one more for 65535, which adds no more than one here too.
    long keep = (I32F32.ONE - alpha) * 65_537;
    LongVector sum = LongVector.zero(L);
    for (int r = 0; r < rows; r++) {
      LongVector weight = weight(weights, r * stride + column, wholes);
      LongVector gained = weight.mul(alpha).lanewise(LSHR, 32);
      LongVector u16 = u16(cells, offsets[r] + column);
      LongVector kept = u16.mul(keep).lanewise(LSHR, 32).add(u16.add(1).lanewise(LSHR, 16));
      LongVector bond = gained.add(kept);
      bond.intoArray(bonds, r * WIDTH + half);
      sum = sum.add(bond);
    }
    sum.intoArray(sums, half);
  }

  /** A weight with the code for 1.0 read as 2<sup>32</sup>, if it can occur. */
  static LongVector weight(int[] weights, int index, boolean wholes) {
    IntVector code = IntVector.fromArray(H, weights, index);
    LongVector weight = (LongVector) code.convertShape(ZERO_EXTEND_I2L, L, 0);
    return wholes ? weight.add(weight.add(1).lanewise(LSHR, 32)) : weight;
  }

  private static LongVector u16(int[] cells, int index) {
    IntVector u16 = IntVector.fromArray(H, cells, index).sub(1).max(0);
    return (LongVector) u16.convertShape(ZERO_EXTEND_I2L, L, 0);
  }

  /** u16 / 65535: u16 · 65537, and one more for 65535. */
  static LongVector bond(int[] cells, int index) {
    LongVector u16 = u16(cells, index);
    return u16.lanewise(LSHL, 16).add(u16).add(u16.add(1).lanewise(LSHR, 16));
  }

  static void averageEach(Workspace work, int column) {
    for (int half = 0; half < WIDTH; half += HALF) {
      averageEachHalf(
          work.wide, work.oldBonds, work.alphas, work.rows.all, work.bonds, half, work.sums);
    }
  }

  private static void averageEachHalf(
      long[] weights,
      long[] oldBonds,
      long[] alphas,
      int rows,
      long[] bonds,
      int half,
      long[] sums) {
    LongVector one = LongVector.broadcast(L, I32F32.ONE);
    LongVector sum = LongVector.zero(L);
    for (int r = 0; r < rows; r++) {
      int at = r * WIDTH + half;
      LongVector alpha = LongVector.fromArray(L, alphas, at);
      LongVector gained = LongVector.fromArray(L, weights, at).mul(alpha).lanewise(LSHR, 32);
      LongVector old = LongVector.fromArray(L, oldBonds, at);
      LongVector kept = old.mul(one.sub(alpha)).lanewise(LSHR, 32);
      LongVector bond = gained.add(kept).min(one);
      bond.intoArray(bonds, at);
      sum = sum.add(bond);
    }
    sum.intoArray(sums, half);
  }

  static void pay(Workspace work, int column) {
    TileRows rows = work.rows;
    for (int half = 0; half < WIDTH; half += HALF) {
      payHalf(
          work.bonds,
          work.sums,
          half,
          rows.offsets,
          rows.all,
          column + half,
          work.incentive,
          rows.paid,
          work.bondCells);
    }
  }

  private static void payHalf(
      long[] bonds,
      long[] sums,
      int half,
      int[] offsets,
      int rows,
      int column,
      long[] incentive,
      long[] paid,
      int[] cells) {
    LongVector divisor = LongVector.fromArray(L, sums, half).max(1);
    DoubleVector inverse = Quotient.inverse(divisor);
    LongVector share = LongVector.fromArray(L, incentive, column);
    for (int r = 0; r < rows; r++) {
      LongVector bond = LongVector.fromArray(L, bonds, r * WIDTH + half);
      LongVector earned = Quotient.divide(bond, divisor, inverse).mul(share).lanewise(LSHR, 32);
      LongVector.fromArray(L, paid, r * HALF).add(earned).intoArray(paid, r * HALF);
      Quotient.cells(bond).intoArray(cells, offsets[r] + column);
    }
  }
}
