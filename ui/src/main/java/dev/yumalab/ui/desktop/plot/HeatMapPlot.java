package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.export.figures.Range;
import dev.yumalab.export.figures.TickFormat;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * A matrix as colours, smooth while all of it changes at every frame; where cells are smaller than
 * pixels it shows their largest or their mean and says so. Arrows move over the cells, Enter or a
 * click picks one.
 */
public final class HeatMapPlot extends Plot {
  private static final HeatMap NOTHING =
      HeatMap.of(
          "",
          Cells.of(new double[0][0]),
          HeatAxis.plain("", 0),
          HeatAxis.plain("", 0),
          Axis.number(""));

  private final ObjectProperty<Optional<Spot>> picked =
      new SimpleObjectProperty<>(this, "picked", Optional.empty());
  private final HeatRaster raster = new HeatRaster();
  private HeatMap map = NOTHING;
  private Optional<PlotArea> drawn = Optional.empty();

  /** By place in the picture, not in the matrix. */
  private Optional<Spot> pointed = Optional.empty();

  /** An empty plot. */
  public HeatMapPlot() {
    picked.addListener(change -> redrawOverlay());
  }

  /**
   * Shows a matrix; call it again whenever something of it changes. A matrix of another size is
   * shown whole.
   */
  public void show(HeatMap other) {
    boolean sameSize =
        other.rows().order().size() == map.rows().order().size()
            && other.columns().order().size() == map.columns().order().size();
    map = other;
    if (!sameSize) {
      pointed = Optional.empty();
      resetZoom();
    }
    redraw();
  }

  /** What is shown. */
  public HeatMap map() {
    return map;
  }

  /** The cell that was picked, outlined. */
  public ObjectProperty<Optional<Spot>> pickedProperty() {
    return picked;
  }

  /** The cell that is pointed at. */
  public Optional<Spot> pointed() {
    return pointed.map(this::cell);
  }

  /** What the pointer's box tells about a cell. */
  public String reading(Spot cell) {
    return map.rows().name(cell.row())
        + " → "
        + map.columns().name(cell.column())
        + ": "
        + value(cell);
  }

  private String value(Spot cell) {
    double value = map.cells().value(cell.row(), cell.column());
    return Double.isFinite(value) ? TickFormat.value(map.value().format(), value) : "no value";
  }

  private Spot cell(Spot place) {
    return new Spot(map.rows().order().get(place.row()), map.columns().order().get(place.column()));
  }

  @Override
  public String description() {
    String title = map.title().isEmpty() ? map.value().label() : map.title();
    if (isEmpty()) {
      return title + ": nothing to show";
    }
    String at =
        picked
            .get()
            .or(this::pointed)
            .map(cell -> " At the cursor " + reading(cell) + ".")
            .orElse("");
    return "%s: matrix of %d rows (%s) and %d columns (%s), colour shows %s.%s"
        .formatted(
            title,
            map.rows().order().size(),
            map.rows().label(),
            map.columns().order().size(),
            map.columns().label(),
            map.value().label(),
            at);
  }

  private boolean isEmpty() {
    return map.rows().order().isEmpty() || map.columns().order().isEmpty();
  }

  @Override
  public Exhibit exhibit(String name) {
    return HeatExhibit.of(name, map);
  }

  @Override
  Window whole() {
    return new Window(
        new Range(0, Math.max(1, map.columns().order().size())),
        new Range(0, Math.max(1, map.rows().order().size())));
  }

  @Override
  Optional<PlotArea> area() {
    return drawn;
  }

  @Override
  void draw(GraphicsContext graphics, double width, double height) {
    HeatDrawing drawing = new HeatDrawing(graphics, Lettering.of(width), inks(), map);
    drawn =
        isEmpty() ? Optional.empty() : Optional.of(drawing.draw(width, height, window(), raster));
    if (isEmpty()) {
      drawing.nothing(width, height);
    }
  }

