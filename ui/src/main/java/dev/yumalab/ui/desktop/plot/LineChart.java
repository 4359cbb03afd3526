package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.ReferenceLine;
import java.util.List;

/**
 * What a {@link LinePlot} shows: lines over a common x, growing or not.
 *
 * @param title the heading, or empty
 * @param x the horizontal axis
 * @param y the vertical axis; without a fixed range it follows the data
 * @param lines drawn in this order
 * @param bands drawn below the lines
 * @param references horizontal ones are levels to compare with, vertical ones mark events
 */
public record LineChart(
    String title,
    Axis x,
    Axis y,
    List<LineSeries> lines,
    List<BandSeries> bands,
    List<ReferenceLine> references) {
  /** Copies the lists. */
  public LineChart {
    lines = List.copyOf(lines);
    bands = List.copyOf(bands);
    references = List.copyOf(references);
  }

  /** Lines alone. */
  public static LineChart of(String title, Axis x, Axis y, List<LineSeries> lines) {
    return new LineChart(title, x, y, lines, List.of(), List.of());
  }

  /** The same chart with these bands. */
  public LineChart withBands(List<BandSeries> others) {
    return new LineChart(title, x, y, lines, others, references);
  }

  /** The same chart with these references. */
  public LineChart withReferences(List<ReferenceLine> others) {
    return new LineChart(title, x, y, lines, bands, others);
  }
}
