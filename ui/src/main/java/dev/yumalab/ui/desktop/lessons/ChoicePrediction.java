package dev.yumalab.ui.desktop.lessons;

import dev.yumalab.ui.desktop.lessons.script.Question;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One of several answers. */
final class ChoicePrediction implements Prediction {
  private final ToggleGroup group = new ToggleGroup();
  private final List<RadioButton> buttons = new ArrayList<>();
  private final VBox root = new VBox();
  private boolean closed;

  ChoicePrediction(Question.Choice choice) {
    root.getStyleClass().add("choices");
    for (Question.Option option : choice.options()) {
      RadioButton button = new RadioButton(option.text());
      button.setToggleGroup(group);
      button.setWrapText(true);
      button.setMinHeight(Region.USE_PREF_SIZE);
      button.setId("lesson-choice-" + buttons.size());
      buttons.add(button);
    }
    root.getChildren().addAll(buttons);
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public String hint() {
    return "Choose an answer first.";
  }

  @Override
  public BooleanBinding isMade() {
    return group.selectedToggleProperty().isNotNull();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  /**
   * Ends the choice.
   *
   * @param right the number of the right one; negative if none of them is
   * @return what to say of the answer
   */
  String close(int right) {
    closed = true;
    int chosen = buttons.indexOf((RadioButton) group.getSelectedToggle());
    for (int i = 0; i < buttons.size(); i++) {
      RadioButton button = buttons.get(i);
      button.setDisable(true);
      if (i == right) {
        button.setText("✓ " + button.getText());
        button.setAccessibleText("Right: " + button.getText());
        button.getStyleClass().add("right");
      }
    }
    if (right < 0) {
      return "None of these is what the run says now.";
    }
    if (chosen < 0) {
      return "The run says: " + buttons.get(right).getText().substring(2) + ".";
    }
    return chosen == right ? "Right." : "The run says otherwise.";
  }
}
