package dev.yumalab.consensus.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The metrics give the values that follow from their definitions. */
class MetricsTest {
  @Test
  void giniOfKnownDistributions() {
    assertThat(Concentration.gini(new long[] {5, 5, 5, 5})).isZero();
    assertThat(Concentration.gini(new long[] {0, 0, 0, 8})).isEqualTo(0.75);
    // Mean absolute difference of 1, 2, 3 over all pairs: 8/9; relative to twice the mean 4.
    assertThat(Concentration.gini(new long[] {3, 1, 2})).isCloseTo(2.0 / 9, within(1e-15));
    assertThat(Concentration.gini(new long[0])).isZero();
  }

  @Test
  void hhiOfKnownDistributions() {
    assertThat(Concentration.hhi(new long[] {1, 1, 1, 1})).isEqualTo(0.25);
    assertThat(Concentration.hhi(new long[] {0, 7})).isEqualTo(1);
    assertThat(Concentration.hhi(new long[] {0, 0})).isZero();
  }

  @Test
  void nakamotoCountsTheFewestThatHoldMoreThanTheShare() {
    assertThat(Concentration.nakamoto(new long[] {10, 60, 30}, 0.5)).isEqualTo(1);
    assertThat(Concentration.nakamoto(new long[] {25, 25, 25, 25}, 0.5)).isEqualTo(3);
    assertThat(Concentration.nakamoto(new long[] {0, 0}, 0.5)).isZero();
  }

  @Test
  void sharesOfASetOfUids() {
    long[] stake = {10, 20, 30, 40};
    assertThat(Shares.of(stake, new int[] {1, 3})).isEqualTo(0.6);
    assertThat(Shares.of(new long[2], new int[] {0})).isZero();
    assertThat(Shares.stakeWeightedMean(new double[] {1, 0, 0.5, 0}, stake, new int[] {0, 2}))
        .isEqualTo(0.625);
    assertThatThrownBy(() -> Shares.sum(new long[] {Long.MAX_VALUE, 1}, new int[] {0, 1}))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void concentrationDoesNotDependOnOrderOrUnitAndStaysInItsRange(
      @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 1L << 40) Long> values,
      @ForAll @IntRange(min = 2, max = 1000) int unit) {
    long[] amounts = values.stream().mapToLong(Long::longValue).toArray();
    long[] other = new long[amounts.length];
    for (int i = 0; i < amounts.length; i++) {
      other[i] = amounts[amounts.length - 1 - i] * unit;
    }
    double n = amounts.length;
    assertThat(Concentration.gini(amounts)).isBetween(0.0, (n - 1) / n + 1e-12);
    assertThat(Concentration.gini(other)).isCloseTo(Concentration.gini(amounts), within(1e-9));
    assertThat(Concentration.hhi(other)).isCloseTo(Concentration.hhi(amounts), within(1e-9));
    assertThat(Concentration.nakamoto(amounts, 0.5)).isBetween(0, amounts.length / 2 + 1);
  }
}
