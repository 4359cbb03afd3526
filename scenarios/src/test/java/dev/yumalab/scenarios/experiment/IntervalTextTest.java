package dev.yumalab.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers have as many decimals as their interval is known to. */
class IntervalTextTest {
  @Test
  void halfTheIntervalHasTwoDigits() {
    IntervalText text = IntervalText.plain(0.031, 0.0204, 0.0416);
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
    assertThat(IntervalText.plain(1_250_000, 1_200_000, 1_300_000).value(1_250_000.4))
        .isEqualTo("1,250,000");
  }

  @Test
  void withoutWidthThereAreFourDigitsAndWholeNumbersStayWhole() {
    assertThat(plain(0.000_140_467)).isEqualTo("0.0001405");
    assertThat(plain(0.5)).isEqualTo("0.5000");
    assertThat(plain(12.345)).isEqualTo("12.35");
    assertThat(plain(36_000)).isEqualTo("36,000");
    assertThat(plain(0)).isEqualTo("0");
    assertThat(IntervalText.plain(2, 2, 2).value(2)).isEqualTo("2");
    assertThat(IntervalText.percent(Double.NaN, Double.NaN).value(0.5)).isEqualTo("50.000 %");
  }

  @Test
  void whatSumsRoundIsNoWidth() {
    assertThat(IntervalText.plain(-0.1, -0.100_000_000_01, -0.1).value(-0.1)).isEqualTo("-0.1000");
    assertThat(IntervalText.percent(0.9, 0.900_000_000_01).value(0.9)).isEqualTo("90.000 %");
  }

  @Test
  void whatIsNoNumberIsADash() {
    assertThat(plain(Double.NaN)).isEqualTo("–");
    assertThat(IntervalText.percent(0, 1).value(Double.NaN)).isEqualTo("–");
  }

  @Test
  void zeroHasNoSign() {
    assertThat(IntervalText.plain(0, -1, 1).value(-0.001)).isEqualTo("0.0");
  }

  private static String plain(double value) {
    return IntervalText.plain(value, Double.NaN, Double.NaN).value(value);
  }
}
