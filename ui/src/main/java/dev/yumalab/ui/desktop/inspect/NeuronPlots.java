package dev.yumalab.ui.desktop.inspect;

import dev.yumalab.export.figures.Axis;
import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveNeurons.Field;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Presence;
import dev.yumalab.ui.desktop.plot.Exhibit;
import dev.yumalab.ui.desktop.plot.LineChart;
import dev.yumalab.ui.desktop.plot.LinePlot;
import dev.yumalab.ui.desktop.views.Course;
import dev.yumalab.ui.desktop.views.LinkedPlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The history of one neuron in a few small plots. */
final class NeuronPlots {
  private static final List<Field> OF_VALIDATOR =
      List.of(Field.STAKE_SHARE, Field.DIVIDENDS, Field.VALIDATOR_TRUST);
  private static final List<Field> OF_MINER = List.of(Field.INCENTIVE, Field.CONSENSUS);
  private static final double HEIGHT = 130;

  private final VBox box = new VBox(6);
  private final List<LinePlot> plots = new ArrayList<>();
  private List<Field> fields = List.of();

  NeuronPlots(Bench bench) {
    for (int i = 0; i < OF_VALIDATOR.size(); i++) {
      LinePlot plot = LinkedPlot.of(bench);
      plot.setMinHeight(HEIGHT);
      plot.setPrefHeight(HEIGHT);
      plots.add(plot);
    }
    box.getChildren().addAll(plots);
  }

  Node node() {
    return box;
  }

  void show(LiveState state, int uid) {
    LiveNeurons neurons = state.neurons();
    fields = neurons.roster().isValidator(uid) ? OF_VALIDATOR : OF_MINER;
    for (int i = 0; i < plots.size(); i++) {
      boolean used = i < fields.size();
      Presence.set(plots.get(i), used);
      if (used) {
        Field field = fields.get(i);
        plots
            .get(i)
            .show(
                LineChart.of(
                    words(field),
                    Axis.whole("Epoch"),
                    Axis.percent(words(field)),
                    List.of(
                        Course.neuron(
                            state.history(), field, uid, "uid " + uid, Course.hue(neurons, uid)))));
      }
    }
  }

  private static String words(Field field) {
    String words = field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  List<Exhibit> exhibits(int uid) {
    List<Exhibit> exhibits = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i).name().toLowerCase(Locale.ROOT).replace('_', '-');
      exhibits.add(plots.get(i).exhibit("uid-" + uid + "-" + field));
    }
    return exhibits;
  }
}
