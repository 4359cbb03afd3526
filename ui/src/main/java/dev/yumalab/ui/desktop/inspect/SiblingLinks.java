package dev.yumalab.ui.desktop.inspect;

import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Presence;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.reading.NeuronFacts;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The other uids of a neuron's operator, as links. */
final class SiblingLinks {
  private static final int MOST = 24;

  private final Bench bench;
  private final Label heading = new Label();
  private final FlowPane links = new FlowPane();
  private final VBox box = new VBox(heading, links);
  private int[] shown = {};

  SiblingLinks(Bench bench) {
    this.bench = bench;
    heading.getStyleClass().add("section-heading");
    heading.setWrapText(true);
    links.getStyleClass().add("links");
  }

  Node node() {
    return box;
  }

  void show(LiveNeurons neurons, int uid) {
    int[] siblings = NeuronFacts.siblings(neurons, uid);
    Presence.set(box, siblings.length > 0);
    heading.setText(
        "Also run by "
            + neurons.operatorNames().get(neurons.operator(uid))
            + (siblings.length > MOST ? " (" + MOST + " of " + siblings.length + ")" : ""));
    int[] first = Arrays.copyOf(siblings, Math.min(siblings.length, MOST));
    if (!Arrays.equals(first, shown)) {
      shown = first;
      links.getChildren().setAll(Arrays.stream(first).mapToObj(this::link).toList());
    }
  }

  private Hyperlink link(int uid) {
    Hyperlink link = new Hyperlink(Integer.toString(uid));
    link.setAccessibleText("Select uid " + uid);
    link.setOnAction(_ -> bench.selection().set(new Selection.Neuron(uid)));
    return link;
  }
}
