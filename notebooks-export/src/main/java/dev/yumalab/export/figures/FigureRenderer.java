package dev.yumalab.export.figures;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws figures, as pixels or as SVG. Needs no display; holds no state, so one can serve many
 * threads.
 */
public final class FigureRenderer {

  /**
   * Makes a renderer and, unless somebody has decided otherwise, tells AWT to do without a display.
   */
  public FigureRenderer() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  /**
   * Draws a figure.
   *
   * @param width in pixels, within the limits of {@link Size}
   * @param height in pixels, within the limits of {@link Size}
   */
  public BufferedImage render(Figure figure, Theme theme, int width, int height) {
    return render(figure, theme, new Size(width, height, 1));
  }

  /** Draws a figure with as many pixels as the size says. */
  public BufferedImage render(Figure figure, Theme theme, Size size) {
    BufferedImage image =
        new BufferedImage(size.pixelWidth(), size.pixelHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(
        (double) size.pixelWidth() / size.width(), (double) size.pixelHeight() / size.height());
    paint(figure, theme, size, new RasterSurface(graphics));
    graphics.dispose();
    return image;
  }

  /** Draws a figure and returns the bytes of a PNG. */
  public byte[] png(Figure figure, Theme theme, Size size) {
    return Png.encode(render(figure, theme, size));
  }

  /** Draws a figure and returns the text of an SVG document with no outside references. */
  public String svg(Figure figure, Theme theme, Size size) {
    SvgSurface surface = new SvgSurface();
    paint(figure, theme, size, surface);
    return surface.document(size, figure.title(), AltText.of(figure));
  }

  /**
   * Draws a figure into a PNG file; folders on the way are made.
   *
   * @throws IOException when the file cannot be written
   */
  public void writePng(Figure figure, Theme theme, Size size, Path file) throws IOException {
    byte[] bytes = png(figure, theme, size);
    makeFolder(file);
    Files.write(file, bytes);
  }

  /**
   * Draws a figure into an SVG file; folders on the way are made.
   *
   * @throws IOException when the file cannot be written
   */
  public void writeSvg(Figure figure, Theme theme, Size size, Path file) throws IOException {
    String text = svg(figure, theme, size);
    makeFolder(file);
    Files.writeString(file, text);
  }

  private static void makeFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  /** Draws on any surface. */
  static void paint(Figure figure, Theme theme, Size size, Surface surface) {
    Sheet sheet =
        new Sheet(
            surface,
            Palette.of(theme),
            new Typography(size.width(), size.height()),
            size.width(),
            size.height());
    surface.fill(
        new Rectangle2D.Double(0, 0, size.width(), size.height()), sheet.palette().background());
    switch (figure) {
      case LineFigure lines -> new LinePainter(lines, sheet).paint();
      case RetentionFigure retention -> new RetentionPainter(retention, sheet).paint();
      case HeatMapFigure heatMap -> new HeatMapPainter(heatMap, sheet).paint();
      case BarFigure bars -> new BarPainter(bars, sheet).paint();
      case StripFigure strips -> new StripPainter(strips, sheet).paint();
      case NetworkFigure network -> new NetworkPainter(network, sheet).paint();
    }
  }
}
