package dev.yumalab.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Means and intervals agree with printed tables of t and with calculations by hand. */
class EstimateTest {
  /** The table of R. A. Fisher and F. Yates, "Statistical Tables", column 0.05 (two-sided). */
  @Test
  void quantilesAreThoseOfPrintedTables() {
    StudentT t = new StudentT();
    double[][] table = {
      {1, 12.706},
      {2, 4.303},
      {3, 3.182},
      {4, 2.776},
      {5, 2.571},
      {9, 2.262},
      {10, 2.228},
      {19, 2.093},
      {29, 2.045},
      {60, 2.000},
      {120, 1.980},
      {1e7, 1.960}
    };
    for (double[] row : table) {
      assertThat(t.quantile(row[0])).as("%s degrees", row[0]).isCloseTo(row[1], within(5e-4));
    }
  }

  /** By hand: mean 5, sum of squares 32, variance 32/7, error sqrt(32/56), t(7) = 2.364624. */
  @Test
  void anIntervalIsTheOneCalculatedByHand() {
    Estimate estimate = Estimate.of(2, 4, 4, 4, 5, 5, 7, 9);
    assertThat(estimate.mean()).isEqualTo(5);
    assertThat(estimate.deviation()).isCloseTo(2.138090, within(1e-6));
    assertThat(estimate.low()).isCloseTo(5 - 2.364624 * 0.755929, within(1e-5));
    assertThat(estimate.high()).isCloseTo(5 + 2.364624 * 0.755929, within(1e-5));
    assertThat(estimate.mayBe(6.7)).isTrue();
    assertThat(estimate.mayBe(6.8)).isFalse();
  }

  @Test
  void oneValueHasNoIntervalAndNoneHasNoMean() {
    assertThat(Estimate.of(3).hasInterval()).isFalse();
    assertThat(Estimate.of(3).mean()).isEqualTo(3);
    assertThat(Estimate.of(3).low()).isNaN();
    assertThat(Estimate.of().mean()).isNaN();
    assertThat(Estimate.of(Double.NaN, 3, 5).count()).isEqualTo(2);
    assertThat(Estimate.of(Double.NaN, 3, 5).mean()).isEqualTo(4);
  }

  /** A sum of squares would lose all digits here (Chan, Golub and LeVeque, 1983). */
  @Test
  void aLargeCommonPartCostsNoDigits() {
    assertThat(Estimate.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).deviation())
        .isCloseTo(Math.sqrt(30), within(1e-9));
  }

  @Property(tries = 300)
  void meanAndDeviationAreThoseOfTwoPasses(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = -1e3, max = 1e3) Double> drawn) {
    double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    Estimate estimate = Estimate.of(values);
    assertThat(estimate.mean()).isCloseTo(mean, within(1e-9));
    assertThat(estimate.deviation())
        .isCloseTo(Math.sqrt(squares / (values.length - 1)), within(1e-6));
    assertThat(estimate.mean()).isBetween(estimate.low(), estimate.high());
  }
}
