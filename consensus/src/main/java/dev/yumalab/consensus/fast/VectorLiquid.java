package dev.yumalab.consensus.fast;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_I2L;

import dev.yumalab.consensus.fixed.I32F32;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link PlainLiquid} in vectors; most alphas by {@link AlphaBound}. */
final class VectorLiquid {
  private static final VectorSpecies<Integer> H = Lanes.H;
  private static final VectorSpecies<Long> L = Lanes.L;
  private static final VectorSpecies<Double> D = Lanes.D;
  private static final int HALF = Lanes.HALF;
  private static final long ROUND_BITS = Double.doubleToRawLongBits(Codes.ROUND);
  private static final double TWO_64 = 0x1p64;
  private static final double LOSS_BY_RAW_X = AlphaBound.LOSS_BY_X * 0x1p-32;

  private VectorLiquid() {}

  static void spread(Workspace work, int column) {
    TileRows rows = work.rows;
    spread(
        work.weightCells,
        work.bondWeights,
        work.stride,
        work.zerosCount,
        work.bondCells,
        rows.offsets,
        rows.weighing,
        column,
        work.consensus,
        work.wide,
        work.oldBonds,
        work.bonds);
  }

  private static void spread(
      int[] cells,
      int[] weights,
      int stride,
      boolean zerosCount,
      int[] bondCells,
      int[] offsets,
      int rows,
      int column,
      int[] consensus,
      long[] wide,
      long[] oldBonds,
      long[] differences) {
    IntVector median = IntVector.fromArray(H, consensus, column);
    LongVector middle = (LongVector) median.convertShape(ZERO_EXTEND_I2L, L, 0);
    middle = middle.add(middle.add(1).lanewise(LSHR, 32));
    for (int r = 0; r < rows; r++) {
      int cell = offsets[r] + column;
      IntVector code = IntVector.fromArray(H, weights, r * stride + column);
      LongVector weight = (LongVector) code.convertShape(ZERO_EXTEND_I2L, L, 0);
      weight = weight.add(weight.add(1).lanewise(LSHR, 32));
      VectorMask<Long> counts = weight.compare(NE, 0);
      if (zerosCount) {
        counts = counts.or(IntVector.fromArray(H, cells, cell).compare(EQ, 1).cast(L));
      }
      IntVector bondCell = IntVector.fromArray(H, bondCells, cell).sub(1).max(0);
      LongVector bond = (LongVector) bondCell.convertShape(ZERO_EXTEND_I2L, L, 0);
      bond = bond.lanewise(LSHL, 16).add(bond).add(bond.add(1).lanewise(LSHR, 16));
      bond = LongVector.zero(L).blend(bond, counts);
      LongVector buys = weight.sub(middle).max(0);
      LongVector sells = bond.sub(weight);
      int to = r * HALF;
      weight.intoArray(wide, to);
      bond.intoArray(oldBonds, to);
      sells.blend(buys, weight.compare(GE, bond)).intoArray(differences, to);
    }
  }

  // Exponents lie where alphas will.

  static void exponents(Workspace work, int column) {
    int length = work.rows.weighing * HALF;
    findExponents(work.bonds, length, work.bound.slope(), work.alphas);
  }

  static void series(Workspace work, int column) {
    int length = work.rows.weighing * HALF;
    if (work.bound.isShort()) {
      findExponentials(work.alphas, length, work.series);
    } else {
      sumSeries(work.alphas, length, work.series);
    }
  }

  static void alphas(Workspace work, int column) {
    AlphaBound bound = work.bound;
    int length = work.rows.weighing * HALF;
    boolean open = findAlphas(bound.low(), bound.range(), length, work.series, work.alphas);
    for (int k = 0; open && k < length; k++) {
      if (work.alphas[k] == Codes.OPEN) {
        work.alphas[k] = bound.exact(work.bonds[k]);
      }
    }
  }

  /** floor(slope · (difference - 0.5)), within the limits of {@code exp_safe}. */
  private static void findExponents(long[] differences, int length, long slope, long[] exponents) {
    long high = slope >> 16;
    long low = slope & 0xFFFF;
    for (int k = 0; k < length; k += HALF) {
      LongVector offset = LongVector.fromArray(L, differences, k).sub(I32F32.ONE / 2);
      LongVector exponent =
          offset.mul(high).add(offset.mul(low).lanewise(ASHR, 16)).lanewise(ASHR, 16);
      exponent.max(-AlphaBound.LIMIT).min(AlphaBound.LIMIT).intoArray(exponents, k);
    }
  }

