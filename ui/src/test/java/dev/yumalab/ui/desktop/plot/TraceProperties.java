package dev.yumalab.ui.desktop.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.export.figures.Range;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class TraceProperties {
  private static final int PIXELS = 50;

  @Property
  void everyColumnOfPixelsKeepsItsLowestAndItsHighestPoint(
      @ForAll @Size(min = 2, max = 2000) List<@DoubleRange(min = -100, max = 100) Double> heights) {
    double[] x = new double[heights.size()];
    double[] y = new double[heights.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
      y[i] = heights.get(i);
    }
    PlotArea area =
        new PlotArea(
            new Rectangle2D(0, 0, PIXELS, 100),
            new Window(new Range(0, x.length - 1.0), new Range(-100, 100)),
            false);
    Trace trace = new Trace();
    int end = trace.run(Points.of(x, y), 0, x.length, area);
    assertThat(end).isEqualTo(x.length);
    assertThat(trace.size()).isLessThanOrEqualTo(4 * (PIXELS + 1));
    Map<Double, double[]> expected = new TreeMap<>();
    for (int i = 0; i < x.length; i++) {
      merge(expected, Math.floor(area.pixelX(x[i])), area.pixelY(y[i]));
    }
    Map<Double, double[]> drawn = new TreeMap<>();
    for (int i = 0; i < trace.size(); i++) {
      merge(drawn, Math.floor(trace.x()[i]), trace.y()[i]);
    }
    assertThat(drawn.keySet()).isEqualTo(expected.keySet());
    expected.forEach((column, range) -> assertThat(drawn.get(column)).containsExactly(range));
  }

  private static void merge(Map<Double, double[]> columns, double column, double y) {
    columns.merge(
        column,
        new double[] {y, y},
        (a, b) -> new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
  }
}
