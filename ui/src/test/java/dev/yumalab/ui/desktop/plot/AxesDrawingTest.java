package dev.yumalab.ui.desktop.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Range;
import dev.yumalab.export.figures.Ticks;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxesDrawingTest {
  @Test
  void aSmallRangeAroundZeroTellsItsMagnitudeInLittleRoom() {
    for (Axis.Format format : List.of(Axis.Format.NUMBER, Axis.Format.PERCENT)) {
      for (double end : new double[] {1.06e-7, 1.06e-4, 1.7e-4, 0.03, 0.99, 3, 7}) {
        Ticks ticks = AxesDrawing.rows(new Range(-end, end), format, 2);

        assertThat(ticks.values()).as("ticks within %s", end).hasSizeGreaterThan(1);
        assertThat(ticks.values().stream().anyMatch(value -> value != 0)).isTrue();
        assertThat(ticks.labels()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void anUnevenRangeHasTwoTicksInLittleRoom() {
    for (double low : new double[] {-9e-5, -1e-5, 0.11, 0.4991, 99.98}) {
      for (double span : new double[] {2e-5, 1e-3, 0.019, 0.13}) {
        Ticks ticks = AxesDrawing.rows(new Range(low, low + span), Axis.Format.NUMBER, 2);

        assertThat(ticks.values()).as("ticks from %s, %s long", low, span).hasSizeGreaterThan(1);
        assertThat(ticks.labels()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void roomyTicksStay() {
    Range range = new Range(0, 1);

    assertThat(AxesDrawing.rows(range, Axis.Format.PERCENT, 5))
        .isEqualTo(Ticks.of(range, Axis.Format.PERCENT, 5));
  }
}
