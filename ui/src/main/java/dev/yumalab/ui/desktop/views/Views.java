package dev.yumalab.ui.desktop.views;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.View;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** All views of a window, in the order of their tabs. */
public final class Views {
  private Views() {}

  /**
   * New views of what a bench shows. Called on the window's thread.
   *
   * @param background does what takes longer than a frame; a thread or two of its own
   * @param kernel computes the retention map
   * @param changes takes settings for the run on stage, {@code key=value}, on the window's thread
   */
  public static List<View> all(
      Bench bench, Executor background, EpochKernel kernel, Consumer<List<String>> changes) {
    return List.of(
        new StoryView(bench),
        new ChartsView(bench),
        new ConsensusView(bench, background),
        new MatrixView(bench, background),
        new NetworkView(bench, background),
        new MapView(bench, background, kernel, changes),
        new EconomyView());
  }
}
