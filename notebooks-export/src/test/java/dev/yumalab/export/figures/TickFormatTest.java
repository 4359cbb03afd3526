package dev.yumalab.export.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickFormatTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NUMBER,  0,          0
          NUMBER,  58700,      '58,700'
          NUMBER,  99.684,     99.68
          NUMBER,  0.04,       0.04000
          NUMBER,  -0.5,       −0.5000
          NUMBER,  1234567,    1.23 M
          NUMBER,  0.00001234, 1.23×10⁻⁵
          NUMBER,  21e15,      2.1×10¹⁶
          WHOLE,   7200,       '7,200'
          PERCENT, 0.66149,    66.1 %
          PERCENT, -0.0000001, 0.0 %
          """)
  void valuesAreWrittenForReading(Axis.Format format, double value, String expected) {
    assertThat(TickFormat.value(format, value).replace('\u00A0', ' ')).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"210, 58700, 210", "99.684, 195.5, 99.7", "0, 12, 0"})
  void neighboursShareTheirDecimals(double value, double largest, String expected) {
    assertThat(TickFormat.value(Axis.Format.NUMBER, value, largest)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "1, 1", "0, 0", "0.41, 0.41", "0.125, 0.125"})
  void parametersHaveNoTrailingZeros(double value, String expected) {
    assertThat(TickFormat.plain(value)).isEqualTo(expected);
  }
}
