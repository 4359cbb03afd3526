package dev.yumalab.consensus.fixed;

/**
 * Signed 128-bit fixed point on pairs of longs: number {@code i} of an array lies at {@code [2i]}
 * (high half, signed) and {@code [2i + 1]} (low half, unsigned). Results may land on an operand.
 * Thread-safe; allocates nothing. {@link I64F64} and {@link I96F32} name the operations.
 *
 * <p>Operations that can overflow return the side on which they did: -1, 0 (exact result written)
 * or 1; where they did, nothing is written.
 */
final class Int128 {
  private Int128() {}

  /** a + b. */
  static int add(long[] a, int i, long[] b, int j, long[] out, int k) {
    long low = a[2 * i + 1] + b[2 * j + 1];
    long carry = Long.compareUnsigned(low, b[2 * j + 1]) < 0 ? 1 : 0;
    long x = a[2 * i];
    long y = b[2 * j];
    long high = x + y + carry;
    if (((x ^ high) & (y ^ high)) < 0) {
      return side(x);
    }
    set(out, k, high, low);
    return 0;
  }

  /** a + b modulo 2<sup>128</sup>. */
  static void wrappingAdd(long[] a, int i, long[] b, int j, long[] out, int k) {
    long low = a[2 * i + 1] + b[2 * j + 1];
    long carry = Long.compareUnsigned(low, b[2 * j + 1]) < 0 ? 1 : 0;
    set(out, k, a[2 * i] + b[2 * j] + carry, low);
  }

  /** a - b. */
  static int subtract(long[] a, int i, long[] b, int j, long[] out, int k) {
    long borrow = Long.compareUnsigned(a[2 * i + 1], b[2 * j + 1]) < 0 ? 1 : 0;
    long x = a[2 * i];
    long y = b[2 * j];
    long high = x - y - borrow;
    if (((x ^ y) & (x ^ high)) < 0) {
      return side(x);
    }
    set(out, k, high, a[2 * i + 1] - b[2 * j + 1]);
    return 0;
  }

  /** The floor of a · b / 2<sup>shift</sup>; shift is 32 or 64. */
  static int multiply(long[] a, int i, long[] b, int j, int shift, long[] out, int k) {
    boolean negative = (a[2 * i] ^ b[2 * j]) < 0;
    long x1 = absHigh(a, i);
    long x0 = absLow(a, i);
    long y1 = absHigh(b, j);
    long y0 = absLow(b, j);

    long p0 = x0 * y0;
    long p1 = Math.unsignedMultiplyHigh(x0, y0);
    long p2 = Math.unsignedMultiplyHigh(x1, y0);
    long p3 = Math.unsignedMultiplyHigh(x1, y1);
    long cross = x1 * y0;
    p1 += cross;
    p2 += carry(p1, cross);
    cross = x0 * y1;
    p1 += cross;
    // The middle limbs can carry twice; each carry is added on its own.
    long carried = carry(p1, cross);
    p2 += carried;
    p3 += carry(p2, carried);
    cross = Math.unsignedMultiplyHigh(x0, y1);
    p2 += cross;
    p3 += carry(p2, cross);
    cross = x1 * y1;
    p2 += cross;
    p3 += carry(p2, cross);

    long high = shift == 64 ? p2 : (p2 << 32) | (p1 >>> 32);
    long low = shift == 64 ? p1 : (p1 << 32) | (p0 >>> 32);
    boolean tooLarge = shift == 64 ? p3 != 0 : (p3 != 0 || p2 >>> 32 != 0);
    boolean inexact = shift == 64 ? p0 != 0 : (p0 & 0xFFFF_FFFFL) != 0;
    if (negative && inexact) {
      low++;
      if (low == 0) {
        high++;
        tooLarge |= high == 0;
      }
    }
    return finish(negative, tooLarge, high, low, out, k);
  }

