package dev.yumalab.ui.desktop.plot;

import dev.yumalab.export.figures.Range;
import javafx.geometry.Rectangle2D;

/**
 * Where a window of the data lies on the canvas.
 *
 * @param box in pixels
 * @param window in units of the data
 * @param down whether y grows downwards, as rows of a matrix do
 */
record PlotArea(Rectangle2D box, Window window, boolean down) {
  double pixelX(double x) {
    return box.getMinX() + (x - window.x().low()) / window.x().span() * box.getWidth();
  }

  double pixelY(double y) {
    double share = (y - window.y().low()) / window.y().span();
    return box.getMinY() + (down ? share : 1 - share) * box.getHeight();
  }

  double dataX(double pixel) {
    return window.x().low() + (pixel - box.getMinX()) / box.getWidth() * window.x().span();
  }

  double dataY(double pixel) {
    double share = (pixel - box.getMinY()) / box.getHeight();
    return window.y().low() + (down ? share : 1 - share) * window.y().span();
  }

  /** The data within a box of pixels. */
  Window window(Rectangle2D part) {
    double first = dataY(part.getMinY());
    double second = dataY(part.getMaxY());
    return new Window(
        new Range(dataX(part.getMinX()), dataX(part.getMaxX())),
        new Range(Math.min(first, second), Math.max(first, second)));
  }
}