  /**
   * The chain's polynomial of the exponents' magnitudes, times 2<sup>32</sup>, in four strands so
   * that few operations wait for one another.
   */
  private static void sumSeries(long[] exponents, int length, double[] series) {
    double[] terms = AlphaBound.inverseFactorials();
    for (int k = 0; k < length; k += HALF) {
      LongVector exponent = LongVector.fromArray(L, exponents, k);
      LongVector size = exponent.max(exponent.neg()).or(Lanes.DOUBLE_BITS);
      DoubleVector x = size.reinterpretAsDoubles().sub(0x1p52).mul(0x1p-32);
      DoubleVector square = x.mul(x);
      DoubleVector fourth = square.mul(square);
      DoubleVector sum0 = DoubleVector.broadcast(D, terms[28]);
      DoubleVector sum1 = DoubleVector.broadcast(D, terms[29]);
      DoubleVector sum2 = DoubleVector.broadcast(D, terms[30]);
      DoubleVector sum3 = DoubleVector.broadcast(D, terms[31]);
      for (int i = 24; i >= 0; i -= 4) {
        sum0 = sum0.mul(fourth).add(terms[i]);
        sum1 = sum1.mul(fourth).add(terms[i + 1]);
        sum2 = sum2.mul(fourth).add(terms[i + 2]);
        sum3 = sum3.mul(fourth).add(terms[i + 3]);
      }
      DoubleVector even = sum0.add(sum2.mul(square));
      DoubleVector odd = sum1.add(sum3.mul(square));
      even.add(odd.mul(x)).mul(0x1p32).intoArray(series, k);
    }
  }

  /** The same for exponents up to {@link AlphaBound#SHORT}: 2^n · exp(r) for a small r. */
  private static void findExponentials(long[] exponents, int length, double[] series) {
    double[] terms = AlphaBound.inverseFactorials();
    for (int k = 0; k < length; k += HALF) {
      LongVector exponent = LongVector.fromArray(L, exponents, k);
      LongVector size = exponent.max(exponent.neg()).or(Lanes.DOUBLE_BITS);
      DoubleVector x = size.reinterpretAsDoubles().sub(0x1p52).mul(0x1p-32);
      // The result's 2^32 is among the powers of two.
      DoubleVector power = x.mul(AlphaBound.INVERSE_LN2).add(Codes.ROUND + 32);
      DoubleVector n = power.sub(Codes.ROUND + 32);
      DoubleVector r = x.sub(n.mul(AlphaBound.LN2_HIGH)).sub(n.mul(AlphaBound.LN2_LOW));
      DoubleVector square = r.mul(r);
      DoubleVector even = DoubleVector.broadcast(D, terms[12]);
      DoubleVector odd = DoubleVector.broadcast(D, terms[13]);
      for (int i = 10; i >= 0; i -= 2) {
        even = even.mul(square).add(terms[i]);
        odd = odd.mul(square).add(terms[i + 1]);
      }
      LongVector bits = even.add(odd.mul(r)).reinterpretAsLongs();
      bits.add(power.reinterpretAsLongs().lanewise(LSHL, 52))
          .reinterpretAsDoubles()
          .intoArray(series, k);
    }
  }

  private static boolean findAlphas(
      long low, long range, int length, double[] series, long[] alphas) {
    double relative = 3 * AlphaBound.RELATIVE + AlphaBound.LOSS_BY_SERIES;
    boolean open = false;
    for (int k = 0; k < length; k += HALF) {
      LongVector exponent = LongVector.fromArray(L, alphas, k);
      DoubleVector sum = DoubleVector.fromArray(D, series, k);
      DoubleVector most = sum.mul(1 + AlphaBound.RELATIVE);
      LongVector size = exponent.max(exponent.neg()).or(Lanes.DOUBLE_BITS);
      DoubleVector width = size.reinterpretAsDoubles().sub(0x1p52).mul(LOSS_BY_RAW_X);
      width = width.add(AlphaBound.LOSS).add(sum.mul(relative));
      VectorMask<Long> negative = exponent.compare(LT, 0);
      if (negative.anyTrue()) {
        // exp(-x) is floor(1 / exp(x)).
        VectorMask<Double> isInverse = negative.cast(D);
        DoubleVector least = most.sub(width);
        DoubleVector inverse = DoubleVector.broadcast(D, TWO_64).div(least);
        DoubleVector span = inverse.mul(width).div(least).mul(1 + 0x1p-10).add(2);
        most = most.blend(inverse.mul(1 + AlphaBound.RELATIVE), isInverse);
        width = width.blend(span, isInverse);
      }
      DoubleVector sigmoid = DoubleVector.broadcast(D, TWO_64).div(most.add(0x1p32));
      DoubleVector spread =
          sigmoid.mul(sigmoid).mul(width).mul((1 + 0x1p-10) / TWO_64).add(0x1p-17 - 0.5);
      DoubleVector down = sigmoid.sub(0.5 + 0x1p-17).add(Codes.ROUND);
      DoubleVector up = sigmoid.add(spread).add(Codes.ROUND);
      LongVector least = down.reinterpretAsLongs().sub(ROUND_BITS);
      LongVector largest = up.reinterpretAsLongs().sub(ROUND_BITS);
      LongVector from = least.mul(range).lanewise(LSHR, 32);
      LongVector to = largest.mul(range).lanewise(LSHR, 32);
      // The chain has a constant for exp(1), which lies outside the series.
      VectorMask<Long> unsure = from.compare(NE, to).or(exponent.compare(EQ, I32F32.ONE));
      from.add(low).blend(Codes.OPEN, unsure).intoArray(alphas, k);
      open |= unsure.anyTrue();
    }
    return open;
  }
}