  /** a · 2<sup>shift</sup> / b, truncated toward zero; shift is 32 or 64, b ≠ 0. */
  static int divide(long[] a, int i, long[] b, int j, int shift, long[] out, int k) {
    boolean negative = (a[2 * i] ^ b[2 * j]) < 0;
    long x1 = absHigh(a, i);
    long x0 = absLow(a, i);
    long n2 = shift == 64 ? x1 : x1 >>> 32;
    long n1 = shift == 64 ? x0 : (x1 << 32) | (x0 >>> 32);
    long n0 = shift == 64 ? 0 : x0 << 32;
    long d1 = absHigh(b, j);
    long d0 = absLow(b, j);
    if (d1 == 0) {
      if (Long.compareUnsigned(n2, d0) >= 0) {
        return negative ? -1 : 1;
      }
      long high = Wide.divide(n2, n1, d0);
      long low = Wide.divide(n1 - high * d0, n0, d0);
      return finish(negative, false, high, low, out, k);
    }
    // The dividend has three limbs and the divisor two, so the quotient has at most two.
    int s = Long.numberOfLeadingZeros(d1);
    long e1 = shiftLeft(d1, d0, s);
    long e0 = d0 << s;
    long m3 = shiftLeft(0, n2, s);
    long m2 = shiftLeft(n2, n1, s);
    long m1 = shiftLeft(n1, n0, s);
    long m0 = n0 << s;
    long high = quotientLimb(m3, m2, m1, e1, e0);
    // Remainder of the first step, modulo 2^128: (m2, m1) - high * (e1, e0).
    long product0 = high * e0;
    long r0 = m1 - product0;
    long r1 =
        m2
            - high * e1
            - Math.unsignedMultiplyHigh(high, e0)
            - (Long.compareUnsigned(m1, product0) < 0 ? 1 : 0);
    long low = quotientLimb(r1, r0, m0, e1, e0);
    return finish(negative, false, high, low, out, k);
  }

  static void set(long[] out, int k, long high, long low) {
    out[2 * k] = high;
    out[2 * k + 1] = low;
  }

  /** Writes the bound on the given side, unless that is 0. */
  static void saturate(int side, long[] out, int k) {
    if (side > 0) {
      set(out, k, Long.MAX_VALUE, -1L);
    } else if (side < 0) {
      set(out, k, Long.MIN_VALUE, 0);
    }
  }

  static boolean isZero(long[] a, int i) {
    return (a[2 * i] | a[2 * i + 1]) == 0;
  }

  /**
   * floor((u2, u1, u0) / (e1, e0)) where (u2, u1) &lt; (e1, e0) and e1 has its top bit set: Knuth's
   * algorithm D with digits of 64 bits.
   */
  private static long quotientLimb(long u2, long u1, long u0, long e1, long e0) {
    long q;
    long r;
    if (u2 == e1) {
      q = -1L;
      r = u1 + e1;
      if (Long.compareUnsigned(r, e1) < 0) {
        return q;
      }
    } else {
      q = Wide.divide(u2, u1, e1);
      r = u1 - q * e1;
    }
    while (exceeds(q, e0, r, u0)) {
      q--;
      r += e1;
      if (Long.compareUnsigned(r, e1) < 0) {
        break;
      }
    }
    return q;
  }

  /** Whether q · e0 &gt; (r, u0), all unsigned. */
  private static boolean exceeds(long q, long e0, long r, long u0) {
    int order = Long.compareUnsigned(Math.unsignedMultiplyHigh(q, e0), r);
    return order > 0 || (order == 0 && Long.compareUnsigned(q * e0, u0) > 0);
  }

  /** Writes ±(high, low), an unsigned magnitude, if it fits. */
  private static int finish(
      boolean negative, boolean tooLarge, long high, long low, long[] out, int k) {
    boolean isSmallest = negative && high == Long.MIN_VALUE && low == 0;
    if (tooLarge || (high < 0 && !isSmallest)) {
      return negative ? -1 : 1;
    }
    if (negative) {
      set(out, k, low == 0 ? -high : ~high, -low);
    } else {
      set(out, k, high, low);
    }
    return 0;
  }

  private static long absHigh(long[] a, int i) {
    long high = a[2 * i];
    return high >= 0 ? high : (a[2 * i + 1] == 0 ? -high : ~high);
  }

  private static long absLow(long[] a, int i) {
    return a[2 * i] >= 0 ? a[2 * i + 1] : -a[2 * i + 1];
  }

  /** The carry out of the addition that gave {@code sum}, one of whose terms is {@code term}. */
  private static long carry(long sum, long term) {
    return Long.compareUnsigned(sum, term) < 0 ? 1 : 0;
  }

  /** The upper limb of (high, low) shifted left by 0..63. */
  private static long shiftLeft(long high, long low, int shift) {
    return shift == 0 ? high : (high << shift) | (low >>> (64 - shift));
  }

  private static int side(long sign) {
    return sign < 0 ? -1 : 1;
  }
}
