package dev.yumalab.benchmarks.desktop;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.ui.desktop.plot.Cells;
import dev.yumalab.ui.desktop.plot.HeatAxis;
import dev.yumalab.ui.desktop.plot.HeatMap;
import dev.yumalab.ui.desktop.plot.HeatMapPlot;
import dev.yumalab.ui.desktop.plot.Hue;
import dev.yumalab.ui.desktop.plot.LineChart;
import dev.yumalab.ui.desktop.plot.LinePlot;
import dev.yumalab.ui.desktop.plot.LineSeries;
import dev.yumalab.ui.desktop.plot.Network;
import dev.yumalab.ui.desktop.plot.NetworkNode;
import dev.yumalab.ui.desktop.plot.NetworkPlot;
import dev.yumalab.ui.desktop.plot.Plot;
import dev.yumalab.ui.desktop.plot.Points;
import dev.yumalab.ui.desktop.plot.StrongestEdges;
import java.util.ArrayList;
import java.util.List;

/**
 * A plot whose data changes.
 *
 * @param name for the table
 * @param plot made on the toolkit's thread or before it is shown
 * @param move changes the data and asks for a drawing
 */
record MovingPicture(String name, Plot plot, Runnable move) {
  private static final int POINTS = 100_000;
  private static final int PER_FRAME = 50;
  private static final int SIDE = 512;
  private static final int NEURONS = 1000;
  private static final int EDGES = 1500;

  static List<MovingPicture> all() {
    return List.of(line(), matrix(), network());
  }

  private static MovingPicture line() {
    LinePlot plot = new LinePlot();
    GrowingWave wave = new GrowingWave(POINTS);
    plot.show(
        LineChart.of(
            "Growing",
            Axis.whole("epoch"),
            Axis.number("value"),
            List.of(LineSeries.of("wave", wave, Hue.HONEST))));
    return new MovingPicture(
        "line of 100,000 points and more, 50 more at every frame",
        plot,
        () -> {
          wave.grow(PER_FRAME);
          plot.redraw();
        });
  }

  private static MovingPicture matrix() {
    HeatMapPlot plot = new HeatMapPlot();
    double[][] cells = new double[SIDE][SIDE];
    int[] frame = {0};
    HeatAxis rows = HeatAxis.plain("validator", SIDE);
    HeatAxis columns = HeatAxis.plain("miner", SIDE);
    return new MovingPicture(
        "matrix of 512 × 512 cells, all of them new at every frame",
        plot,
        () -> {
          frame[0]++;
          for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
              cells[row][column] = ((row * 31 + column * 17 + frame[0] * 7) & 1023) / 1023.0;
            }
          }
          plot.show(HeatMap.of("Weights", Cells.of(cells), rows, columns, Axis.number("weight")));
        });
  }

  private static MovingPicture network() {
    NetworkPlot plot = new NetworkPlot();
    int[] frame = {0};
    return new MovingPicture(
        "network of 1,000 neurons and 1,500 edges, sizes and edges new at every frame",
        plot,
        () -> plot.show(network(frame[0]++)));
  }

  private static Network network(int frame) {
    List<NetworkNode> nodes = new ArrayList<>();
    StrongestEdges edges = new StrongestEdges(EDGES);
    for (int uid = 0; uid < NEURONS; uid++) {
      boolean validator = uid % 16 == 0;
      double size = (1 + (uid + frame) % 9) * (validator ? 0.003 : 0.0003);
      Hue hue = uid < 600 ? Hue.HONEST : Hue.CABAL;
      nodes.add(new NetworkNode(uid, "uid " + uid, hue, "operator " + uid / 100, validator, size));
      for (int step = 1; validator && step < 25; step++) {
        edges.add(uid, (uid + step * 37) % NEURONS, 1 + (uid + step * 13 + frame) % 50);
      }
    }
    return new Network("Who weighs whom", nodes, edges.list());
  }

  /** A noisy wave that grows at its right end. */
  private static final class GrowingWave implements Points {
    private int size;

    GrowingWave(int size) {
      this.size = size;
    }

    void grow(int by) {
      size += by;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public double x(int index) {
      return index;
    }

    @Override
    public double y(int index) {
      int noise = (index * 1_103_515_245 + 12_345) >>> 16 & 1023;
      int slow = index % 20_000;
      return Math.min(slow, 20_000 - slow) + noise * 4.0;
    }
  }
}