  @Override
  void drawOverlay(GraphicsContext graphics) {
    if (drawn.isEmpty()) {
      return;
    }
    PlotArea area = drawn.get();
    graphics.save();
    Rectangle2D box = area.box();
    Clip.to(graphics, box, 2);
    picked.get().flatMap(this::place).ifPresent(place -> outline(graphics, area, place, 2));
    pointed.ifPresent(place -> outline(graphics, area, place, 1));
    graphics.restore();
    pointed.ifPresent(place -> box(graphics, area, place));
  }

  private Optional<Spot> place(Spot cell) {
    int row = map.rows().order().indexOf(cell.row());
    int column = map.columns().order().indexOf(cell.column());
    return row < 0 || column < 0 ? Optional.empty() : Optional.of(new Spot(row, column));
  }

  /** Two lines of opposite colours: one of them stands out from any cell. */
  private void outline(GraphicsContext graphics, PlotArea area, Spot place, double line) {
    double left = area.pixelX(place.column());
    double top = area.pixelY(place.row());
    double width = Math.max(area.pixelX(place.column() + 1) - left, 5);
    double height = Math.max(area.pixelY(place.row() + 1) - top, 5);
    for (Color colour : List.of(inks().background(), inks().ink())) {
      double grown = colour.equals(inks().ink()) ? line : 0;
      graphics.setStroke(colour);
      graphics.setLineWidth(line);
      graphics.strokeRect(left - grown, top - grown, width + 2 * grown, height + 2 * grown);
    }
  }

  private void box(GraphicsContext graphics, PlotArea area, Spot place) {
    Spot cell = cell(place);
    List<HoverBox.Row> rows =
        List.of(
            new HoverBox.Row(
                hue(map.rows(), cell.row()), "from " + map.rows().name(cell.row()), ""),
            new HoverBox.Row(
                hue(map.columns(), cell.column()), "to " + map.columns().name(cell.column()), ""));
    new HoverBox(Lettering.of(getWidth()), inks())
        .draw(
            graphics,
            value(cell),
            rows,
            area.pixelX(place.column() + 1),
            area.pixelY(place.row() + 0.5),
            new Rectangle2D(0, 0, getWidth(), getHeight()));
  }

  private Color hue(HeatAxis axis, int index) {
    return index < axis.hues().size() ? inks().of(axis.hues().get(index)) : inks().muted();
  }

  @Override
  void hover(double x, double y) {
    point(
        drawn
            .filter(area -> area.box().contains(x, y))
            .map(area -> inside((int) area.dataY(y), (int) area.dataX(x))));
  }

  private Spot inside(int row, int column) {
    return new Spot(
        Math.clamp(row, 0, map.rows().order().size() - 1),
        Math.clamp(column, 0, map.columns().order().size() - 1));
  }

  private void point(Optional<Spot> place) {
    if (!place.equals(pointed)) {
      pointed = place;
      pointedElsewhere();
    }
  }

  @Override
  void leave() {
    point(Optional.empty());
  }

  @Override
  void click(double x, double y) {
    hover(x, y);
    pick();
  }

  @Override
  void step(int right, int down) {
    if (isEmpty()) {
      return;
    }
    Spot from = pointed.or(() -> picked.get().flatMap(this::place)).orElse(new Spot(0, 0));
    boolean fresh = pointed.isEmpty() && picked.get().isEmpty();
    show(fresh ? from : inside(from.row() + down, from.column() + right));
  }

  @Override
  void jump(boolean last) {
    if (!isEmpty()) {
      int row = pointed.map(Spot::row).orElse(0);
      show(inside(row, last ? Integer.MAX_VALUE : 0));
    }
  }

  /** Points at a cell, and moves the window to it if it is outside. */
  private void show(Spot place) {
    Window window = window();
    double x = place.column() + 0.5;
    double y = place.row() + 0.5;
    if (!window.x().contains(x) || !window.y().contains(y)) {
      double middleX = (window.x().low() + window.x().high()) / 2;
      double middleY = (window.y().low() + window.y().high()) / 2;
      zoomTo(window.moved(x - middleX, y - middleY));
    }
    point(Optional.of(place));
  }

  @Override
  void pick() {
    pointed.ifPresent(place -> picked.set(Optional.of(cell(place))));
  }
}
