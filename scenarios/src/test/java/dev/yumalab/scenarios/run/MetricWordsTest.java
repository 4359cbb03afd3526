package dev.yumalab.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Metrics are told in words a reader knows. */
class MetricWordsTest {
  @Test
  void endingsBecomeWords() {
    assertThat(MetricWords.of("honest_stake_share_end")).isEqualTo("honest stake share at the end");
    assertThat(MetricWords.of("cabal_emission_share_mean"))
        .isEqualTo("cabal emission share (mean over epochs)");
    assertThat(MetricWords.of("uids")).isEqualTo("uids");
  }

  @Test
  void namesAreSpeltAsTheyAre() {
    assertThat(MetricWords.of("copier_burned_tao")).isEqualTo("copier burned TAO");
    assertThat(MetricWords.of("emission_hhi_end")).isEqualTo("emission HHI at the end");
    assertThat(MetricWords.of("nakamoto_block_end")).isEqualTo("Nakamoto block at the end");
  }
}
