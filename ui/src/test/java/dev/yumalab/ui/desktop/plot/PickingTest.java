package dev.yumalab.ui.desktop.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.export.figures.RetentionFigure;
import dev.yumalab.ui.desktop.FxThread;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PickingTest {
  private static final List<Vote> VOTES =
      List.of(
          new Vote(7, "seven", Hue.CABAL, 0.3, 0.9),
          new Vote(3, "three", Hue.HONEST, 0.2, 0.1),
          new Vote(5, "five", Hue.HONEST, 0.5, 0.2));

  @Test
  void aConsensusGraphOrdersByWeightAndPicksByClickAndKeys() {
    StepCurvePlot plot = FxThread.call(StepCurvePlot::new);
    FxThread.run(() -> plot.show(new StepCurve("Miner 1", VOTES, 0.5, 0.2)));
    PlotStage stage = new PlotStage(plot);
    stage.click(stage.at(0.6, 0.1));
    assertThat(plot.pickedProperty().get()).isEqualTo(OptionalInt.of(5));
    stage.key(KeyCode.RIGHT);
    stage.key(KeyCode.ENTER);
    assertThat(plot.pickedProperty().get()).isEqualTo(OptionalInt.of(7));
    assertThat(plot.exhibit("miner").csv())
        .isEqualTo(
            """
            uid,name,stake share,weight,clipped weight
            3,three,0.2,0.1,0.1
            5,five,0.5,0.2,0.2
            7,seven,0.3,0.9,0.2
            """);
  }

  @Test
  void aNetworkPicksTheNeuronUnderThePointerAndByKeys() {
    NetworkPlot plot = FxThread.call(NetworkPlot::new);
    StrongestEdges edges = new StrongestEdges(1);
    edges.add(0, 1, 0.5);
    edges.add(0, 2, 0.7);
    edges.add(0, 1, 0);
    List<NetworkNode> nodes =
        List.of(
            new NetworkNode(0, "a", Hue.HONEST, "x", true, 0.5),
            new NetworkNode(1, "b", Hue.HONEST, "x", false, 0.1),
            new NetworkNode(2, "c", Hue.CABAL, "y", false, 0.1));
    assertThat(edges.list()).containsExactly(new NetworkEdge(0, 2, 0.7));
    FxThread.run(() -> plot.show(new Network("", nodes, edges.list())));
    PlotStage stage = new PlotStage(plot);
    Point2D third = new NetworkLayout(nodes).at(2);
    stage.click(stage.at(third.getX(), third.getY()));
    assertThat(plot.pickedProperty().get()).isEqualTo(OptionalInt.of(2));
    stage.key(KeyCode.LEFT);
    stage.key(KeyCode.ENTER);
    assertThat(plot.pickedProperty().get()).isEqualTo(OptionalInt.of(1));
    assertThat(plot.exhibit("network").csv()).isEqualTo("from,to,weight x stake\n0,2,0.7\n");
  }

  @Test
  void theDotOfTheMapCanBeDraggedAndMovedByKeys() {
    MapPlot plot = FxThread.call(MapPlot::new);
    FxThread.run(
        () -> {
          plot.show(new RetentionFigure("Map", 0.5, 1, 0, 0.5, List.of()));
          plot.dotProperty().set(Optional.of(new Point2D(0.5, 0.5)));
        });
    PlotStage stage = new PlotStage(plot);
    stage.drag(stage.at(0.5, 0.5), stage.at(0.7, 0.2), false);
    assertThat(plot.dotProperty().get()).contains(new Point2D(0.7, 0.2));
    stage.key(KeyCode.UP);
    assertThat(plot.dotProperty().get()).contains(new Point2D(0.7, 0.21));
  }
}
