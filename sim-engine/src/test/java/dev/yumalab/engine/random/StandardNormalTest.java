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
    assertThat(StandardNormal.quantile(0.25)).isCloseTo(-0.67448975019608, within(3e-15));
    assertThat(StandardNormal.quantile(0.001)).isCloseTo(-3.0902323061678, within(2e-14));
    assertThat(StandardNormal.quantile(1e-20)).isCloseTo(-9.2623400897984, within(2e-14));
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
