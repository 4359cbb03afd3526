package dev.yumalab.ui.desktop.plot;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Draws edges into an image on a thread of its own: thousands of translucent lines would take the
 * canvas a second a frame. While one image is being drawn, of later wishes only the latest waits.
 * Belongs to the window's thread.
 */
final class EdgeImage {
  /**
   * A wish.
   *
   * @param lines in pixels
   * @param width of the image
   * @param height of the image
   * @param window the part of the network that it shows
   */
  record Order(List<Segment> lines, int width, int height, Window window) {}

  /** A line in pixels, with its colour. */
  record Segment(double x1, double y1, double x2, double y2, Color colour, float width) {}

  /** A finished image. */
  record Picture(WritableImage image, Window window) {}

  private final Consumer<Picture> ready;
  private Optional<Order> waiting = Optional.empty();
  private boolean drawing;

  /** Hands finished images over on the window's thread. */
  EdgeImage(Consumer<Picture> ready) {
    this.ready = ready;
  }

  void order(Order order) {
    waiting = Optional.of(order);
    begin();
  }

  private void begin() {
    if (drawing || waiting.isEmpty()) {
      return;
    }
    Order order = waiting.get();
    waiting = Optional.empty();
    drawing = true;
    Thread.ofPlatform()
        .daemon()
        .name("network edges")
        .start(
            () -> {
              int[] pixels = pixels(order);
              Platform.runLater(() -> finished(order, pixels));
            });
  }

  private void finished(Order order, int[] pixels) {
    WritableImage image = new WritableImage(order.width(), order.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            order.width(),
            order.height(),
            PixelFormat.getIntArgbPreInstance(),
            pixels,
            0,
            order.width());
    drawing = false;
    ready.accept(new Picture(image, order.window()));
    begin();
  }

  private static int[] pixels(Order order) {
    BufferedImage image =
        new BufferedImage(order.width(), order.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setComposite(AlphaComposite.SrcOver);
    for (Segment line : order.lines()) {
      graphics.setColor(line.colour());
      graphics.setStroke(new BasicStroke(line.width()));
      graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }
    graphics.dispose();
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
