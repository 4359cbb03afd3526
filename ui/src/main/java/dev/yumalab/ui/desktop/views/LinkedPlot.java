package dev.yumalab.ui.desktop.views;

import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.plot.LinePlot;

/** Plots over epochs that share theme and cursor with all others of a window. */
public final class LinkedPlot {
  private LinkedPlot() {}

  /** An empty plot of lines. */
  public static LinePlot of(Bench bench) {
    LinePlot plot = new LinePlot();
    plot.themeProperty().bind(bench.theme());
    plot.sharedCursor().bindBidirectional(bench.cursor());
    return plot;
  }
}
