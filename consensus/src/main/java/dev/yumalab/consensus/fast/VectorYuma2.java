package dev.yumalab.consensus.fast;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2D;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_I2L;

import dev.yumalab.consensus.fixed.I32F32;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link PlainYuma2} in vectors. */
final class VectorYuma2 {
  private static final VectorSpecies<Integer> H = Lanes.H;
  private static final VectorSpecies<Long> L = Lanes.L;
  private static final VectorSpecies<Double> D = Lanes.D;
  private static final int HALF = Lanes.HALF;
  private static final long DOUBLE_BITS = Lanes.DOUBLE_BITS;
  private static final long ROUND_BITS = Double.doubleToRawLongBits(Codes.ROUND);

  private VectorYuma2() {}

  static void weigh(Workspace work, int column) {
    TileRows rows = work.rows;
    weigh(
        work.bondWeights,
        work.stride,
        work.wholes,
        work.bondCells,
        rows.offsets,
        rows.stake,
        rows.all,
        column,
        work.bonds,
        work.sums);
  }

  static void average(Workspace work, int column) {
    TileRows rows = work.rows;
    average(work.bondCells, rows.offsets, rows.all, column, work.alpha, work.bonds, work.sums);
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

  private static void weigh(
      int[] weights,
      int stride,
      boolean wholes,
      int[] cells,
      int[] offsets,
      long[] stake,
      int rows,
      int column,
      long[] bonds,
      long[] sums) {
    LongVector freshSum = LongVector.zero(L);
    IntVector oldSum = IntVector.zero(H);
    for (int r = 0; r < rows; r++) {
      IntVector code = IntVector.fromArray(H, weights, r * stride + column);
      LongVector weight = (LongVector) code.convertShape(ZERO_EXTEND_I2L, L, 0);
      if (wholes) {
        weight = weight.add(weight.add(1).lanewise(LSHR, 32));
      }
      LongVector product = weight.mul(stake[r]).lanewise(LSHR, 32);
      product.intoArray(bonds, r * HALF);
      freshSum = freshSum.add(product);
      oldSum = oldSum.add(IntVector.fromArray(H, cells, offsets[r] + column).sub(1).max(0));
    }
    freshSum.intoArray(sums, 0);
    ((LongVector) oldSum.convertShape(ZERO_EXTEND_I2L, L, 0)).intoArray(sums, HALF);
  }

  private static void average(
      int[] cells, int[] offsets, int rows, int column, long alpha, long[] bonds, long[] sums) {
    long keep = I32F32.ONE - alpha;
    DoubleVector two32 = DoubleVector.broadcast(D, 0x1p32);
    LongVector divisor = LongVector.fromArray(L, sums, 0).max(1);
    DoubleVector inverse = divisor.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
    inverse = two32.div(inverse);
    LongVector oldDivisor = LongVector.fromArray(L, sums, HALF).max(1);
    DoubleVector scale = oldDivisor.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
    scale = two32.div(scale);
    DoubleVector shift = scale.mul(0x1p-33).sub(0.5);
    LongVector sum = LongVector.zero(L);
    LongVector largest = LongVector.zero(L);
    for (int r = 0; r < rows; r++) {
      LongVector product = LongVector.fromArray(L, bonds, r * HALF);
      DoubleVector estimate = product.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
      estimate = estimate.mul(inverse).add(0x1p52);
      LongVector fresh = estimate.reinterpretAsLongs().sub(DOUBLE_BITS);
      LongVector remainder = product.lanewise(LSHL, 32).sub(fresh.mul(divisor));
      fresh = fresh.add(remainder.lanewise(ASHR, 63));
      IntVector u16 = IntVector.fromArray(H, cells, offsets[r] + column).sub(1).max(0);
      DoubleVector share = ((DoubleVector) u16.convertShape(I2D, D, 0)).mul(scale).add(shift);
      LongVector old = share.add(Codes.ROUND).reinterpretAsLongs().sub(ROUND_BITS);
      LongVector kept = old.mul(keep).lanewise(LSHR, 32);
      LongVector bond = fresh.mul(alpha).lanewise(LSHR, 32).add(kept);
      bond.intoArray(bonds, r * HALF);
      sum = sum.add(bond);
      largest = largest.max(bond);
    }
    sum.intoArray(sums, 0);
    largest.intoArray(sums, HALF);
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
    DoubleVector two32 = DoubleVector.broadcast(D, 0x1p32);
    LongVector divisor = LongVector.fromArray(L, sums, 0).max(1);
    DoubleVector inverse = divisor.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
    inverse = two32.div(inverse);
    // What the largest bond is of the sum, by the same recipe as below.
    LongVector largest = LongVector.fromArray(L, sums, HALF);
    DoubleVector ratio = largest.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
    LongVector quotient = ratio.mul(inverse).add(0x1p52).reinterpretAsLongs().sub(DOUBLE_BITS);
    LongVector rest = largest.lanewise(LSHL, 32).sub(quotient.mul(divisor));
    largest = quotient.add(rest.lanewise(ASHR, 63)).max(1);
    LongVector largest16 = largest.lanewise(LSHL, 16);
    LongVector cellDivisor = largest16.add(largest);
    DoubleVector cellInverse = cellDivisor.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
    cellInverse = two32.div(cellInverse);
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
      estimate = part.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
      estimate = estimate.mul(cellInverse).add(0x1p52 + 1);
      LongVector cell = estimate.reinterpretAsLongs().sub(DOUBLE_BITS);
      remainder = part.lanewise(LSHL, 32).add(largest16).sub(cell.mul(cellDivisor));
      cell = cell.add(remainder.lanewise(ASHR, 63));
      ((IntVector) cell.convertShape(L2I, H, 0)).intoArray(cells, offsets[r] + column);
    }
  }
}
