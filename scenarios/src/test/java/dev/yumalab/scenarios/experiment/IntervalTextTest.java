package dev.yumalab.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers have as many decimals as their interval is known to. */
class IntervalTextTest {
  @Test
  void halfTheIntervalHasTwoDigits() {
    IntervalText text = IntervalText.plain(0.0204, 0.0416);
    assertThat(text.value(0.031)).isEqualTo("0.031");
    assertThat(text.interval(0.0204, 0.0416)).isEqualTo("95 % interval 0.020 to 0.042");
  }

  @Test
  void sharesAreInPerCent() {
    IntervalText text = IntervalText.percent(0.6014, 0.6026);
    assertThat(text.value(0.602)).isEqualTo("60.200 %");
    assertThat(text.interval(0.6014, 0.6026)).isEqualTo("95 % interval 60.140 to 60.260 %");
  }

  @Test
  void largeNumbersHaveGroupsAndNoDecimals() {
    assertThat(IntervalText.plain(1_200_000, 1_300_000).value(1_250_000.4)).isEqualTo("1,250,000");
  }

  @Test
  void withoutWidthThereAreThreeDecimals() {
    assertThat(IntervalText.plain(Double.NaN, Double.NaN).value(0.5)).isEqualTo("0.500");
    assertThat(IntervalText.plain(2, 2).value(2)).isEqualTo("2.000");
  }

  @Test
  void zeroHasNoSign() {
    assertThat(IntervalText.plain(-1, 1).value(-0.001)).isEqualTo("0.0");
  }
}
