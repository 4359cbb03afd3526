package dev.yumalab.ui.desktop.lessons;

import dev.yumalab.ui.desktop.lessons.script.Question;
import dev.yumalab.ui.desktop.lessons.script.Shown;
import java.util.OptionalDouble;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A number to guess, on a slider. */
final class GuessPrediction implements Prediction {
  private static final int STEPS = 100;

  private final SimpleBooleanProperty made = new SimpleBooleanProperty();
  private final Slider slider;
  private final HBox root;
  private boolean closed;

  GuessPrediction(Question.Guess guess) {
    slider = new Slider(guess.least(), guess.most(), (guess.least() + guess.most()) / 2);
    slider.setId("lesson-guess");
    slider.setBlockIncrement((guess.most() - guess.least()) / STEPS);
    slider.setTooltip(new Tooltip("Your guess. Drag, or use the arrow keys."));
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label value = new Label();
    value.setMinWidth(Region.USE_PREF_SIZE);
    value.getStyleClass().add("guess");
    show(value, guess.as());
    slider.valueProperty().addListener(_ -> show(value, guess.as()));
    slider.valueProperty().addListener(_ -> made.set(true));
    root = new HBox(slider, value);
    root.getStyleClass().add("guess-row");
  }

  private void show(Label value, Shown.As as) {
    String text = as.text(slider.getValue());
    value.setText(text);
    slider.setAccessibleText("Your guess: " + text);
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public String hint() {
    return "Move the slider to your guess first.";
  }

  @Override
  public BooleanBinding isMade() {
    return made.not().not();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  /** Ends the guess; returns it if there is one. */
  OptionalDouble close() {
    closed = true;
    slider.setDisable(true);
    return made.get() ? OptionalDouble.of(slider.getValue()) : OptionalDouble.empty();
  }
}
