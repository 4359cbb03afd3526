package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/**
 * Lines that grow: follows the data unless zoomed, tells the values at the cursor, keeps up with
 * 100,000 points and more. Digits 1 to 9 and clicks on names switch lines off and on.
 */
public final class LinePlot extends Plot {
  private final ObjectProperty<OptionalLong> cursor =
      new SimpleObjectProperty<>(this, "cursor", OptionalLong.empty());
  private final Set<String> hidden = new HashSet<>();
  private LineChart chart = LineChart.of("", Axis.number(""), Axis.number(""), List.of());
  private LineDrawing.Result drawn = LineDrawing.Result.NONE;
  private OptionalDouble at = OptionalDouble.empty();

  /** An empty plot. */
  public LinePlot() {
    cursor.addListener(change -> cursorMoved());
  }

  /** Shows a chart; call it again when lines come or go, and {@link #redraw} when they grow. */
  public void show(LineChart other) {
    chart = other;
    redraw();
  }

  /** What is shown. */
  public LineChart chart() {
    return chart;
  }

  /** The x that is pointed at, rounded; bind it to other plots' to point in all of them. */
  public ObjectProperty<OptionalLong> sharedCursor() {
    return cursor;
  }

  /** Whether a line is switched on. */
  public boolean isShown(String line) {
    return !hidden.contains(line);
  }

  /** Switches a line on or off. */
  public void setShown(String line, boolean shown) {
    if (shown ? hidden.remove(line) : hidden.add(line)) {
      redraw();
    }
  }

  /** The values at the cursor, for each line that is shown, as the box beside it tells them. */
  public List<String> readings() {
    return at.isEmpty()
        ? List.of()
        : visible().stream()
            .map(line -> line.name() + " " + reading(line, at.getAsDouble()))
            .toList();
  }

  @Override
  public String description() {
    return LineWords.description(chart, visible(), window());
  }

  @Override
  public Exhibit exhibit(String name) {
    return LineExhibit.of(
        name, chart, visible(), isZoomed() ? Optional.of(window()) : Optional.empty());
  }

  private List<LineSeries> visible() {
    return chart.lines().stream().filter(line -> isShown(line.name())).toList();
  }

  private String reading(LineSeries line, double x) {
    return LineWords.reading(chart, line, x);
  }

  private void cursorMoved() {
    OptionalLong now = cursor.get();
    boolean own =
        at.isPresent() && now.isPresent() && Math.round(at.getAsDouble()) == now.getAsLong();
    if (!own) {
      at = now.isPresent() ? OptionalDouble.of((double) now.getAsLong()) : OptionalDouble.empty();
    }
    redrawOverlay();
  }

  private void pointAt(OptionalDouble x) {
    at = x;
    cursor.set(x.isPresent() ? OptionalLong.of(Math.round(x.getAsDouble())) : OptionalLong.empty());
    redrawOverlay();
  }

  @Override
  Window whole() {
    return Extents.of(chart, visible());
  }

  @Override
  Optional<PlotArea> area() {
    return drawn.area();
  }

  @Override
  void draw(GraphicsContext graphics, double width, double height) {
    drawn =
        new LineDrawing(graphics, Lettering.of(width), inks(), chart, hidden)
            .draw(width, height, window());
  }

  @Override
  void drawOverlay(GraphicsContext graphics) {
    if (at.isEmpty() || drawn.area().isEmpty()) {
      return;
    }
    PlotArea area = drawn.area().get();
    double x = at.getAsDouble();
    if (!area.window().x().contains(x)) {
      return;
    }
    Rectangle2D box = area.box();
    double pixel = Math.floor(area.pixelX(x)) + 0.5;
    graphics.setStroke(inks().muted());
    graphics.setLineWidth(1);
    graphics.strokeLine(pixel, box.getMinY(), pixel, box.getMaxY());
    List<HoverBox.Row> rows = new ArrayList<>();
    for (LineSeries line : visible()) {
      rows.add(new HoverBox.Row(inks().of(line.hue()), line.name(), reading(line, x)));
      int index = line.points().nearest(x);
      if (index >= 0 && area.window().y().contains(line.points().y(index))) {
        graphics.setFill(inks().of(line.hue()));
        graphics.fillOval(
            area.pixelX(line.points().x(index)) - 3, area.pixelY(line.points().y(index)) - 3, 6, 6);
      }
    }
    for (String event :
        LineWords.eventsAt(chart, x, 4 / box.getWidth() * area.window().x().span())) {
      rows.add(new HoverBox.Row(inks().muted(), event, ""));
    }
    new HoverBox(Lettering.of(getWidth()), inks())
        .draw(
            graphics,
            LineWords.heading(chart, x),
            rows,
            pixel,
            (box.getMinY() + box.getMaxY()) / 2,
            new Rectangle2D(0, 0, getWidth(), getHeight()));
  }

  @Override
  void hover(double x, double y) {
    pointAt(
        drawn
            .area()
            .filter(area -> area.box().contains(x, y))
            .map(area -> nearestX(area.dataX(x)))
            .orElse(OptionalDouble.empty()));
  }

  /** The x of the nearest point of the line that has the most. */
  private OptionalDouble nearestX(double x) {
    Optional<Points> densest = densest();
    if (densest.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(densest.get().x(densest.get().nearest(x)));
  }

  private Optional<Points> densest() {
    return visible().stream()
        .map(LineSeries::points)
        .filter(points -> points.size() > 0)
        .reduce((a, b) -> b.size() > a.size() ? b : a);
  }

  @Override
  void leave() {
    pointAt(OptionalDouble.empty());
  }

  @Override
  void click(double x, double y) {
    drawn.names().stream()
        .filter(hit -> hit.box().contains(x, y))
        .findFirst()
        .ifPresent(hit -> setShown(hit.name(), !isShown(hit.name())));
  }

  @Override
  void step(int right, int down) {
    densest()
        .ifPresent(
            points -> {
              int index =
                  at.isPresent() ? points.nearest(at.getAsDouble()) + right : points.size() - 1;
              pointAt(OptionalDouble.of(points.x(Math.clamp(index, 0, points.size() - 1))));
            });
  }

  @Override
  void jump(boolean last) {
    densest()
        .ifPresent(points -> pointAt(OptionalDouble.of(points.x(last ? points.size() - 1 : 0))));
  }

  @Override
  void pick() {}

  @Override
  void toggle(int number) {
    if (number <= chart.lines().size()) {
      String name = chart.lines().get(number - 1).name();
      setShown(name, !isShown(name));
    }
  }
}
