package dev.yumalab.ui.desktop.inspect;

import dev.yumalab.ui.desktop.reading.NeuronFacts.Fact;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** Names and numbers in two columns; labels are used again from state to state. */
final class FactGrid {
  private final GridPane grid = new GridPane();
  private final List<Label> names = new ArrayList<>();
  private final List<Label> values = new ArrayList<>();

  FactGrid() {
    grid.getStyleClass().add("facts");
  }

  Node node() {
    return grid;
  }

  void show(List<Fact> facts) {
    while (names.size() < facts.size()) {
      add();
    }
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      names.get(i).setText(fact.name());
      names.get(i).getTooltip().setText(fact.name() + ": " + fact.meaning());
      values.get(i).setText(fact.value());
      values.get(i).setAccessibleText(fact.name() + " " + fact.value());
    }
  }

  private void add() {
    Label name = new Label();
    name.getStyleClass().add("fact-name");
    name.setTooltip(new Tooltip());
    Label value = new Label();
    value.getStyleClass().add("fact-value");
    value.setWrapText(true);
    name.setLabelFor(value);
    grid.addRow(names.size(), name, value);
    names.add(name);
    values.add(value);
  }
}
