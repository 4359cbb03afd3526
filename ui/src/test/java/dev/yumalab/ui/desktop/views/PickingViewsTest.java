package dev.yumalab.ui.desktop.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.FxThread;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.View;
import dev.yumalab.ui.desktop.plot.HeatMapPlot;
import dev.yumalab.ui.desktop.plot.NetworkPlot;
import dev.yumalab.ui.desktop.plot.Spot;
import dev.yumalab.ui.desktop.plot.StepCurvePlot;
import dev.yumalab.ui.desktop.reading.ConsensusColumn;
import dev.yumalab.ui.desktop.reading.CountedWeights;
import dev.yumalab.ui.desktop.reading.Order;
import dev.yumalab.ui.desktop.reading.SampleRuns;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PickingViewsTest {
  private static final LiveState STATE = SampleRuns.cabalAfter(3);

  private final ViewStage stage = new ViewStage();

  @Test
  void matrixShowsWeightsAsTheyAreStored() {
    HeatMapPlot plot = ViewStage.find(stage.show("matrix", STATE), HeatMapPlot.class);

    int miner = STATE.weights().column(2, 7);
    assertThat(plot.map().cells().value(2, miner))
        .isEqualTo(STATE.weights().value(2, 7) / 65_535.0);
    assertThat(plot.map().rows().order()).hasSize(12);
    assertThat(plot.map().columns().order()).hasSize(36);
  }

  @Test
  void pickingACellSelectsItAndSelectingOneOutlinesIt() {
    HeatMapPlot plot = ViewStage.find(stage.show("matrix", STATE), HeatMapPlot.class);

    ViewStage.press(plot, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);
    assertThat(stage.selection()).isEqualTo(new Selection.Cell(1, 13));

    stage.select(new Selection.Cell(4, 40));
    assertThat(plot.pickedProperty().get()).contains(new Spot(4, 40));
    stage.select(new Selection.Neuron(4));
    assertThat(plot.pickedProperty().get()).isEmpty();
  }

  @Test
  void matrixCanBeOrderedAnotherWay() {
    View view = stage.show("matrix", STATE);
    FxThread.run(() -> orders(view).setValue(Order.STAKE));
    ViewStage.settle();

    HeatMapPlot plot = ViewStage.find(view, HeatMapPlot.class);
    int first = plot.map().rows().order().getFirst();
    int second = plot.map().rows().order().get(1);
    assertThat(STATE.neurons().stakeRao(first))
        .isGreaterThanOrEqualTo(STATE.neurons().stakeRao(second));
    assertThat(plot.map().rows().label()).contains("stake");
  }

  @SuppressWarnings("unchecked")
  private static ChoiceBox<Order> orders(View view) {
    return (ChoiceBox<Order>) ViewStage.all(view.node(), ChoiceBox.class).get(1);
  }

  @Test
  void consensusBeginsWithTheMostClippedMiner() {
    View view = stage.show("consensus", STATE);
    int most = ConsensusColumn.mostClipped(CountedWeights.of(STATE)).orElseThrow();

    assertThat(ViewStage.find(view, StepCurvePlot.class).description())
        .contains("Miner " + most + ",");
    assertThat(FxThread.call(view::exhibits).getFirst().name()).isEqualTo("consensus-" + most);
  }

  @Test
  void consensusFollowsTheSelectionAndGoesToTheNextMiner() {
    View view = stage.show("consensus", STATE);
    stage.select(new Selection.Neuron(20));
    StepCurvePlot plot = ViewStage.find(view, StepCurvePlot.class);
    stage.picture(view);

    assertThat(plot.description()).contains("Miner 20,");
    assertThat(ViewStage.words(view.node()))
        .contains(
            String.format(
                Locale.ROOT,
                "Consensus %.5f",
                STATE.neurons().get(LiveNeurons.Field.CONSENSUS, 20)));
    FxThread.run(() -> ViewStage.all(view.node(), Button.class).get(1).fire());
    assertThat(stage.selection()).isEqualTo(new Selection.Neuron(21));
  }

  @Test
  void pickingAValidatorOfTheConsensusGraphSelectsTheCell() {
    View view = stage.show("consensus", STATE);
    stage.select(new Selection.Neuron(20));
    StepCurvePlot plot = ViewStage.find(view, StepCurvePlot.class);
    FxThread.run(() -> plot.pickedProperty().set(OptionalInt.of(5)));

    assertThat(stage.selection()).isEqualTo(new Selection.Cell(5, 20));
  }

  @Test
  void networkPicksANeuronAndDrawsAsManyEdgesAsAsked() {
    View view = stage.show("network", STATE);
    NetworkPlot plot = ViewStage.find(view, NetworkPlot.class);
    ViewStage.press(plot, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);

    assertThat(stage.selection()).isEqualTo(new Selection.Neuron(1));
    FxThread.run(() -> ViewStage.find(view, Slider.class).setValue(24));
    ViewStage.settle();
    assertThat(plot.description()).contains("the 24 strongest weights");
  }

  @Test
  void aFieldGoesToAUid() {
    View view = stage.show("network", STATE);
    FxThread.run(
        () -> {
          TextField field = ViewStage.find(view, TextField.class);
          field.setText("17");
          field.fireEvent(new ActionEvent());
        });
    assertThat(stage.selection()).isEqualTo(new Selection.Neuron(17));

    FxThread.run(
        () -> {
          TextField field = ViewStage.find(view, TextField.class);
          field.setText("48");
          field.fireEvent(new ActionEvent());
          assertThat(field.getAccessibleHelp()).isEqualTo("There are uids 0 to 47");
        });
    assertThat(stage.selection()).isEqualTo(new Selection.Neuron(17));
    assertThat(Optional.of(ViewStage.find(view, NetworkPlot.class).pickedProperty().get()))
        .contains(OptionalInt.of(17));
  }
}
