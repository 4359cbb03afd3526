package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Range;
import dev.yumalab.export.figures.Ticks;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Lays a heat map out and draws it: the image, strips of teams, names, a colour bar. */
final class HeatDrawing {
  private static final double LONGEST_NAME = 9;

  private final GraphicsContext graphics;
  private final Lettering type;
  private final Inks inks;
  private final HeatMap map;

  HeatDrawing(GraphicsContext graphics, Lettering type, Inks inks, HeatMap map) {
    this.graphics = graphics;
    this.type = type;
    this.inks = inks;
    this.map = map;
  }

  void nothing(double width, double height) {
    Headings.title(graphics, type, inks, map.title(), width);
    graphics.setFill(inks.muted());
    graphics.setFont(type.text());
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.fillText("no data yet", width / 2, height / 2);
  }

  PlotArea draw(double width, double height, Window window, HeatRaster raster) {
    double em = type.em();
    double top = Headings.title(graphics, type, inks, map.title(), width) + 1.4 * em;
    Span rows = Span.of(window.y(), map.rows().order().size());
    Span columns = Span.of(window.x(), map.columns().order().size());
    double bar = ColourBarDrawing.width(type, map.value());
    double left = names(rows) + 0.8 * em + strip(map.rows());
    top += strip(map.columns());
    Rectangle2D box =
        new Rectangle2D(
            Math.floor(left),
            Math.floor(top),
            Math.max(Math.floor(width - bar - left), 2 * em),
            Math.max(Math.floor(height - 3.2 * em - top), 2 * em));
    PlotArea area = new PlotArea(box, window, true);
    raster.read(map, rows, columns, (int) box.getWidth(), (int) box.getHeight());
    HeatScale scale = raster.scale(map, inks.palette());
    image(area, rows, columns, raster.paint(scale));
    strips(area, rows, columns);
    rowNames(area, rows);
    columnNames(area, columns);
    labels(area, raster.isDense(rows, columns));
    new ColourBarDrawing(graphics, type, inks, map).draw(box, scale);
    return area;
  }

  private double names(Span rows) {
    double widest = 0;
    for (int place = rows.from(); place < rows.to(); place += step(rows, 12)) {
      widest = Math.max(widest, Lettering.width(name(map.rows(), place), type.small()));
    }
    return widest;
  }

  private String name(HeatAxis axis, int place) {
    return Lettering.fit(
        axis.name(axis.order().get(place)), type.small(), LONGEST_NAME * type.em());
  }

  private double strip(HeatAxis axis) {
    return axis.hues().isEmpty() ? 0 : 0.8 * type.em();
  }

  private void image(PlotArea area, Span rows, Span columns, WritableImage image) {
    graphics.save();
    clip(area.box());
    graphics.setImageSmoothing(false);
    double x = area.pixelX(columns.from());
    double y = area.pixelY(rows.from());
    graphics.drawImage(image, x, y, area.pixelX(columns.to()) - x, area.pixelY(rows.to()) - y);
    graphics.restore();
    graphics.setStroke(inks.axis());
    graphics.setLineWidth(1);
    Rectangle2D box = area.box();
    graphics.strokeRect(
        box.getMinX() - 0.5, box.getMinY() - 0.5, box.getWidth() + 1, box.getHeight() + 1);
  }

  private void clip(Rectangle2D box) {
    Clip.to(graphics, box, 0);
  }

  private void strips(PlotArea area, Span rows, Span columns) {
    Rectangle2D box = area.box();
    double wide = 0.55 * type.em();
    for (int pixel = 0; !map.rows().hues().isEmpty() && pixel < box.getHeight(); pixel++) {
      double y = box.getMinY() + pixel;
      graphics.setFill(colour(map.rows(), rows, area.dataY(y + 0.5)));
      graphics.fillRect(box.getMinX() - wide - 2, y, wide, 1);
    }
    for (int pixel = 0; !map.columns().hues().isEmpty() && pixel < box.getWidth(); pixel++) {
      double x = box.getMinX() + pixel;
      graphics.setFill(colour(map.columns(), columns, area.dataX(x + 0.5)));
      graphics.fillRect(x, box.getMinY() - wide - 2, 1, wide);
    }
  }

  private Color colour(HeatAxis axis, Span span, double place) {
    int index = axis.order().get(Math.clamp((int) place, span.from(), span.to() - 1));
    return index < axis.hues().size() ? inks.of(axis.hues().get(index)) : inks.muted();
  }

  /** Every how many places a name stands, so that there are at most so many: 1, 2, 5, 10 … */
  private static int step(Span span, int most) {
    List<Double> ticks = Ticks.of(new Range(0, span.count()), Axis.Format.WHOLE, most).values();
    return ticks.size() < 2 ? span.count() : (int) Math.round(ticks.get(1) - ticks.get(0));
  }

  private void rowNames(PlotArea area, Span rows) {
    Rectangle2D box = area.box();
    graphics.setFont(type.small());
    graphics.setFill(inks.muted());
    graphics.setTextAlign(TextAlignment.RIGHT);
    graphics.setTextBaseline(VPos.CENTER);
    int most = (int) Math.clamp(box.getHeight() / (1.6 * type.em()), 2, 12);
    double right = box.getMinX() - 0.4 * type.em() - strip(map.rows());
    for (int place = rows.from(); place < rows.to(); place += step(rows, most)) {
      double y = area.pixelY(place + 0.5);
      if (y >= box.getMinY() && y <= box.getMaxY()) {
        graphics.fillText(name(map.rows(), place), right, y);
      }
    }
  }

  private void columnNames(PlotArea area, Span columns) {
    Rectangle2D box = area.box();
    double widest = 2 * type.em();
    for (int place = columns.from(); place < columns.to(); place += step(columns, 12)) {
      widest = Math.max(widest, Lettering.width(name(map.columns(), place), type.small()));
    }
    int most = (int) Math.clamp(box.getWidth() / (widest + 1.2 * type.em()), 1, 12);
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.TOP);
    double free = 0;
    for (int place = columns.from(); place < columns.to(); place += step(columns, most)) {
      double x = area.pixelX(place + 0.5);
      String name = name(map.columns(), place);
      double half = Lettering.width(name, type.small()) / 2;
      if (x >= box.getMinX() && x <= box.getMaxX() && x - half >= free) {
        graphics.fillText(name, x, box.getMaxY() + 0.3 * type.em());
        free = x + half + 0.6 * type.em();
      }
    }
  }

  private void labels(PlotArea area, boolean dense) {
    Rectangle2D box = area.box();
    double em = type.em();
    String shown = map.density() == HeatMap.Density.MEAN ? "mean" : "largest";
    String below =
        dense
            ? map.columns().label() + " · a pixel is the " + shown + " of its cells"
            : map.columns().label();
    graphics.fillText(
        Lettering.fit(below, type.small(), box.getWidth()),
        (box.getMinX() + box.getMaxX()) / 2,
        box.getMaxY() + 1.7 * em);
    graphics.setTextAlign(TextAlignment.LEFT);
    double room = graphics.getCanvas().getWidth() - em;
    graphics.fillText(
        Lettering.fit(map.rows().label() + " ↓", type.small(), room),
        0.4 * em,
        box.getMinY() - strip(map.columns()) - 1.5 * em);
  }
}
