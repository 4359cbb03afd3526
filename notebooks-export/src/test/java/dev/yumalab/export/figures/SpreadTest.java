package dev.yumalab.export.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Property
  void labelsStayApartInOrderAndInside(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -50, max = 450) Double> wishes) {
    double[] wanted = wishes.stream().mapToDouble(Double::doubleValue).toArray();
    double[] heights = IntStream.range(0, wanted.length).mapToDouble(i -> 20 + 5 * i).toArray();
    double[] middles = Spread.middles(wanted, heights, 0, 400);
    List<Integer> order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> middles[i]))
            .toList();
    double bottom = 0;
    double wish = Double.NEGATIVE_INFINITY;
    for (int i : order) {
      assertThat(middles[i] - heights[i] / 2).isGreaterThanOrEqualTo(bottom - 1e-9);
      assertThat(wanted[i]).isGreaterThanOrEqualTo(wish);
      bottom = middles[i] + heights[i] / 2;
      wish = wanted[i];
    }
    assertThat(bottom).isLessThanOrEqualTo(400 + 1e-9);
  }

  @Test
  void labelsThatFitStayWhereTheyWantToBe() {
    assertThat(Spread.middles(new double[] {300, 50, 100}, heights(3), 0, 400))
        .containsExactly(300, 50, 100);
  }

  @Test
  void twoThatMeetMoveByTheSameDistance() {
    assertThat(Spread.middles(new double[] {200, 204}, heights(2), 0, 400))
        .containsExactly(new double[] {192, 212}, within(1e-9));
  }

  private static double[] heights(int count) {
    double[] heights = new double[count];
    Arrays.fill(heights, 20);
    return heights;
  }
}
