package dev.yumalab.export.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DecimationTest {
  /** The smallest and largest value of one column. */
  private record Extent(double low, double high) {}

  @Property
  void everyColumnKeepsItsLowestAndHighestValue(
      @ForAll @Size(min = 1, max = 400) double[] y,
      @ForAll @DoubleRange(min = 0.5, max = 90) double width) {
    Values x = Values.upTo(y.length);
    int[] all = IntStream.range(0, y.length).toArray();
    int[] kept = Decimation.kept(x, Values.of(y), width);
    assertThat(extents(kept, y, width)).isEqualTo(extents(all, y, width));
  }

  @Property
  void theEndsAreKeptInOrderAndFewRemain(
      @ForAll @Size(min = 1, max = 400) double[] y,
      @ForAll @DoubleRange(min = 0.5, max = 90) double width) {
    int[] kept = Decimation.kept(Values.upTo(y.length), Values.of(y), width);
    assertThat(kept[0]).isZero();
    assertThat(kept[kept.length - 1]).isEqualTo(y.length - 1);
    assertThat(kept).isSorted().doesNotHaveDuplicates();
    assertThat(kept.length).isLessThanOrEqualTo(4 * (int) (y.length / width + 1));
  }

  @Test
  void aGapStaysAGapAndItsNeighboursStay() {
    double[] y = new double[100];
    Arrays.fill(y, 20, 30, Double.NaN);
    int[] kept = Decimation.kept(Values.upTo(100), Values.of(y), 50);
    assertThat(kept).containsExactly(0, 19, 20, 30, 49, 50, 99);
  }

  @Test
  void aLineWithoutPointsKeepsNothing() {
    assertThat(Decimation.kept(Values.of(), Values.of(), 1)).isEmpty();
  }

  private static Map<Integer, Extent> extents(int[] indices, double[] y, double width) {
    Map<Integer, Extent> extents = new TreeMap<>();
    for (int i : indices) {
      extents.merge(
          (int) (i / width),
          new Extent(y[i], y[i]),
          (a, b) -> new Extent(Math.min(a.low(), b.low()), Math.max(a.high(), b.high())));
    }
    return extents;
  }
}
