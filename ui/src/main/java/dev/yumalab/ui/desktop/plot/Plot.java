package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Theme;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A picture on a canvas that can be zoomed, moved and pointed at, with the mouse or by keys: the
 * wheel or + and − zoom, a dragged box zooms into it, dragging with Shift or the middle button
 * moves, a double click or 0 shows all again, arrows move what is pointed at (with Shift: the
 * picture). Draws at most once a frame. Belongs to the window's thread.
 */
public abstract class Plot extends Region {
  private final Canvas base = new Canvas();
  private final Canvas overlay = new Canvas();
  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
  private Optional<Window> zoom = Optional.empty();
  private Optional<Rectangle2D> marked = Optional.empty();
  private boolean stale = true;
  private boolean overlayStale = true;
  private long drawings;

  Plot() {
    getChildren().addAll(base, overlay);
    getStyleClass().add("plot");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(160, 120);
    setPrefSize(480, 300);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    theme.addListener(change -> redraw());
    focusedProperty().addListener(change -> redrawOverlay());
    new Gestures(this).attach();
  }

  /** Light or dark. */
  public final ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Whether a part of the data is shown instead of all. */
  public final boolean isZoomed() {
    return zoom.isPresent();
  }

  /** Shows all data again, and follows it as it grows. */
  public final void resetZoom() {
    zoom = Optional.empty();
    redraw();
  }

  /** How often the data has been drawn, for measuring. */
  public final long drawings() {
    return drawings;
  }

  /** A sentence that says what the plot shows, with the last values. */
  public abstract String description();

  /** What can be saved of it: all data, or what is zoomed to where the plot says so. */
  public abstract Exhibit exhibit(String name);

  /** All data. */
  abstract Window whole();

  /** Where data lies on the canvas since the last drawing; empty before. */
  abstract Optional<PlotArea> area();

  abstract void draw(GraphicsContext graphics, double width, double height);

  /** Draws what changes with the pointer. */
  abstract void drawOverlay(GraphicsContext graphics);

  /** The pointer is at a pixel. */
  abstract void hover(double x, double y);

  /** The pointer has left. */
  abstract void leave();

  /** Somebody has clicked on a pixel. */
  abstract void click(double x, double y);

  /** Moves what is pointed at by so many steps, to the right and down. */
  abstract void step(int right, int down);

  /** Points at the first or at the last of all. */
  abstract void jump(boolean last);

  /** Picks what is pointed at. */
  abstract void pick();

  /** Switches the n-th part of the picture on or off, from 1. */
  void toggle(int number) {}

  /** Whether a drag that begins at a pixel moves something of the picture. */
  boolean grab(double x, double y) {
    return false;
  }

  /** Moves what was grabbed. */
  void dragTo(double x, double y) {}

  /** What is shown: the part that was zoomed to, or all. */
  final Window window() {
    return zoom.orElseGet(this::whole);
  }

  final void zoomTo(Window window) {
    Window whole = whole();
    Window inside = window.within(whole);
    zoom = inside.equals(whole) ? Optional.empty() : Optional.of(inside);
    redraw();
  }

  /** Shows the box that is being dragged. */
  final void mark(Optional<Rectangle2D> box) {
    marked = box;
    redrawOverlay();
  }

  /** Draws all again at the next frame; however often it is called, once. */
  public final void redraw() {
    stale = true;
    redrawOverlay();
  }

  final void redrawOverlay() {
    overlayStale = true;
    requestLayout();
  }

  /** What is pointed at has changed: draws it, and tells it to those who hear the plot. */
  final void pointedElsewhere() {
    setAccessibleText(description());
    redrawOverlay();
  }

  final Inks inks() {
    return Inks.of(theme.get());
  }

  @Override
  protected final void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    if (base.getWidth() != width || base.getHeight() != height) {
      resize(base, width, height);
      resize(overlay, width, height);
      stale = true;
      overlayStale = true;
    }
    if (stale) {
      stale = false;
      drawings++;
      GraphicsContext graphics = base.getGraphicsContext2D();
      graphics.setFill(inks().background());
      graphics.fillRect(0, 0, width, height);
      graphics.save();
      draw(graphics, width, height);
      graphics.restore();
      setAccessibleText(description());
    }
    if (overlayStale) {
      overlayStale = false;
      paintOverlay(width, height);
    }
  }

  private static void resize(Canvas canvas, double width, double height) {
    canvas.setWidth(width);
    canvas.setHeight(height);
  }

  private void paintOverlay(double width, double height) {
    GraphicsContext graphics = overlay.getGraphicsContext2D();
    graphics.clearRect(0, 0, width, height);
    graphics.save();
    drawOverlay(graphics);
    graphics.restore();
    Color ink = inks().ink();
    graphics.setLineWidth(1);
    graphics.setStroke(ink);
    marked.ifPresent(
        box -> {
          graphics.setFill(ink.deriveColor(0, 1, 1, 0.08));
          graphics.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
          graphics.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        });
    if (isFocused()) {
      graphics.setStroke(inks().of(Hue.HONEST));
      graphics.setLineWidth(2);
      graphics.strokeRect(1, 1, width - 2, height - 2);
    }
  }
}
