package dev.yumalab.export.page;

import dev.yumalab.export.figures.AltText;
import dev.yumalab.export.figures.Figure;
import dev.yumalab.export.figures.FigureRenderer;
import dev.yumalab.export.figures.Size;
import dev.yumalab.export.figures.Theme;

/**
 * A figure as PNGs for both themes and both widths, to write to files and to put on a page.
 *
 * @param light normal width, light
 * @param dark normal width, dark
 * @param narrowLight for phones, light
 * @param narrowDark for phones, dark
 * @param alt the figure in words
 */
public record DrawnFigure(
    byte[] light, byte[] dark, byte[] narrowLight, byte[] narrowDark, String alt) {
  static final Size NORMAL = Size.NORMAL.withScale(1.5);
  static final Size NARROW = Size.SMALL.withScale(2);

  /** Draws a figure four times. */
  public static DrawnFigure of(FigureRenderer renderer, Figure figure) {
    return new DrawnFigure(
        renderer.png(figure, Theme.LIGHT, NORMAL),
        renderer.png(figure, Theme.DARK, NORMAL),
        renderer.png(figure, Theme.LIGHT, NARROW),
        renderer.png(figure, Theme.DARK, NARROW),
        AltText.of(figure));
  }
}
