package dev.yumalab.ui.desktop.plot;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Turns mouse and keys into zooming, moving and pointing; the same for every plot. */
final class Gestures {
  private static final double KEY_FACTOR = 1.5;
  private static final double WHEEL_FACTOR = 1.2;

  /** A drag shorter than this is a click. */
  private static final double LEAST_DRAG = 5;

  /** What a drag does. */
  private enum Drag {
    NONE,
    BOX,
    MOVE,
    GRAB
  }

  private final Plot plot;
  private Drag drag = Drag.NONE;
  private Point2D start = Point2D.ZERO;
  private Point2D last = Point2D.ZERO;

  Gestures(Plot plot) {
    this.plot = plot;
  }

  void attach() {
    plot.setOnMouseMoved(event -> plot.hover(event.getX(), event.getY()));
    plot.setOnMouseExited(event -> plot.leave());
    plot.setOnMousePressed(this::pressed);
    plot.setOnMouseDragged(this::dragged);
    plot.setOnMouseReleased(this::released);
    plot.setOnMouseClicked(this::clicked);
    plot.setOnScroll(this::scrolled);
    plot.setOnKeyPressed(this::key);
  }

  private void pressed(MouseEvent event) {
    plot.requestFocus();
    start = new Point2D(event.getX(), event.getY());
    last = start;
    boolean inside =
        plot.area().filter(area -> area.box().contains(event.getX(), event.getY())).isPresent();
    if (event.getButton() == MouseButton.MIDDLE || (event.isShiftDown() && inside)) {
      drag = Drag.MOVE;
    } else if (event.getButton() != MouseButton.PRIMARY || !inside) {
      drag = Drag.NONE;
    } else {
      drag = plot.grab(event.getX(), event.getY()) ? Drag.GRAB : Drag.BOX;
    }
  }

  private void dragged(MouseEvent event) {
    Point2D now = new Point2D(event.getX(), event.getY());
    switch (drag) {
      case NONE -> {}
      case GRAB -> plot.dragTo(event.getX(), event.getY());
      case MOVE -> plot.area().ifPresent(area -> move(area, now));
      case BOX -> plot.mark(plot.area().map(area -> box(area.box(), now)));
    }
    last = now;
  }

  private void move(PlotArea area, Point2D now) {
    double byX = area.dataX(last.getX()) - area.dataX(now.getX());
    double byY = area.dataY(last.getY()) - area.dataY(now.getY());
    plot.zoomTo(plot.window().moved(byX, byY));
  }

  /** The part of the plot between the drag's start and a pixel. */
  private Rectangle2D box(Rectangle2D area, Point2D now) {
    double x = Math.clamp(now.getX(), area.getMinX(), area.getMaxX());
    double y = Math.clamp(now.getY(), area.getMinY(), area.getMaxY());
    return new Rectangle2D(
        Math.min(x, start.getX()),
        Math.min(y, start.getY()),
        Math.abs(x - start.getX()),
        Math.abs(y - start.getY()));
  }

  private void released(MouseEvent event) {
    if (drag == Drag.BOX) {
      plot.mark(Optional.empty());
      plot.area().ifPresent(area -> zoomInto(area, new Point2D(event.getX(), event.getY())));
    }
    drag = Drag.NONE;
  }

  private void zoomInto(PlotArea area, Point2D now) {
    Rectangle2D box = box(area.box(), now);
    if (box.getWidth() >= LEAST_DRAG && box.getHeight() >= LEAST_DRAG) {
      plot.zoomTo(area.window(box));
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (event.getClickCount() == 2) {
      plot.resetZoom();
    } else {
      plot.click(event.getX(), event.getY());
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() == 0) {
      return;
    }
    plot.area()
        .filter(area -> area.box().contains(event.getX(), event.getY()))
        .ifPresent(
            area -> {
              double factor = event.getDeltaY() > 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR;
              double x = area.dataX(event.getX());
              double y = area.dataY(event.getY());
              plot.zoomTo(plot.window().zoomed(x, y, factor));
              event.consume();
            });
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    boolean handled =
        switch (event.getCode()) {
          case LEFT -> arrow(event, -1, 0);
          case RIGHT -> arrow(event, 1, 0);
          case UP -> arrow(event, 0, -1);
          case DOWN -> arrow(event, 0, 1);
          case HOME -> jump(false);
          case END -> jump(true);
          case PLUS, ADD, EQUALS -> zoom(KEY_FACTOR);
          case MINUS, SUBTRACT -> zoom(1 / KEY_FACTOR);
          case DIGIT0, NUMPAD0 -> reset();
          case ENTER -> pick();
          default -> digit(event.getText());
        };
    if (handled) {
      event.consume();
    }
  }

  private boolean arrow(KeyEvent event, int right, int down) {
    if (!event.isShiftDown()) {
      plot.step(right, down);
      return true;
    }
    plot.area()
        .ifPresent(
            area -> {
              Window window = plot.window();
              double up = area.down() ? down : -down;
              plot.zoomTo(window.moved(right * window.x().span() / 8, up * window.y().span() / 8));
            });
    return true;
  }

  private boolean jump(boolean toLast) {
    plot.jump(toLast);
    return true;
  }

  private boolean zoom(double factor) {
    Window window = plot.window();
    double x = (window.x().low() + window.x().high()) / 2;
    double y = (window.y().low() + window.y().high()) / 2;
    plot.zoomTo(window.zoomed(x, y, factor));
    return true;
  }

  private boolean reset() {
    plot.resetZoom();
    return true;
  }

  private boolean pick() {
    plot.pick();
    return true;
  }

  private boolean digit(String text) {
    boolean digit = text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9';
    if (digit) {
      plot.toggle(text.charAt(0) - '0');
    }
    return digit;
  }
}
