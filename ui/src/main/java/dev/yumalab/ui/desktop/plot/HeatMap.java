package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.HeatMapFigure;
import dev.yumalab.export.figures.Range;
import java.util.Optional;

/**
 * What a {@link HeatMapPlot} shows: a matrix as colours.
 *
 * @param title the heading, or empty
 * @param cells the numbers
 * @param rows from the top
 * @param columns from the left
 * @param value what the colour shows, how it is written, and the range of the colours, which else
 *     follows the data
 * @param scale how values become colours
 * @param density what a pixel shows where cells are smaller than pixels
 */
public record HeatMap(
    String title,
    Cells cells,
    HeatAxis rows,
    HeatAxis columns,
    Axis value,
    HeatMapFigure.Scale scale,
    Density density) {
  /** What a pixel shows of several cells. */
  public enum Density {
    /** The largest value, so that a single strong weight is never lost. */
    LARGEST,
    /** The mean of those that have a value. */
    MEAN
  }

  /** A linear map that shows the largest of several cells. */
  public static HeatMap of(String title, Cells cells, HeatAxis rows, HeatAxis columns, Axis value) {
    return new HeatMap(
        title, cells, rows, columns, value, HeatMapFigure.Scale.LINEAR, Density.LARGEST);
  }

  /** The same map with this scale. */
  public HeatMap withScale(HeatMapFigure.Scale other) {
    return new HeatMap(title, cells, rows, columns, value, other, density);
  }

  /** The fixed range of the colours. */
  Optional<Range> range() {
    return value.range();
  }
}
