package dev.yumalab.ui.desktop.inspect;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * A name at the left and a number at the right of a line; the number goes to a line of its own
 * where the largest width, which must be set, has no room for both and a gap.
 */
final class NameAndNumber extends Pane {
  private static final double GAP = 12;

  private final Label name;
  private final Label number;

  NameAndNumber(Label name, Label number) {
    this.name = name;
    this.number = number;
    getChildren().addAll(name, number);
  }

  private boolean fits() {
    return name.prefWidth(-1) + GAP + number.prefWidth(-1) <= getMaxWidth();
  }

  @Override
  protected double computePrefWidth(double height) {
    return getMaxWidth();
  }

  @Override
  protected double computePrefHeight(double width) {
    double first = name.prefHeight(-1);
    double second = number.prefHeight(-1);
    return fits() ? Math.max(first, second) : first + second;
  }

  @Override
  protected void layoutChildren() {
    double nameWidth = Math.min(name.prefWidth(-1), getWidth());
    double numberWidth = Math.min(number.prefWidth(-1), getWidth());
    double below = fits() ? 0 : name.prefHeight(-1);
    name.resizeRelocate(0, 0, nameWidth, name.prefHeight(-1));
    number.resizeRelocate(getWidth() - numberWidth, below, numberWidth, number.prefHeight(-1));
  }
}
