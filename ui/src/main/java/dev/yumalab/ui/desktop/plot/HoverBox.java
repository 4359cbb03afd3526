package dev.yumalab.ui.desktop.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The box beside the pointer with what it points at. */
final class HoverBox {
  private static final int MOST_ROWS = 14;

  /**
   * A line of the box.
   *
   * @param colour of the mark before it
   * @param name on the left
   * @param value on the right, or empty
   */
  record Row(Color colour, String name, String value) {}

  private final Lettering type;
  private final Inks inks;

  HoverBox(Lettering type, Inks inks) {
    this.type = type;
    this.inks = inks;
  }

  /** Draws the box right of a point, or left of it where there is no room, within an area. */
  void draw(
      GraphicsContext graphics, String heading, List<Row> all, double x, double y, Rectangle2D in) {
    List<Row> rows = shown(all);
    double em = type.em();
    double line = 1.35 * em;
    double values = rows.stream().mapToDouble(row -> width(row.value())).max().orElse(0);
    double names = rows.stream().mapToDouble(row -> width(row.name())).max().orElse(0);
    double room = Math.max(Math.min(in.getWidth() - 2 * em, 26 * em), 6 * em);
    names = Math.min(names, Math.max(room - values - 3.5 * em, 3 * em));
    double inner = Math.max(names + values + 2.2 * em, Lettering.width(heading, type.strong()));
    double width = Math.min(inner, room) + em;
    double height = (rows.size() + 1) * line + 0.7 * em;
    double left = x + em + width <= in.getMaxX() ? x + em : x - em - width;
    left = Math.max(in.getMinX(), left);
    double top =
        Math.clamp(y - height / 2, in.getMinY(), Math.max(in.getMinY(), in.getMaxY() - height));
    graphics.setFill(inks.background().deriveColor(0, 1, 1, 0.94));
    graphics.setStroke(inks.axis());
    graphics.setLineWidth(1);
    graphics.fillRect(left, top, width, height);
    graphics.strokeRect(Math.floor(left) + 0.5, Math.floor(top) + 0.5, width, height);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setFill(inks.ink());
    graphics.setFont(type.strong());
    double middle = top + 0.35 * em + line / 2;
    graphics.fillText(Lettering.fit(heading, type.strong(), width - em), left + 0.5 * em, middle);
    graphics.setFont(type.small());
    for (Row row : rows) {
      middle += line;
      graphics.setFill(row.colour());
      graphics.fillRect(left + 0.5 * em, middle - 0.3 * em, 0.6 * em, 0.6 * em);
      graphics.setFill(inks.ink());
      graphics.setTextAlign(TextAlignment.LEFT);
      graphics.fillText(
          Lettering.fit(row.name(), type.small(), names + 1), left + 1.5 * em, middle);
      graphics.setTextAlign(TextAlignment.RIGHT);
      graphics.fillText(row.value(), left + width - 0.5 * em, middle);
    }
  }

  private double width(String text) {
    return Lettering.width(text, type.small());
  }

  private List<Row> shown(List<Row> all) {
    if (all.size() <= MOST_ROWS) {
      return all;
    }
    List<Row> some = new ArrayList<>(all.subList(0, MOST_ROWS));
    some.add(new Row(inks.background(), "and " + (all.size() - MOST_ROWS) + " more", ""));
    return some;
  }
}
