package dev.yumalab.consensus.fast;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;
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
  private static final VectorSpecies<Double> D = Lanes.D;
  private static final int HALF = Lanes.HALF;
  private static final long DOUBLE_BITS = Lanes.DOUBLE_BITS;

  private VectorBonds() {}

  static void average(Workspace work, int column) {
    TileRows rows = work.rows;
    average(
        work.bondWeights,
        work.stride,
        work.wholes,
        work.bondCells,
        rows.offsets,
        rows.all,
        column,
        work.alpha,
        work.bonds,
        work.sums);
  }

  private static void average(
      int[] weights,
      int stride,
      boolean wholes,
      int[] cells,
      int[] offsets,
      int rows,
      int column,
      long alpha,
      long[] bonds,
      long[] sums) {
    // u16 / 65535 is u16 · 65537, and one more for 65535, which adds no more than one here too.
    long keep = (I32F32.ONE - alpha) * 65_537;
    LongVector sum = LongVector.zero(L);
    for (int r = 0; r < rows; r++) {
      IntVector code = IntVector.fromArray(H, weights, r * stride + column);
      LongVector weight = (LongVector) code.convertShape(ZERO_EXTEND_I2L, L, 0);
      if (wholes) {
        weight = weight.add(weight.add(1).lanewise(LSHR, 32));
      }
      IntVector cell = IntVector.fromArray(H, cells, offsets[r] + column).sub(1).max(0);
      LongVector u16 = (LongVector) cell.convertShape(ZERO_EXTEND_I2L, L, 0);
      LongVector gained = weight.mul(alpha).lanewise(LSHR, 32);
      LongVector kept = u16.mul(keep).lanewise(LSHR, 32).add(u16.add(1).lanewise(LSHR, 16));
      LongVector bond = gained.add(kept);
      bond.intoArray(bonds, r * HALF);
      sum = sum.add(bond);
    }
    sum.intoArray(sums, 0);
  }

  static void averageEach(Workspace work, int column) {
    averageEach(work.wide, work.oldBonds, work.alphas, work.rows.all, work.bonds, work.sums);
  }

  private static void averageEach(
      long[] weights, long[] oldBonds, long[] alphas, int rows, long[] bonds, long[] sums) {
    LongVector one = LongVector.broadcast(L, I32F32.ONE);
    LongVector sum = LongVector.zero(L);
    for (int r = 0; r < rows; r++) {
      int at = r * HALF;
      LongVector alpha = LongVector.fromArray(L, alphas, at);
      LongVector gained = LongVector.fromArray(L, weights, at).mul(alpha).lanewise(LSHR, 32);
      LongVector old = LongVector.fromArray(L, oldBonds, at);
      LongVector kept = old.mul(one.sub(alpha)).lanewise(LSHR, 32);
      LongVector bond = gained.add(kept).min(one);
      bond.intoArray(bonds, at);
      sum = sum.add(bond);
    }
    sum.intoArray(sums, 0);
  }

  static void pay(Workspace work, int column) {
    TileRows rows = work.rows;
    pay(
        work.bonds,
        work.sums,
        rows.offsets,
        rows.all,
        column,
        work.incentive,
        rows.paid,
        work.bondCells);
  }

  private static void pay(
      long[] bonds,
      long[] sums,
      int[] offsets,
      int rows,
      int column,
      long[] incentive,
      long[] paid,
      int[] cells) {
    LongVector divisor = LongVector.fromArray(L, sums, 0).max(1);
    DoubleVector inverse = divisor.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
    inverse = DoubleVector.broadcast(D, 0x1p32).div(inverse);
    LongVector share = LongVector.fromArray(L, incentive, column);
    for (int r = 0; r < rows; r++) {
      LongVector bond = LongVector.fromArray(L, bonds, r * HALF);
      DoubleVector estimate = bond.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
      estimate = estimate.mul(inverse).add(0x1p52);
      LongVector part = estimate.reinterpretAsLongs().sub(DOUBLE_BITS);
      LongVector remainder = bond.lanewise(LSHL, 32).sub(part.mul(divisor));
      part = part.add(remainder.lanewise(ASHR, 63));
      LongVector earned = part.mul(share).lanewise(LSHR, 32);
      LongVector.fromArray(L, paid, r * HALF).add(earned).intoArray(paid, r * HALF);
      LongVector u16 = bond.lanewise(LSHL, 16).sub(bond).lanewise(LSHR, 32).add(1);
      LongVector cell = LongVector.zero(L).blend(u16, bond.compare(NE, 0));
      ((IntVector) cell.convertShape(L2I, H, 0)).intoArray(cells, offsets[r] + column);
    }
  }
}
