package dev.yumalab.ui.desktop.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The signs on buttons, as shapes in a square of 16; their colour and size come from the style. */
enum Icon {
  /** A triangle. */
  PLAY("M4 2.5 L13 8 L4 13.5 Z"),
  /** Two bars. */
  PAUSE("M4 3 H7 V13 H4 Z M9 3 H12 V13 H9 Z"),
  /** Back to the start. */
  RESET("M3 3 H5 V13 H3 Z M13 3 V13 L6 8 Z"),
  /** To a small mark. */
  STEP_EVENT("M3 4 L8 8 L3 12 Z M10 7 H12 V9 H10 Z"),
  /** To a bar. */
  STEP_BLOCK("M3 3 L9 8 L3 13 Z M11 3 H13 V13 H11 Z"),
  /** Two triangles and a bar. */
  STEP_EPOCH("M1 3 L6 8 L1 13 Z M6.5 3 L11.5 8 L6.5 13 Z M13 3 H15 V13 H13 Z"),
  /** Two triangles. */
  FAST("M2 3 L8 8 L2 13 Z M8 3 L14 8 L8 13 Z"),
  /** An arrow that turns back. */
  UNDO("M7 3 V0.5 L2 4.5 L7 8.5 V5.5 A4 4 0 1 1 4.2 12 L2.6 13.6 A6.3 6.3 0 1 0 7 3 Z"),
  /** Half a disc. */
  THEME("M8 1 A7 7 0 1 0 8 15 A7 7 0 1 0 8 1 Z M8 2.6 V13.4 A5.4 5.4 0 0 1 8 2.6 Z"),
  /** A cross. */
  CLOSE(
      "M3.5 2.4 L8 6.9 L12.5 2.4 L13.6 3.5 L9.1 8 L13.6 12.5 L12.5 13.6 L8 9.1 L3.5 13.6"
          + " L2.4 12.5 L6.9 8 L2.4 3.5 Z"),
  /** A glass. */
  SEARCH(
      "M6.5 1 A5.5 5.5 0 1 0 9.9 10.8 L13.8 14.7 L14.9 13.6 L11 9.7 A5.5 5.5 0 0 0 6.5 1 Z"
          + " M6.5 2.6 A3.9 3.9 0 1 1 6.5 10.4 A3.9 3.9 0 1 1 6.5 2.6 Z");

  private final String shape;

  Icon(String shape) {
    this.shape = shape;
  }

  /** A node that shows it. */
  Node node() {
    Region region = new Region();
    region.getStyleClass().add("icon");
    region.setStyle("-fx-shape: \"" + shape + "\";");
    StackPane square = new StackPane(region);
    square.getStyleClass().add("icon-square");
    square.setMouseTransparent(true);
    return square;
  }
}
