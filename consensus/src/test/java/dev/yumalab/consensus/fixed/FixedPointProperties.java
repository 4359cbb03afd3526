package dev.yumalab.consensus.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Every operation equals the same in unbounded integers, over all of its range. */
class FixedPointProperties {
  private static final BigInteger I64_MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger I64_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger I128_MAX = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);
  private static final BigInteger I128_MIN = BigInteger.ONE.shiftLeft(127).negate();

  /** Numbers of every size, with the bounds, powers of two and their neighbours. */
  @Provide
  Arbitrary<Long> raw() {
    Arbitrary<Long> sized =
        Arbitraries.longs().flatMap(x -> Arbitraries.integers().between(0, 63).map(s -> x >> s));
    Arbitrary<Long> edges =
        Arbitraries.integers()
            .between(0, 63)
            .flatMap(s -> Arbitraries.longs().between(-2, 2).map(d -> (1L << s) + d));
    return Arbitraries.frequencyOf(
        Tuple.of(3, sized), Tuple.of(2, edges), Tuple.of(1, edges.map(x -> -x)));
  }

  @Provide
  Arbitrary<BigInteger> wide() {
    Arbitrary<BigInteger> sized =
        Arbitraries.bigIntegers()
            .between(I128_MIN, I128_MAX)
            .flatMap(x -> Arbitraries.integers().between(0, 127).map(s -> x.shiftRight(s)));
    Arbitrary<BigInteger> edges =
        Arbitraries.integers()
            .between(0, 126)
            .flatMap(
                s ->
                    Arbitraries.longs()
                        .between(-2, 2)
                        .map(d -> BigInteger.ONE.shiftLeft(s).add(BigInteger.valueOf(d))));
    return Arbitraries.frequencyOf(
        Tuple.of(3, sized),
        Tuple.of(2, edges),
        Tuple.of(1, edges.map(BigInteger::negate)),
        Tuple.of(1, Arbitraries.of(I128_MIN, I128_MAX, BigInteger.ZERO)));
  }

  @Property(tries = 20_000)
  void i32f32(@ForAll("raw") long a, @ForAll("raw") long b) {
    BigInteger x = BigInteger.valueOf(a);
    BigInteger y = BigInteger.valueOf(b);
    assertThat(I32F32.saturatingAdd(a, b)).isEqualTo(clamp64(x.add(y)));
    assertThat(I32F32.saturatingSub(a, b)).isEqualTo(clamp64(x.subtract(y)));
    BigInteger product = x.multiply(y).shiftRight(32);
    assertThat(I32F32.saturatingMul(a, b)).isEqualTo(clamp64(product));
    assertThat(I32F32.checkedMulOrZero(a, b))
        .isEqualTo(product.bitLength() > 63 ? 0 : product.longValueExact());
    if (b != 0) {
      BigInteger quotient = x.shiftLeft(32).divide(y);
      assertThat(I32F32.saturatingDiv(a, b)).isEqualTo(clamp64(quotient));
      assertThat(I32F32.safeDiv(a, b))
          .isEqualTo(quotient.bitLength() > 63 ? 0 : quotient.longValueExact());
    }
  }

  @Property(tries = 20_000)
  void i64f64(@ForAll("wide") BigInteger a, @ForAll("wide") BigInteger b) {
    check(a, b, BigInteger::add, I64F64::saturatingAdd);
    check(a, b, BigInteger::subtract, I64F64::saturatingSub);
    check(a, b, (x, y) -> x.multiply(y).shiftRight(64), I64F64::saturatingMul);
    checkDivision(a, b, 64, I64F64::safeDiv);
    long[] pair = pair(a);
    assertThat(I64F64.toI32F32(pair, 0)).isEqualTo(clamp64(a.shiftRight(32)));
    assertThat(I64F64.toU64(pair, 0))
        .isEqualTo(a.signum() < 0 ? 0 : a.shiftRight(64).longValueExact());
  }

  @Property(tries = 20_000)
  void i96f32(@ForAll("wide") BigInteger a, @ForAll("wide") BigInteger b) {
    check(a, b, BigInteger::subtract, I96F32::saturatingSub);
    check(a, b, (x, y) -> x.multiply(y).shiftRight(32), I96F32::saturatingMul);
    checkDivision(a, b, 32, I96F32::safeDiv);
    BigInteger floor = a.shiftRight(32).max(BigInteger.ZERO);
    assertThat(I96F32.toU64(pair(a), 0))
        .isEqualTo(floor.bitLength() > 64 ? -1L : floor.longValue());
  }

  @Property(tries = 5_000)
  void expAndLog2StayWithinTheirErrorOfTheRealFunctions(@ForAll("raw") long a) {
    long exp = Transcendental.exp(a);
    double x = I32F32.toDouble(a);
    if (exp != Transcendental.ERROR && Math.abs(x) < 5) {
      double real = StrictMath.exp(x);
      // 30 terms, each at most two units too small; below zero the inverse shrinks that.
      assertThat(I32F32.toDouble(exp)).isBetween(real - 200 * 0x1p-32 - 2e-7, real + 2e-7);
    }
    long log2 = Transcendental.log2(a);
    assertThat(log2 == Transcendental.ERROR).isEqualTo(a <= 2);
    if (a > 1L << 16) {
      assertThat(I32F32.toDouble(log2))
          .isBetween(
              StrictMath.log(x) / StrictMath.log(2) - 1e-4,
              StrictMath.log(x) / StrictMath.log(2) + 1e-4);
    }
  }

  /** An operation on numbers of arrays. */
  private interface WideOperation {
    void apply(long[] a, int i, long[] b, int j, long[] out, int k);
  }

  private static void check(
      BigInteger a, BigInteger b, BinaryOperator<BigInteger> exact, WideOperation operation) {
    assertThat(apply(a, b, operation)).isEqualTo(exact.apply(a, b).max(I128_MIN).min(I128_MAX));
  }

  private static void checkDivision(
      BigInteger a, BigInteger b, int shift, WideOperation operation) {
    BigInteger quotient = b.signum() == 0 ? BigInteger.ZERO : a.shiftLeft(shift).divide(b);
    boolean fits = quotient.bitLength() <= 127;
    assertThat(apply(a, b, operation)).isEqualTo(fits ? quotient : BigInteger.ZERO);
  }

  /** Also proves that a result may land on an operand. */
  private static BigInteger apply(BigInteger a, BigInteger b, WideOperation operation) {
    long[] x = {0, 0, pair(a)[0], pair(a)[1]};
    operation.apply(x, 1, pair(b), 0, x, 1);
    BigInteger low = BigInteger.valueOf(x[3]).mod(BigInteger.ONE.shiftLeft(64));
    return BigInteger.valueOf(x[2]).shiftLeft(64).add(low);
  }

  private static long[] pair(BigInteger value) {
    return new long[] {value.shiftRight(64).longValueExact(), value.longValue()};
  }

  private static long clamp64(BigInteger value) {
    return value.max(I64_MIN).min(I64_MAX).longValueExact();
  }
}
