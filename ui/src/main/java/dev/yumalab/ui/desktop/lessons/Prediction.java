package dev.yumalab.ui.desktop.lessons;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;

/** Where one says beforehand what will happen. */
sealed interface Prediction permits ChoicePrediction, GuessPrediction {

  /** The controls. */
  Node node();

  /** What to do before the run can answer; a sentence. */
  String hint();

  /** Whether something has been predicted. */
  BooleanBinding isMade();

  /** Whether the run has spoken, so that nothing can be changed any more. */
  boolean isClosed();
}
