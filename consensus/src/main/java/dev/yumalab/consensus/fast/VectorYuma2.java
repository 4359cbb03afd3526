package dev.yumalab.consensus.fast;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2D;
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

/** {@link PlainYuma2} in vectors. */
final class VectorYuma2 {
  private static final VectorSpecies<Integer> H = Lanes.H;
  private static final VectorSpecies<Long> L = Lanes.L;
  private static final VectorSpecies<Double> D = Lanes.D;
  private static final int WIDTH = Lanes.WIDTH;
  private static final int HALF = Lanes.HALF;
  private static final long DOUBLE_BITS = Lanes.DOUBLE_BITS;
  private static final long ROUND_BITS = Double.doubleToRawLongBits(Codes.ROUND);

  private VectorYuma2() {}

  static void weigh(Workspace work, int column) {
    TileRows rows = work.rows;
    for (int half = 0; half < WIDTH; half += HALF) {
      weighHalf(
          work.bondWeights,
          work.stride,
          work.wholes,
          work.bondCells,
          rows.offsets,
          rows.stake,
          rows.all,
          column + half,
          work.bonds,
          half,
          work.sums);
    }
  }

  static void average(Workspace work, int column) {
    TileRows rows = work.rows;
    for (int half = 0; half < WIDTH; half += HALF) {
      averageHalf(
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

  static void pay(Workspace work, int column) {
    TileRows rows = work.rows;
    for (int half = 0; half < WIDTH; half += HALF) {
      payHalf(work.bonds, work.sums, half, rows.all, column + half, work.incentive, rows.paid);
    }
  }

  static void store(Workspace work, int column) {
    TileRows rows = work.rows;
    for (int half = 0; half < WIDTH; half += HALF) {
      storeHalf(work.bonds, work.sums, half, rows.offsets, rows.all, column + half, work.bondCells);
    }
  }

  private static void weighHalf(
      int[] weights,
      int stride,
      boolean wholes,
      int[] cells,
      int[] offsets,
      long[] stake,
      int rows,
      int column,
      long[] bonds,
      int half,
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
      product.intoArray(bonds, r * WIDTH + half);
      freshSum = freshSum.add(product);
      oldSum = oldSum.add(IntVector.fromArray(H, cells, offsets[r] + column).sub(1).max(0));
    }
    freshSum.intoArray(sums, half);
    ((LongVector) oldSum.convertShape(ZERO_EXTEND_I2L, L, 0)).intoArray(sums, WIDTH + half);
  }

  private static void averageHalf(
      int[] cells,
      int[] offsets,
      int rows,
      int column,
      long alpha,
      long[] bonds,
      int half,
      long[] sums) {
    long keep = I32F32.ONE - alpha;
    DoubleVector two32 = DoubleVector.broadcast(D, 0x1p32);
    LongVector divisor = LongVector.fromArray(L, sums, half).max(1);
    DoubleVector inverse = divisor.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
    inverse = two32.div(inverse);
    LongVector oldDivisor = LongVector.fromArray(L, sums, WIDTH + half).max(1);
    DoubleVector scale = oldDivisor.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
    scale = two32.div(scale);
    DoubleVector shift = scale.mul(0x1p-33).sub(0.5);
    LongVector sum = LongVector.zero(L);
    for (int r = 0; r < rows; r++) {
      LongVector product = LongVector.fromArray(L, bonds, r * WIDTH + half);
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
      bond.intoArray(bonds, r * WIDTH + half);
      sum = sum.add(bond);
    }
    sum.intoArray(sums, half);
  }

  private static void payHalf(
      long[] bonds, long[] sums, int half, int rows, int column, long[] incentive, long[] paid) {
    LongVector divisor = LongVector.fromArray(L, sums, half).max(1);
    DoubleVector inverse = divisor.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
    inverse = DoubleVector.broadcast(D, 0x1p32).div(inverse);
    LongVector share = LongVector.fromArray(L, incentive, column);
    LongVector largest = LongVector.broadcast(L, 1);
    for (int r = 0; r < rows; r++) {
      LongVector bond = LongVector.fromArray(L, bonds, r * WIDTH + half);
      DoubleVector estimate = bond.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
      estimate = estimate.mul(inverse).add(0x1p52);
      LongVector part = estimate.reinterpretAsLongs().sub(DOUBLE_BITS);
      LongVector remainder = bond.lanewise(LSHL, 32).sub(part.mul(divisor));
      part = part.add(remainder.lanewise(ASHR, 63));
      part.intoArray(bonds, r * WIDTH + half);
      largest = largest.max(part);
      LongVector earned = part.mul(share).lanewise(LSHR, 32);
      LongVector.fromArray(L, paid, r * HALF).add(earned).intoArray(paid, r * HALF);
    }
    largest.intoArray(sums, WIDTH + half);
  }

  private static void storeHalf(
      long[] bonds, long[] sums, int half, int[] offsets, int rows, int column, int[] cells) {
    LongVector divisor = LongVector.fromArray(L, sums, WIDTH + half);
    DoubleVector inverse = divisor.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
    inverse = DoubleVector.broadcast(D, 0x1p32).div(inverse);
    for (int r = 0; r < rows; r++) {
      LongVector bond = LongVector.fromArray(L, bonds, r * WIDTH + half);
      DoubleVector estimate = bond.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
      estimate = estimate.mul(inverse).add(0x1p52);
      LongVector part = estimate.reinterpretAsLongs().sub(DOUBLE_BITS);
      LongVector remainder = bond.lanewise(LSHL, 32).sub(part.mul(divisor));
      part = part.add(remainder.lanewise(ASHR, 63));
      LongVector u16 = part.lanewise(LSHL, 16).sub(part).lanewise(LSHR, 32).add(1);
      LongVector cell = LongVector.zero(L).blend(u16, part.compare(NE, 0));
      ((IntVector) cell.convertShape(L2I, H, 0)).intoArray(cells, offsets[r] + column);
    }
  }
}
