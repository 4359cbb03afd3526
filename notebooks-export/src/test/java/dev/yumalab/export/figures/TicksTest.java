package dev.yumalab.export.figures;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Property
  void ticksAreFewDistinctAndInside(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double low,
      @ForAll @Scale(4) @DoubleRange(min = 1e-3, max = 1e12) double span,
      @ForAll @IntRange(min = 2, max = 12) int most) {
    Range range = new Range(low, low + span);
    Ticks ticks = Ticks.of(range, Axis.Format.NUMBER, most);
    assertThat(ticks.values())
        .hasSizeLessThanOrEqualTo(most + 1)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(ticks.values()).allMatch(range::contains);
  }

  @Property
  void aRangeUsesItsRoom(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @Scale(4) @DoubleRange(min = 1e-3, max = 1e9) double span,
      @ForAll @IntRange(min = 4, max = 12) int most) {
    Ticks ticks = Ticks.of(new Range(low, low + span), Axis.Format.NUMBER, most);
    assertThat(ticks.values()).hasSizeGreaterThanOrEqualTo(most / 3);
  }

  @Test
  void bothEndsOfAFixedRangeHaveATick() {
    assertThat(Ticks.of(Range.UNIT, Axis.Format.PERCENT, 10).labels())
        .containsExactly(
            "0\u00A0%",
            "10\u00A0%",
            "20\u00A0%",
            "30\u00A0%",
            "40\u00A0%",
            "50\u00A0%",
            "60\u00A0%",
            "70\u00A0%",
            "80\u00A0%",
            "90\u00A0%",
            "100\u00A0%");
  }

  @Test
  void countsHaveWholeTicksOnly() {
    assertThat(Ticks.of(new Range(0, 3), Axis.Format.WHOLE, 10).labels())
        .containsExactly("0", "1", "2", "3");
  }

  @Test
  void labelsSuitTheirSize() {
    assertThat(labels(0, 300, 6)).containsExactly("0", "50", "100", "150", "200", "250", "300");
    assertThat(labels(0, 40_000, 4)).containsExactly("0", "10,000", "20,000", "30,000", "40,000");
    assertThat(labels(0, 21e6, 3)).containsExactly("0", "10\u00A0M", "20\u00A0M");
    assertThat(labels(0, 2e9, 2)).containsExactly("0", "10⁹", "2×10⁹");
    assertThat(labels(0, 4e-5, 2)).containsExactly("0", "2×10⁻⁵", "4×10⁻⁵");
    assertThat(labels(-0.1, 0.1, 2)).containsExactly("−0.1", "0", "0.1");
  }

  private static java.util.List<String> labels(double low, double high, int most) {
    return Ticks.of(new Range(low, high), Axis.Format.NUMBER, most).labels();
  }
}
