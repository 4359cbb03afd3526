package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.HeatMapFigure;
import dev.yumalab.export.figures.Palette;
import dev.yumalab.export.figures.Range;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The visible part of a heat map as an image: a pixel a cell, or a pixel for several cells where
 * they are smaller than pixels. Its memory is used again while its size stays.
 */
final class HeatRaster {
  private int[] pixels = new int[1];
  private double[] values = new double[1];
  private PixelBuffer<IntBuffer> buffer = buffer(1, 1);
  private WritableImage image = new WritableImage(buffer);
  private int width = 1;
  private int height = 1;
  private double low;
  private double high;
  private double least;

  private PixelBuffer<IntBuffer> buffer(int wide, int tall) {
    return new PixelBuffer<>(
        wide, tall, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
  }

  /**
   * Reads the visible cells.
   *
   * @param rows first and behind the last visible place of the order
   * @param columns likewise
   * @param mostWidth how many pixels there are from left to right
   * @param mostHeight how many pixels there are from top to bottom
   */
  void read(HeatMap map, Span rows, Span columns, int mostWidth, int mostHeight) {
    size(
        Math.clamp(mostWidth, 1, Math.max(1, columns.count())),
        Math.clamp(mostHeight, 1, Math.max(1, rows.count())));
    int[] order = ints(map.columns().order(), columns);
    double[] cells = new double[map.cells().columns()];
    boolean mean = map.density() == HeatMap.Density.MEAN;
    int[] counts = new int[width];
    for (int y = 0; y < height; y++) {
      int base = y * width;
      Arrays.fill(values, base, base + width, mean ? 0 : Double.NaN);
      Arrays.fill(counts, 0);
      for (int place = rows.edge(y, height); place < rows.edge(y + 1, height); place++) {
        map.cells().row(map.rows().order().get(place), cells);
        gather(cells, order, base, mean, counts);
      }
      for (int x = 0; mean && x < width; x++) {
        values[base + x] = counts[x] == 0 ? Double.NaN : values[base + x] / counts[x];
      }
    }
    extremes();
  }

  private void gather(double[] cells, int[] order, int base, boolean mean, int[] counts) {
    int count = order.length;
    for (int i = 0; i < count; i++) {
      double value = cells[order[i]];
      int x = count == width ? i : (int) ((long) i * width / count);
      if (!Double.isFinite(value)) {
        continue;
      }
      if (mean) {
        values[base + x] += value;
        counts[x]++;
      } else if (!(value <= values[base + x])) {
        values[base + x] = value;
      }
    }
  }

  private static int[] ints(List<Integer> order, Span span) {
    int[] ints = new int[span.count()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = order.get(span.from() + i);
    }
    return ints;
  }

  private void size(int wide, int tall) {
    if (wide == width && tall == height) {
      return;
    }
    width = wide;
    height = tall;
    pixels = new int[wide * tall];
    values = new double[wide * tall];
    buffer = buffer(wide, tall);
    image = new WritableImage(buffer);
  }

  private void extremes() {
    low = Double.POSITIVE_INFINITY;
    high = Double.NEGATIVE_INFINITY;
    least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < width * height; i++) {
      double value = values[i];
      if (value < low) {
        low = value;
      }
      if (value > high) {
        high = value;
      }
      if (value > 0 && value < least) {
        least = value;
      }
    }
  }

  /** The scale that fits what was read, or has the fixed range. */
  HeatScale scale(HeatMap map, Palette palette) {
    Range range =
        map.scale() == HeatMapFigure.Scale.LOG
            ? powers(map)
            : map.range().orElseGet(() -> fitted(map.scale()));
    return new HeatScale(map.scale(), range, palette);
  }

  private Range fitted(HeatMapFigure.Scale scale) {
    if (!(low <= high)) {
      return Range.UNIT;
    }
    boolean fromZero = scale == HeatMapFigure.Scale.LINEAR && low > 0;
    Range found = new Range(fromZero ? 0 : low, high);
    return found.span() > 0 ? found : found.padded(0);
  }

  private Range powers(HeatMap map) {
    double from = map.range().filter(r -> r.low() > 0).map(Range::low).orElse(least);
    double to = map.range().map(Range::high).orElse(high);
    if (!(from > 0 && to >= from && Double.isFinite(to))) {
      return new Range(-1, 0);
    }
    Range powers = new Range(StrictMath.log10(from), StrictMath.log10(to));
    return powers.span() > 1e-9 ? powers : new Range(powers.low() - 0.5, powers.high() + 0.5);
  }

  /** The image in a scale's colours. */
  WritableImage paint(HeatScale scale) {
    for (int i = 0; i < width * height; i++) {
      pixels[i] = scale.argb(values[i]);
    }
    buffer.updateBuffer(pixel -> null);
    return image;
  }

  /** Whether a pixel stands for more than one cell. */
  boolean isDense(Span rows, Span columns) {
    return width < columns.count() || height < rows.count();
  }
}
