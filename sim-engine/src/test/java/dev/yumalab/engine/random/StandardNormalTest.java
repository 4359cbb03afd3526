package dev.yumalab.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** The quantiles are those of the paper and of another implementation. */
class StandardNormalTest {
  /** The test values that the paper gives. */
  @Test
  void agreesWithThePaper() {
    assertThat(StandardNormal.quantile(0.25)).isCloseTo(-0.674489750196082, within(1e-15));
    assertThat(StandardNormal.quantile(0.001)).isCloseTo(-3.090232306167814, within(4e-15));
    assertThat(StandardNormal.quantile(1e-20)).isCloseTo(-9.262340089798408, within(1e-14));
  }

  @Test
  void invertsTheDistributionOfCommonsMath() {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    for (int i = 1; i < 100_000; i++) {
      double p = i / 100_000.0;
      double quantile = StandardNormal.quantile(p);
      assertThat(normal.cumulativeProbability(quantile)).isCloseTo(p, within(2e-14));
      assertThat(StandardNormal.quantile(1 - p)).isCloseTo(-quantile, within(1e-10));
    }
  }
}
