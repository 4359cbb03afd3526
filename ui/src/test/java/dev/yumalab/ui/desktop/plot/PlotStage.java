package dev.yumalab.ui.desktop.plot;

import dev.yumalab.ui.desktop.FxThread;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** A plot in a scene of the real toolkit, with a mouse and keys. */
final class PlotStage {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 400;

  private final Plot plot;
  private final Scene scene;

  PlotStage(Plot plot) {
    this.plot = plot;
    this.scene = FxThread.call(() -> new Scene(plot, WIDTH, HEIGHT));
    draw();
  }

  void draw() {
    FxThread.picture(scene);
  }

  PlotArea area() {
    return plot.area().orElseThrow();
  }

  /** Where a point of the data lies. */
  Point2D at(double x, double y) {
    return new Point2D(area().pixelX(x), area().pixelY(y));
  }

  void move(Point2D to) {
    fire(MouseEvent.MOUSE_MOVED, to, 0, false);
  }

  void click(Point2D at) {
    fire(MouseEvent.MOUSE_PRESSED, at, 1, false);
    fire(MouseEvent.MOUSE_RELEASED, at, 1, false);
    fire(MouseEvent.MOUSE_CLICKED, at, 1, false);
  }

  void doubleClick(Point2D at) {
    fire(MouseEvent.MOUSE_CLICKED, at, 2, false);
  }

  void drag(Point2D from, Point2D to, boolean shift) {
    fire(MouseEvent.MOUSE_PRESSED, from, 1, shift);
    fire(MouseEvent.MOUSE_DRAGGED, to, 1, shift);
    fire(MouseEvent.MOUSE_RELEASED, to, 1, shift);
  }

  private void fire(EventType<MouseEvent> type, Point2D at, int clicks, boolean shift) {
    FxThread.run(
        () ->
            plot.fireEvent(
                new MouseEvent(
                    type,
                    at.getX(),
                    at.getY(),
                    at.getX(),
                    at.getY(),
                    MouseButton.PRIMARY,
                    clicks,
                    shift,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null)));
    draw();
  }

  void wheel(Point2D at, double by) {
    FxThread.run(
        () ->
            plot.fireEvent(
                new ScrollEvent(
                    ScrollEvent.SCROLL,
                    at.getX(),
                    at.getY(),
                    at.getX(),
                    at.getY(),
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    by,
                    0,
                    by,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null)));
    draw();
  }

  void key(KeyCode code) {
    FxThread.run(
        () ->
            plot.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    "",
                    code.isDigitKey() ? code.getChar() : "",
                    code,
                    false,
                    false,
                    false,
                    false)));
    draw();
  }
}
