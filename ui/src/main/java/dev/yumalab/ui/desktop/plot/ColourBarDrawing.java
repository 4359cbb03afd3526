package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.HeatMapFigure;
import dev.yumalab.export.figures.Range;
import dev.yumalab.export.figures.TickFormat;
import dev.yumalab.export.figures.Ticks;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws what the colours of a heat map mean, right of it. */
final class ColourBarDrawing {
  private static final int SLICES = 64;

  private final GraphicsContext graphics;
  private final Lettering type;
  private final Inks inks;
  private final HeatMap map;

  ColourBarDrawing(GraphicsContext graphics, Lettering type, Inks inks, HeatMap map) {
    this.graphics = graphics;
    this.type = type;
    this.inks = inks;
    this.map = map;
  }

  /** How much room it takes; the same for every range, so that the map does not jump. */
  static double width(Lettering type, Axis value) {
    return Lettering.width(
            value.format() == Axis.Format.PERCENT ? "100.5 %" : "0.00005", type.small())
        + 3 * type.em();
  }

  void draw(Rectangle2D map, HeatScale scale) {
    double em = type.em();
    double x = map.getMaxX() + 1.2 * em;
    double slice = map.getHeight() / SLICES;
    for (int i = 0; i < SLICES; i++) {
      graphics.setFill(Inks.fx(inks.palette().heat().at((i + 0.5) / SLICES)));
      graphics.fillRect(x, map.getMaxY() - (i + 1) * slice, 0.8 * em, slice + 0.5);
    }
    graphics.setStroke(inks.axis());
    graphics.setLineWidth(1);
    graphics.strokeRect(x - 0.5, map.getMinY() - 0.5, 0.8 * em + 1, map.getHeight() + 1);
    graphics.setFont(type.small());
    graphics.setFill(inks.muted());
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setTextBaseline(VPos.CENTER);
    Range range = scale.range();
    Ticks ticks = ticks(range, (int) Math.clamp(map.getHeight() / (2.5 * em), 2, 9));
    for (int i = 0; i < ticks.values().size(); i++) {
      double share = (ticks.values().get(i) - range.low()) / range.span();
      graphics.fillText(
          ticks.labels().get(i), x + 1.2 * em, map.getMaxY() - share * map.getHeight());
    }
    name();
  }

  private Ticks ticks(Range range, int most) {
    if (map.scale() != HeatMapFigure.Scale.LOG) {
      return Ticks.of(range, map.value().format(), most);
    }
    Ticks powers = Ticks.of(range, Axis.Format.WHOLE, most);
    List<String> labels = new ArrayList<>();
    powers.values().forEach(power -> labels.add(TickFormat.power((int) Math.round(power))));
    return new Ticks(powers.values(), labels);
  }

  /** Above the bar, ending with it: right of the heading, in one line with it. */
  private void name() {
    double width = graphics.getCanvas().getWidth();
    double em = type.em();
    double top = map.title().isEmpty() ? 0.3 * em : 0.4 * em;
    double room = width / 2 - em;
    graphics.setTextAlign(TextAlignment.RIGHT);
    graphics.setTextBaseline(VPos.TOP);
    graphics.fillText(
        Lettering.fit(map.value().label(), type.small(), room), width - 0.5 * em, top);
  }
}
