package dev.yumalab.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.yumalab.scenarios.experiment.Difference.Finding;
import org.junit.jupiter.api.Test;

/** Differences agree with what R prints for Student's own data, and say what they show. */
class DifferenceTest {
  /**
   * Extra hours of sleep with two drugs, ten patients (Student, 1908), as R's {@code sleep} has.
   */
  private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

  private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  /** R: t.test(second, first, paired = TRUE): 0.7001142 2.4598858, mean 1.58. */
  @Test
  void pairedDifferencesHaveTheIntervalOfR() {
    Difference difference = Difference.paired(FIRST, SECOND);
    assertThat(difference.mean()).isCloseTo(1.58, within(1e-12));
    assertThat(difference.low()).isCloseTo(0.7001142, within(5e-8));
    assertThat(difference.high()).isCloseTo(2.4598858, within(5e-8));
    // sd of the differences 1.229995, so d = 1.58 / 1.229995
    assertThat(difference.effectSize()).isCloseTo(1.284558, within(1e-5));
    assertThat(difference.firstCount()).isEqualTo(10);
    assertThat(difference.finding()).isEqualTo(Finding.HIGHER);
  }

  /** R: t.test(extra ~ group, data = sleep): -3.3654832 0.2054832, df 17.776. */
  @Test
  void withoutPairsTheSameDataShowNothing() {
    Difference difference = Difference.welch(FIRST, SECOND);
    assertThat(difference.mean()).isCloseTo(1.58, within(1e-12));
    assertThat(difference.low()).isCloseTo(-0.2054832, within(5e-8));
    assertThat(difference.high()).isCloseTo(3.3654832, within(5e-8));
    assertThat(difference.finding()).isEqualTo(Finding.NOT_SHOWN);
  }

  @Test
  void exchangingTheSetsChangesTheSign() {
    Difference there = Difference.paired(FIRST, SECOND);
    Difference back = Difference.paired(SECOND, FIRST);
    assertThat(back.mean()).isEqualTo(-there.mean());
    assertThat(back.low()).isEqualTo(-there.high());
    assertThat(back.finding()).isEqualTo(Finding.LOWER);
  }

  @Test
  void equalRunsAreEqualAndOnePairIsTooFew() {
    assertThat(Difference.paired(FIRST, FIRST).finding()).isEqualTo(Finding.EQUAL);
    assertThat(Difference.paired(FIRST, FIRST).effectSize()).isNaN();
    assertThat(Difference.paired(new double[] {1}, new double[] {2}).finding())
        .isEqualTo(Finding.TOO_FEW);
    assertThat(Difference.welch(new double[] {1}, SECOND).finding()).isEqualTo(Finding.TOO_FEW);
  }

  @Test
  void constantSetsDifferForCertain() {
    Difference difference = Difference.welch(new double[] {1, 1}, new double[] {2, 2, 2});
    assertThat(difference.low()).isEqualTo(1);
    assertThat(difference.high()).isEqualTo(1);
    assertThat(difference.finding()).isEqualTo(Finding.HIGHER);
  }

  @Test
  void pairsWithAMissingValueAreLeftOut() {
    Difference difference =
        Difference.paired(new double[] {1, Double.NaN, 3}, new double[] {2, 9, 5});
    assertThat(difference.mean()).isEqualTo(1.5);
    assertThat(difference.firstCount()).isEqualTo(2);
  }

  @Test
  void setsOfDifferentSizeAreNotPaired() {
    assertThatThrownBy(() -> Difference.paired(new double[2], new double[3]))
        .hasMessage("2 values cannot be paired with 3");
  }

  @Test
  void whatSumsRoundHasNoEffectSize() {
    double[] first = {1, 1, 1};
    double[] second = {0.9, 0.900_000_000_01, 0.9};
    assertThat(Difference.paired(first, second).effectSize()).isNaN();
    assertThat(Difference.paired(first, second).finding()).isEqualTo(Difference.Finding.LOWER);
  }
}
