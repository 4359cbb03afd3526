package dev.yumalab.ui.desktop.inspect;

import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.Presence;
import dev.yumalab.ui.desktop.Selection;
import dev.yumalab.ui.desktop.reading.NumberText;
import dev.yumalab.ui.desktop.reading.TopWeights.Weight;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The largest weights of a neuron, each a link to its cell. */
final class WeightList {
  private final Bench bench;
  private final boolean given;
  private final VBox box = new VBox();
  private final Label heading = new Label();

  /**
   * @param given whether the neuron gives the weights; else it gets them
   */
  WeightList(Bench bench, boolean given) {
    this.bench = bench;
    this.given = given;
    heading.getStyleClass().add("section-heading");
    box.getChildren().add(heading);
  }

  Node node() {
    return box;
  }

  void show(List<Weight> weights) {
    Presence.set(box, !weights.isEmpty());
    heading.setText(given ? "Largest weights it gives" : "Weights on it with most stake behind");
    while (box.getChildren().size() <= weights.size()) {
      box.getChildren().add(new Row());
    }
    for (int i = 1; i < box.getChildren().size(); i++) {
      ((Row) box.getChildren().get(i))
          .show(i <= weights.size() ? List.of(weights.get(i - 1)) : List.of());
    }
  }

  /** One weight. */
  private final class Row extends HBox {
    private final Hyperlink link = new Hyperlink();
    private final Label number = new Label();

    Row() {
      getStyleClass().add("weight-row");
      number.getStyleClass().add("caption");
      getChildren().addAll(link, number);
    }

    private void show(List<Weight> shown) {
      Presence.set(this, !shown.isEmpty());
      for (Weight weight : shown) {
        link.setText(given ? "to " + weight.miner() : "by " + weight.validator());
        String cut =
            weight.clipped() < weight.weight()
                ? ", clipped to " + NumberText.percent(weight.clipped())
                : "";
        number.setText(NumberText.percent(weight.weight()) + cut);
        link.setAccessibleText(link.getText() + ", " + number.getText());
        link.setOnAction(
            _ -> bench.selection().set(new Selection.Cell(weight.validator(), weight.miner())));
      }
    }
  }
}
