package dev.yumalab.export.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Pixels. */
final class RasterSurface implements Surface {
  private final Graphics2D graphics;

  /** Draws with a graphics whose transform turns points into pixels. */
  RasterSurface(Graphics2D graphics) {
    this.graphics = graphics;
    hint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    hint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    hint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    hint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    hint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
  }

  private void hint(RenderingHints.Key key, Object value) {
    graphics.setRenderingHint(key, value);
  }

  @Override
  public void stroke(Shape shape, Pen pen) {
    float[] pattern = pen.pattern();
    graphics.setColor(pen.colour());
    graphics.setStroke(
        new BasicStroke(
            (float) pen.width(),
            pen.dash() == Dash.DASHED ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND,
            1,
            pattern.length == 0 ? null : pattern,
            0));
    graphics.draw(shape);
  }

  @Override
  public void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(StrictMath.toRadians(style.degrees()));
    graphics.setFont(style.font());
    graphics.setColor(style.colour());
    double shift = style.anchor().share() * Typography.width(text, style.font());
    graphics.drawString(text, (float) -shift, 0);
    graphics.setTransform(before);
  }

  @Override
  public void image(BufferedImage image, Rectangle2D area) {
    AffineTransform placed = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    placed.scale(area.getWidth() / image.getWidth(), area.getHeight() / image.getHeight());
    graphics.drawImage(image, placed, null);
  }

  @Override
  public void within(Rectangle2D area, Runnable drawing) {
    Shape before = graphics.getClip();
    graphics.clip(area);
    drawing.run();
    graphics.setClip(before);
  }
}
