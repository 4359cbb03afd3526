package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Dash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Names of what a plot shows, with a sample each, in as many rows as they need. */
final class LegendDrawing {
  private static final int MOST_ROWS = 3;

  /**
   * A name.
   *
   * @param name what it says; a click on it tells this name
   * @param colour of its sample
   * @param dash of its sample; empty for an area
   * @param shown whether what it names is shown now
   */
  record Entry(String name, Color colour, Optional<Dash> dash, boolean shown) {}

  /** Where an entry was drawn. */
  record Hit(Rectangle2D box, String name) {}

  private final Lettering type;
  private final Inks inks;

  LegendDrawing(Lettering type, Inks inks) {
    this.type = type;
    this.inks = inks;
  }

  /** Places the entries in a room; those that find none after three rows are left out. */
  List<Hit> place(List<Entry> entries, Rectangle2D room) {
    double em = type.em();
    List<Hit> hits = new ArrayList<>();
    double x = room.getMinX();
    int row = 0;
    for (Entry entry : entries) {
      double most = Math.max(room.getWidth() - 2.4 * em, em);
      double width =
          2.2 * em + Math.min(Lettering.width(entry.name(), type.small()), most) + 1.2 * em;
      if (x > room.getMinX() && x + width - 1.2 * em > room.getMaxX()) {
        x = room.getMinX();
        row++;
      }
      if (row == MOST_ROWS) {
        break;
      }
      hits.add(
          new Hit(
              new Rectangle2D(x, room.getMinY() + row * 1.5 * em, width, 1.5 * em), entry.name()));
      x += width;
    }
    return hits;
  }

  /** How high the placed entries are together. */
  double height(List<Hit> hits) {
    return hits.isEmpty() ? 0 : hits.getLast().box().getMaxY() - hits.getFirst().box().getMinY();
  }

  void draw(GraphicsContext graphics, List<Entry> entries, List<Hit> hits) {
    double em = type.em();
    Font font = type.small();
    graphics.setFont(font);
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < hits.size(); i++) {
      Entry entry = entries.get(i);
      Rectangle2D box = hits.get(i).box();
      double middle = Math.floor((box.getMinY() + box.getMaxY()) / 2) + 0.5;
      Color colour = entry.shown() ? entry.colour() : inks.axis();
      sample(graphics, box.getMinX(), middle, colour, entry.dash());
      graphics.setFill(entry.shown() ? inks.ink() : inks.muted());
      String name = Lettering.fit(entry.name(), font, box.getWidth() - 3.3 * em);
      graphics.fillText(name, box.getMinX() + 2.2 * em, middle);
      if (!entry.shown()) {
        graphics.setStroke(inks.muted());
        graphics.setLineWidth(1);
        double end = box.getMinX() + 2.2 * em + Lettering.width(name, font);
        graphics.strokeLine(box.getMinX() + 2.2 * em, middle, end, middle);
      }
    }
  }

  private void sample(
      GraphicsContext graphics, double x, double middle, Color colour, Optional<Dash> dash) {
    double em = type.em();
    if (dash.isEmpty()) {
      graphics.setFill(colour);
      graphics.fillRect(x, middle - 0.4 * em, 1.7 * em, 0.8 * em);
      return;
    }
    graphics.setStroke(colour);
    graphics.setLineWidth(2);
    switch (dash.get()) {
      case SOLID -> graphics.setLineDashes();
      case DASHED -> graphics.setLineDashes(7, 4);
      case DOTTED -> graphics.setLineDashes(2, 4);
    }
    graphics.strokeLine(x, middle, x + 1.7 * em, middle);
    graphics.setLineDashes();
  }
}
