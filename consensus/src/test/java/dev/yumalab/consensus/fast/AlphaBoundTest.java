package dev.yumalab.consensus.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.LiquidAlpha;
import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.consensus.fixed.Transcendental;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/kernel.md says of the bound on the chain's exponential, where it is tightest. */
class AlphaBoundTest {
  private static final MathContext EXACT = new MathContext(60);
  private static final BigDecimal SCALE = BigDecimal.valueOf(I32F32.ONE);

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_702);

  /** The recurrence grows with x, so the bound at a grid's point holds up to the next one. */
  @Test
  void noSeriesCanLoseMoreThanIsAllowed() {
    int steps = 40_000;
    for (int step = 0; step < steps; step++) {
      double x = 20.0 * step / steps;
      double next = 20.0 * (step + 1) / steps;
      double polynomial = exactly(BigDecimal.valueOf(x)).doubleValue();
      double allowed =
          AlphaBound.LOSS + AlphaBound.LOSS_BY_X * x + AlphaBound.LOSS_BY_SERIES * polynomial;
      assertThat(lost(next)).as("x = %s", next).isLessThan(allowed);
    }
  }

  /** δ(i) = min(δ(i-1) · x / i + 1 / i + 1, the term itself), summed. */
  private static double lost(double x) {
    double term = x * 0x1p32;
    double loss = 0;
    double sum = 0;
    for (int i = 2; i <= AlphaBound.DEGREE; i++) {
      term = term * x / i;
      loss = Math.min(loss * x / i + 1.0 / i + 1, term);
      sum += loss;
    }
    return sum;
  }

  /** 2<sup>32</sup> times the polynomial. */
  private static BigDecimal exactly(BigDecimal x) {
    BigDecimal sum = BigDecimal.ONE;
    for (int i = AlphaBound.DEGREE; i > 0; i--) {
      sum = sum.multiply(x, EXACT).divide(BigDecimal.valueOf(i), EXACT).add(BigDecimal.ONE);
    }
    return sum.multiply(SCALE, EXACT);
  }

  @Test
  void theChainsExponentialLiesWithinTheBound() {
    for (int k = 0; k < 4_000; k++) {
      long raw = k < 200 ? k + 2 : random.nextLong(1, AlphaBound.LIMIT + 1);
      if (raw == I32F32.ONE) {
        continue;
      }
      BigDecimal x = BigDecimal.valueOf(raw).divide(SCALE, EXACT);
      BigDecimal most = exactly(x);
      double allowed =
          AlphaBound.LOSS
              + AlphaBound.LOSS_BY_X * x.doubleValue()
              + AlphaBound.LOSS_BY_SERIES * most.doubleValue();
      BigDecimal exponential = BigDecimal.valueOf(Transcendental.exp(raw));
      assertThat(exponential).as("exp of %d", raw).isLessThanOrEqualTo(most);
      assertThat(most.subtract(exponential).doubleValue()).as("exp of %d", raw).isLessThan(allowed);
    }
  }

  @ParameterizedTest
  @CsvSource({"1000, 5", "1001, 20"})
  void thePolynomialInDoublesIsAsGoodAsIsSaid(int steepness, int largest) {
    Workspace work = workspace(new LiquidAlpha(0, 0, steepness * I32F32.ONE));
    assertThat(work.bound.isShort()).isEqualTo(largest == 5);
    long limit = largest * I32F32.ONE;
    int length = work.alphas.length;
    for (int round = 0; round < 60; round++) {
      for (int k = 0; k < length; k++) {
        work.alphas[k] = round == 0 ? limit - k : random.nextLong(-limit, limit + 1);
      }
      VectorLiquid.series(work, 0);
      for (int k = 0; k < length; k++) {
        BigDecimal x = BigDecimal.valueOf(Math.abs(work.alphas[k])).divide(SCALE, EXACT);
        BigDecimal exact = exactly(x);
        double error =
            new BigDecimal(work.series[k]).subtract(exact).abs().divide(exact, EXACT).doubleValue();
        assertThat(error).as("at %s", x).isLessThan(AlphaBound.RELATIVE / 2);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "45875, 58982, 1000",
    "1, 65534, 1000",
    "1, 65534, 200",
    "1, 65534, 100",
    "1, 65534, 0",
    "1638, 60000, -1000",
    "1638, 60000, 4000",
    "1638, 60000, 32767",
    "1638, 60000, -32768",
    "30000, 30000, 1000"
  })
  void everyAlphaIsTheChains(int low, int high, int steepness) {
    LiquidAlpha alpha =
        new LiquidAlpha(
            I32F32.fromU16Proportion(low), I32F32.fromU16Proportion(high), steepness * I32F32.ONE);
    Workspace work = workspace(alpha);
    int length = work.alphas.length;
    for (int round = 0; round < 200; round++) {
      for (int k = 0; k < length; k++) {
        work.bonds[k] = difference(round, k);
      }
      VectorLiquid.exponents(work, 0);
      VectorLiquid.series(work, 0);
      VectorLiquid.alphas(work, 0);
      for (int k = 0; k < length; k++) {
        assertThat(work.alphas[k])
            .as("difference %d", work.bonds[k])
            .isEqualTo(alpha.atDifference(work.bonds[k]));
      }
    }
  }

  /** Small ones, as near consensus; the ends, the middle and their neighbours; any. */
  private long difference(int round, int k) {
    long[] anchors = {0, I32F32.ONE / 2, I32F32.ONE * 4 / 10, I32F32.ONE * 6 / 10, I32F32.ONE};
    return switch (round % 3) {
      case 0 -> random.nextLong(I32F32.ONE / 100);
      case 1 -> Math.clamp(anchors[k % anchors.length] + k % 41 - 20, 0, I32F32.ONE);
      default -> random.nextLong(I32F32.ONE + 1);
    };
  }

  /** A tile full of pairs. */
  private static Workspace workspace(LiquidAlpha alpha) {
    Workspace work = new Workspace(Tiles.vectors(), 16);
    work.reserve(64);
    work.rows.weighing = work.rows.capacity();
    work.bound = new AlphaBound(alpha);
    return work;
  }
}
