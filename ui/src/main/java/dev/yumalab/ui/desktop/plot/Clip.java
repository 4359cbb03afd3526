package dev.yumalab.ui.desktop.plot;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/**
 * Clipping to a rectangle of whole pixels. Any other makes a renderer without hardware blend the
 * whole canvas anew for each thing that is drawn, which is a hundred times as slow.
 */
final class Clip {
  private Clip() {}

  /**
   * Clips what is drawn from now on, until {@link GraphicsContext#restore}.
   *
   * @param box what is kept
   * @param margin pixels around it that are kept too, at least 0
   */
  static void to(GraphicsContext graphics, Rectangle2D box, double margin) {
    double left = Math.floor(box.getMinX() - margin);
    double top = Math.floor(box.getMinY() - margin);
    graphics.beginPath();
    graphics.rect(
        left,
        top,
        Math.ceil(box.getMaxX() + margin) - left,
        Math.ceil(box.getMaxY() + margin) - top);
    graphics.clip();
  }
}
