package dev.yumalab.ui.desktop.views;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays its children out as equal tiles in as many columns as make them best to read. */
final class TileGrid extends Pane {
  private static final double GAP = 8;

  /** Narrower or lower charts cannot be read; the grid is scrolled instead. */
  private static final double LEAST_WIDTH = 215;

  private static final double LEAST_HEIGHT = 145;

  /** Width over height that a small chart reads best at. */
  private static final double BEST_SHAPE = 1.6;

  @Override
  protected void layoutChildren() {
    int count = getManagedChildren().size();
    if (count == 0 || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    int columns = columns(count, getWidth(), getHeight());
    int rows = (count + columns - 1) / columns;
    double width = (getWidth() - GAP * (columns - 1)) / columns;
    double height = (getHeight() - GAP * (rows - 1)) / rows;
    int index = 0;
    for (Node child : getManagedChildren()) {
      int row = index / columns;
      child.resizeRelocate(
          Math.floor(index % columns * (width + GAP)),
          Math.floor(row * (height + GAP)),
          Math.floor(width),
          Math.floor(height));
      index++;
    }
  }

  /** The number of columns whose tiles come nearest to the best shape, empty places counted. */
  static int columns(int count, double width, double height) {
    int best = 1;
    double least = Double.POSITIVE_INFINITY;
    int most = Math.clamp((int) ((width + GAP) / (LEAST_WIDTH + GAP)), 1, count);
    for (int columns = 1; columns <= most; columns++) {
      int rows = (count + columns - 1) / columns;
      double shape = width / columns / (height / rows);
      double off = Math.max(shape / BEST_SHAPE, BEST_SHAPE / shape);
      double empty = (double) (columns * rows) / count;
      if (off * empty < least) {
        least = off * empty;
        best = columns;
      }
    }
    return best;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    int count = Math.max(1, getManagedChildren().size());
    int columns = Math.clamp((int) ((width + GAP) / (LEAST_WIDTH + GAP)), 1, count);
    int rows = (count + columns - 1) / columns;
    return rows * (LEAST_HEIGHT + GAP) - GAP;
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }
}
