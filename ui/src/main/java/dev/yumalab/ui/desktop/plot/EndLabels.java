package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Names of lines beside their right ends, moved apart, where there is room for them. */
final class EndLabels {
  private static final int MOST = 6;
  private static final double WIDEST_SHARE = 0.28;
  private static final double LINE_HEIGHT = 1.35;

  private final Lettering type;
  private final Inks inks;

  EndLabels(Lettering type, Inks inks) {
    this.type = type;
    this.inks = inks;
  }

  /** How wide their column would be; empty when the lines are better named in a legend. */
  OptionalDouble width(List<LineSeries> lines, Window window, double plotWidth, double height) {
    double em = type.em();
    double widest =
        lines.stream()
            .mapToDouble(line -> Lettering.width(line.name(), type.small()))
            .max()
            .orElse(0);
    boolean fits =
        !lines.isEmpty()
            && lines.size() <= MOST
            && lines.size() * LINE_HEIGHT * em < 0.7 * height
            && widest + em < WIDEST_SHARE * plotWidth
            && lines.stream().allMatch(line -> end(line, window).isPresent());
    return fits ? OptionalDouble.of(widest + em) : OptionalDouble.empty();
  }

  /** The height at which a line leaves the window; empty when it ends before or is not in it. */
  private static OptionalDouble end(LineSeries line, Window window) {
    Points points = line.points();
    int last = Math.min(points.firstFrom(window.x().high()), points.size() - 1);
    while (last > 0 && !Double.isFinite(points.y(last))) {
      last--;
    }
    boolean reaches =
        last >= 0
            && Double.isFinite(points.y(last))
            && points.x(last) >= window.x().high() - 0.05 * window.x().span();
    return reaches && window.y().contains(points.y(last))
        ? OptionalDouble.of(points.y(last))
        : OptionalDouble.empty();
  }

  List<LegendDrawing.Hit> draw(GraphicsContext graphics, List<LineSeries> lines, PlotArea area) {
    double em = type.em();
    Rectangle2D box = area.box();
    double[] wanted =
        lines.stream()
            .mapToDouble(line -> area.pixelY(end(line, area.window()).orElse(0)))
            .toArray();
    double[] heights = lines.stream().mapToDouble(line -> LINE_HEIGHT * em).toArray();
    double[] middles =
        Spread.middles(wanted, heights, box.getMinY() - em / 2, box.getMaxY() + em / 2);
    List<LegendDrawing.Hit> hits = new ArrayList<>();
    graphics.setFont(type.small());
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setLineWidth(1);
    for (int i = 0; i < wanted.length; i++) {
      Color colour = inks.of(lines.get(i).hue());
      graphics.setStroke(colour);
      graphics.strokeLine(
          box.getMaxX() + 0.1 * em, wanted[i], box.getMaxX() + 0.6 * em, middles[i]);
      graphics.setFill(colour);
      String name = lines.get(i).name();
      graphics.fillText(name, box.getMaxX() + 0.8 * em, middles[i]);
      double width = Lettering.width(name, type.small()) + 0.8 * em;
      hits.add(
          new LegendDrawing.Hit(
              new Rectangle2D(
                  box.getMaxX(), middles[i] - LINE_HEIGHT * em / 2, width, LINE_HEIGHT * em),
              name));
    }
    return hits;
  }
}
