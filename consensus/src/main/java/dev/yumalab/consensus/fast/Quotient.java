package dev.yumalab.consensus.fast;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;

/**
 * floor(x · 2<sup>32</sup> / d) for 0 ≤ x ≤ min(d, 2<sup>32</sup>) and 0 &lt; d &lt;
 * 2<sup>47</sup>, by a product in doubles, rounded, which is right or one too large, and the sign
 * of an exact remainder.
 */
final class Quotient {
  /** The bits of 2<sup>52</sup>: or-ed to an integer below it, they make its double, plus that. */
  static final long DOUBLE_BITS = 0x4330_0000_0000_0000L;

  private Quotient() {}

  /** 2<sup>32</sup> / d. */
  static DoubleVector inverse(LongVector divisor) {
    return DoubleVector.broadcast(Lanes.D, 0x1p32).div(toDouble(divisor));
  }

  static LongVector divide(LongVector x, LongVector divisor, DoubleVector inverse) {
    DoubleVector estimate = toDouble(x).mul(inverse).add(0x1p52);
    LongVector quotient = estimate.reinterpretAsLongs().sub(DOUBLE_BITS);
    LongVector remainder = x.lanewise(LSHL, 32).sub(quotient.mul(divisor));
    return quotient.add(remainder.lanewise(ASHR, 63));
  }

  private static DoubleVector toDouble(LongVector x) {
    return x.or(DOUBLE_BITS).reinterpretAsDoubles().sub(0x1p52);
  }

  /** floor(x · 65535) + 1 for x &gt; 0, as it is stored; 0 for 0. */
  static IntVector cells(LongVector x) {
    LongVector u16 = x.lanewise(LSHL, 16).sub(x).lanewise(LSHR, 32).add(1);
    LongVector cell = LongVector.zero(Lanes.L).blend(u16, x.compare(NE, 0));
    return (IntVector) cell.convertShape(L2I, Lanes.H, 0);
  }
}
