package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Range;
import dev.yumalab.export.figures.Ticks;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Finds room for a plot's axes and draws them: ticks, grid, names. */
final class AxesDrawing {
  private static final int MOST_ROWS = 11;

  private final GraphicsContext graphics;
  private final Lettering type;
  private final Inks inks;
  private final Axis x;
  private final Axis y;

  AxesDrawing(GraphicsContext graphics, Lettering type, Inks inks, Axis x, Axis y) {
    this.graphics = graphics;
    this.type = type;
    this.inks = inks;
    this.x = x;
    this.y = y;
  }

  /** The room that remains for data in an area, with the window laid on it. */
  PlotArea fit(Rectangle2D room, Window window) {
    double em = type.em();
    double top = room.getMinY() + (y.label().isEmpty() ? 0.6 : 1.7) * em;
    double bottom = room.getMaxY() - (x.label().isEmpty() ? 1.7 : 3) * em;
    double height = Math.max(bottom - top, 2 * em);
    Ticks ticks = yTicks(window.y(), height);
    double widest =
        ticks.labels().stream()
            .mapToDouble(label -> Lettering.width(label, type.small()))
            .max()
            .orElse(0);
    double left = room.getMinX() + widest + 0.7 * em;
    double width = Math.max(room.getMaxX() - left, 2 * em);
    return new PlotArea(new Rectangle2D(left, top, width, height), window, false);
  }

  private Ticks yTicks(Range range, double height) {
    return rows(range, y.format(), (int) Math.clamp(height / (2.6 * type.em()), 2, MOST_ROWS));
  }

  /**
   * Two ticks or more: a single one, often zero, does not tell how large anything is. Where the
   * roomy step leaves less, a finer one is taken, and of its ticks the outermost two.
   */
  static Ticks rows(Range range, Axis.Format format, int most) {
    Ticks roomy = Ticks.of(range, format, most);
    if (roomy.values().size() > 1) {
      return roomy;
    }
    for (int more = most + 1; more <= MOST_ROWS; more++) {
      Ticks finer = Ticks.of(range, format, more);
      if (finer.values().size() > 1) {
        return new Ticks(
            List.of(finer.values().getFirst(), finer.values().getLast()),
            List.of(finer.labels().getFirst(), finer.labels().getLast()));
      }
    }
    return roomy;
  }

  private Ticks xTicks(Range range, double width) {
    for (int most = 11; most > 1; most--) {
      Ticks ticks = Ticks.of(range, x.format(), most);
      double widest =
          ticks.labels().stream()
              .mapToDouble(label -> Lettering.width(label, type.small()))
              .max()
              .orElse(0);
      if (ticks.values().size() * (widest + 1.4 * type.em()) <= width) {
        return ticks;
      }
    }
    return Ticks.of(range, x.format(), 1);
  }

  void draw(PlotArea area) {
    Rectangle2D box = area.box();
    double em = type.em();
    graphics.setFont(type.small());
    graphics.setLineWidth(1);
    Ticks rows = yTicks(area.window().y(), box.getHeight());
    graphics.setTextAlign(TextAlignment.RIGHT);
    graphics.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < rows.values().size(); i++) {
      double at = crisp(area.pixelY(rows.values().get(i)));
      graphics.setStroke(inks.grid());
      graphics.strokeLine(box.getMinX(), at, box.getMaxX(), at);
      graphics.setFill(inks.muted());
      graphics.fillText(rows.labels().get(i), box.getMinX() - 0.4 * em, at);
    }
    Ticks columns = xTicks(area.window().x(), box.getWidth());
    graphics.setTextBaseline(VPos.TOP);
    graphics.setStroke(inks.axis());
    graphics.strokeLine(box.getMinX(), crisp(box.getMaxY()), box.getMaxX(), crisp(box.getMaxY()));
    for (int i = 0; i < columns.values().size(); i++) {
      double at = crisp(area.pixelX(columns.values().get(i)));
      graphics.strokeLine(at, box.getMaxY(), at, box.getMaxY() + 0.3 * em);
      String label = columns.labels().get(i);
      // The last label must not leave the canvas.
      double half = Lettering.width(label, type.small()) / 2;
      double middle = Math.min(at, graphics.getCanvas().getWidth() - half - 2);
      graphics.setTextAlign(TextAlignment.CENTER);
      graphics.fillText(label, middle, box.getMaxY() + 0.4 * em);
    }
    names(box);
  }

  private void names(Rectangle2D box) {
    double em = type.em();
    graphics.setFill(inks.muted());
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.TOP);
    double width = graphics.getCanvas().getWidth();
    graphics.fillText(
        Lettering.fit(x.label(), type.small(), box.getWidth()),
        (box.getMinX() + box.getMaxX()) / 2,
        box.getMaxY() + 1.7 * em);
    // Above the axis instead of along it: readable without turning the head, and no width lost.
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.fillText(
        Lettering.fit(y.label(), type.small(), width - 0.8 * em),
        0.4 * em,
        box.getMinY() - 1.6 * em);
  }

  /** The middle of a pixel, so that a thin line is not spread over two. */
  private static double crisp(double at) {
    return Math.floor(at) + 0.5;
  }
}
