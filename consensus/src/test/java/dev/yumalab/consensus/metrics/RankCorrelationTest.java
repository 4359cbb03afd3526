package dev.yumalab.consensus.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The rank correlation gives what textbooks give. */
class RankCorrelationTest {
  @Test
  void agreesWithTextbookExample() {
    // IQ and hours of TV of ten people, the example of Wikipedia's article: -29/165.
    double[] iq = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    double[] hours = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
    assertThat(RankCorrelation.spearman(iq, hours)).isCloseTo(-29.0 / 165, within(1e-12));
  }

  @Test
  void sharesRanksAmongEquals() {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
    assertThat(RankCorrelation.spearman(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4}))
        .isCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
  }

  @Test
  void sameOrderIsOneReversedIsMinusOneAndConstantIsUndefined() {
    double[] up = {1, 5, 7, 100};
    assertThat(RankCorrelation.spearman(up, new double[] {0.1, 0.2, 0.3, 0.9})).isEqualTo(1);
    assertThat(RankCorrelation.spearman(up, new double[] {9, 8, 7, 6})).isEqualTo(-1);
    assertThat(RankCorrelation.spearman(up, new double[] {3, 3, 3, 3})).isNaN();
  }
}
