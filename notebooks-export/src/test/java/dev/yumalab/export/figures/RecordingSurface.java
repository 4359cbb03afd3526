package dev.yumalab.export.figures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Remembers what is drawn, so that tests can ask where every text lies. */
final class RecordingSurface implements Surface {
  /** A text with the turned box that its letters fill. */
  record Written(String text, Area box, Color colour) {
    boolean overlaps(Written other) {
      if (!box.getBounds2D().intersects(other.box.getBounds2D())) {
        return false;
      }
      Area common = new Area(box);
      common.intersect(other.box);
      Rectangle2D both = common.getBounds2D();
      return both.getWidth() > 0.5 && both.getHeight() > 0.5;
    }
  }

  /** A line with its pen. */
  record Stroked(Shape shape, Pen pen) {}

  private final List<Written> texts = new ArrayList<>();
  private final List<Stroked> strokes = new ArrayList<>();

  static RecordingSurface of(Figure figure, Size size) {
    RecordingSurface surface = new RecordingSurface();
    FigureRenderer.paint(figure, Theme.LIGHT, size, surface);
    return surface;
  }

  List<Written> texts() {
    return texts;
  }

  List<Stroked> strokes() {
    return strokes;
  }

  List<String> words() {
    return texts.stream().map(Written::text).toList();
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    if (text.isEmpty()) {
      return;
    }
    double size = style.font().getSize2D();
    double width = Typography.width(text, style.font());
    AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
    turn.rotate(StrictMath.toRadians(style.degrees()));
    Shape letters =
        new Rectangle2D.Double(-style.anchor().share() * width, -0.75 * size, width, 0.95 * size);
    texts.add(new Written(text, new Area(turn.createTransformedShape(letters)), style.colour()));
  }

  @Override
  public void stroke(Shape shape, Pen pen) {
    strokes.add(new Stroked(shape, pen));
  }

  @Override
  public void fill(Shape shape, Color colour) {}

  @Override
  public void image(BufferedImage image, Rectangle2D area) {}

  @Override
  public void within(Rectangle2D area, Runnable drawing) {
    drawing.run();
  }
}
