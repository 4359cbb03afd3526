package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Dash;
import dev.yumalab.export.figures.ReferenceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Lays a chart of lines out and draws it. */
final class LineDrawing {
  /**
   * Where things were drawn.
   *
   * @param area of the data
   * @param names of lines that can be clicked on
   */
  record Result(Optional<PlotArea> area, List<LegendDrawing.Hit> names) {
    static final Result NONE = new Result(Optional.empty(), List.of());
  }

  private static final double STROKE = 1.8;

  private final GraphicsContext graphics;
  private final Lettering type;
  private final Inks inks;
  private final LineChart chart;
  private final Set<String> hidden;
  private final List<LineSeries> visible;

  LineDrawing(
      GraphicsContext graphics, Lettering type, Inks inks, LineChart chart, Set<String> hidden) {
    this.graphics = graphics;
    this.type = type;
    this.inks = inks;
    this.chart = chart;
    this.hidden = Set.copyOf(hidden);
    this.visible =
        chart.lines().stream().filter(line -> !this.hidden.contains(line.name())).toList();
  }

  Result draw(double width, double height, Window window) {
    double em = type.em();
    double top = Headings.title(graphics, type, inks, chart.title(), width);
    EndLabels ends = new EndLabels(type, inks);
    OptionalDouble column = ends.width(visible, window, width, height);
    LegendDrawing legend = new LegendDrawing(type, inks);
    List<LegendDrawing.Entry> entries = entries(column.isEmpty());
    Rectangle2D row = new Rectangle2D(0.5 * em, top, Math.max(width - em, em), 2 * em);
    List<LegendDrawing.Hit> names = new ArrayList<>(legend.place(entries, row));
    legend.draw(graphics, entries, names);
    top += legend.height(names);
    double right = width - 0.8 * em - column.orElse(0);
    Rectangle2D room =
        new Rectangle2D(
            0.4 * em, top, Math.max(right - 0.4 * em, em), Math.max(height - top - 0.3 * em, em));
    AxesDrawing axes = new AxesDrawing(graphics, type, inks, chart.x(), chart.y());
    PlotArea area = axes.fit(room, window);
    axes.draw(area);
    data(area);
    if (column.isPresent()) {
      names.addAll(ends.draw(graphics, visible, area));
    }
    return new Result(Optional.of(area), List.copyOf(names));
  }

  private List<LegendDrawing.Entry> entries(boolean withLines) {
    List<LegendDrawing.Entry> entries = new ArrayList<>();
    for (LineSeries line : chart.lines()) {
      boolean shown = !hidden.contains(line.name());
      if (withLines || !shown) {
        entries.add(
            new LegendDrawing.Entry(
                line.name(), inks.of(line.hue()), Optional.of(dash(line)), shown));
      }
    }
    for (BandSeries band : chart.bands()) {
      if (!band.name().isEmpty()) {
        entries.add(
            new LegendDrawing.Entry(
                band.name(),
                inks.of(band.hue()).deriveColor(0, 1, 1, 0.22),
                Optional.empty(),
                true));
      }
    }
    return entries;
  }

  /** Where the further colours begin again, solid lines become dashed and then dotted. */
  private Dash dash(LineSeries line) {
    int round = Inks.round(inks.palette(), line.hue());
    if (line.dash() != Dash.SOLID || round == 0) {
      return line.dash();
    }
    return round == 1 ? Dash.DASHED : Dash.DOTTED;
  }

  private void data(PlotArea area) {
    Rectangle2D box = area.box();
    if (visible.stream().allMatch(line -> line.points().size() == 0)) {
      graphics.setFill(inks.muted());
      graphics.setFont(type.text());
      graphics.setTextAlign(TextAlignment.CENTER);
      graphics.setTextBaseline(VPos.CENTER);
      graphics.fillText(
          "no data yet", (box.getMinX() + box.getMaxX()) / 2, (box.getMinY() + box.getMaxY()) / 2);
    }
    graphics.save();
    // Half a line more, so that a line at 100 % is not cut in two.
    Clip.to(graphics, box, 2);
    Strokes strokes = new Strokes(graphics, area);
    for (BandSeries band : chart.bands()) {
      strokes.band(band, inks.of(band.hue()));
    }
    for (LineSeries line : visible) {
      strokes.line(line.points(), inks.of(line.hue()), STROKE * line.width(), dash(line));
    }
    levels(area, strokes);
    events(area, strokes);
    graphics.restore();
  }

  private void levels(PlotArea area, Strokes strokes) {
    Rectangle2D box = area.box();
    double em = type.em();
    graphics.setFont(type.small());
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setTextBaseline(VPos.BOTTOM);
    for (ReferenceLine line : references(ReferenceLine.Direction.HORIZONTAL)) {
      double y = Math.floor(area.pixelY(line.at())) + 0.5;
      graphics.setStroke(inks.muted());
      graphics.setLineWidth(1.2);
      strokes.pattern(1.2, Dash.DASHED);
      graphics.strokeLine(box.getMinX(), y, box.getMaxX(), y);
      graphics.setLineDashes();
      double width = Lettering.width(line.label(), type.small());
      graphics.setFill(inks.background().deriveColor(0, 1, 1, 0.8));
      graphics.fillRect(box.getMinX() + 0.2 * em, y - 1.3 * em, width + 0.4 * em, 1.2 * em);
      graphics.setFill(inks.muted());
      graphics.fillText(line.label(), box.getMinX() + 0.4 * em, y - 1);
    }
  }

  private void events(PlotArea area, Strokes strokes) {
    Rectangle2D box = area.box();
    double em = type.em();
    graphics.setFont(type.small());
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setTextBaseline(VPos.TOP);
    double free = box.getMinX();
    for (ReferenceLine line : references(ReferenceLine.Direction.VERTICAL)) {
      double x = Math.floor(area.pixelX(line.at())) + 0.5;
      graphics.setStroke(inks.muted());
      graphics.setFill(inks.muted());
      graphics.setLineWidth(1.2);
      strokes.pattern(1.2, Dash.DOTTED);
      graphics.strokeLine(x, box.getMinY(), x, box.getMaxY());
      graphics.setLineDashes();
      double mark = 0.4 * em;
      graphics.fillPolygon(
          new double[] {x - mark, x + mark, x},
          new double[] {box.getMinY() - 2, box.getMinY() - 2, box.getMinY() + mark},
          3);
      double width = Lettering.width(line.label(), type.small());
      // A label that would run into another is left to the cursor's box.
      if (x >= free && x + 0.6 * em + width <= box.getMaxX()) {
        graphics.fillText(line.label(), x + 0.6 * em, box.getMinY());
        free = x + 1.2 * em + width;
      }
    }
  }

  private List<ReferenceLine> references(ReferenceLine.Direction direction) {
    return chart.references().stream().filter(line -> line.direction() == direction).toList();
  }
}
