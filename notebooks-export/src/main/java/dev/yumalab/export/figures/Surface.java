package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** What painters draw on: pixels or SVG. Points, x to the right, y down. */
interface Surface {
  /** Draws along a shape. */
  void stroke(Shape shape, Pen pen);

  /** Fills a shape; the colour may be translucent. */
  void fill(Shape shape, Color colour);

  /** Draws one line of text with its baseline through a point. */
  void text(String text, double x, double y, TextStyle style);

  /** Draws an image over an area, its pixels as crisp rectangles. */
  void image(BufferedImage image, Rectangle2D area);

  /** Draws with everything outside an area cut off. */
  void within(Rectangle2D area, Runnable drawing);
}
