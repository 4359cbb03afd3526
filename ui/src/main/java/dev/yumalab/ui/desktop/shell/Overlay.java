package dev.yumalab.ui.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A box above the window's content: the palette, a question, a failure. One at a time; Escape or a
 * click beside it closes it, and the focus goes back to where it was.
 */
final class Overlay {
  private final StackPane node = new StackPane();
  private Optional<Node> before = Optional.empty();
  private Optional<Region> box = Optional.empty();

  Overlay() {
    node.getStyleClass().add("overlay");
    node.setVisible(false);
    node.setOnMousePressed(
        event -> {
          if (node.equals(event.getTarget())) {
            close();
          }
        });
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** The layer; it lies above the content. */
  Node node() {
    return node;
  }

  /** Whether a box is shown. */
  boolean isShown() {
    return node.isVisible();
  }

  /** Shows a box instead of the one before. */
  void show(Region content, Pos place, Node focused) {
    if (!isShown()) {
      before = Optional.ofNullable(node.getScene()).map(scene -> scene.getFocusOwner());
    }
    content.getStyleClass().add("overlay-box");
    content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(content, place);
    node.getChildren().setAll(content);
    box = Optional.of(content);
    node.setVisible(true);
    focused.requestFocus();
  }

  /** Closes the box, if there is one. */
  void close() {
    node.setVisible(false);
    node.getChildren().clear();
    box = Optional.empty();
    before.ifPresent(Node::requestFocus);
    before = Optional.empty();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    } else if (event.getCode() == KeyCode.TAB && box.isPresent()) {
      event.consume();
      moveFocus(event.isShiftDown() ? -1 : 1);
    }
  }

  /** The focus stays within the box. */
  private void moveFocus(int by) {
    List<Node> places = new ArrayList<>();
    collect(box.orElseThrow(), places);
    if (!places.isEmpty()) {
      int at = places.indexOf(node.getScene().getFocusOwner());
      places.get(Math.floorMod(at + by, places.size())).requestFocus();
    }
  }

  private static void collect(Node from, List<Node> places) {
    boolean takesFocus = from instanceof Labeled || from instanceof TextInputControl;
    if (from.isFocusTraversable() && !from.isDisabled() && from.isVisible() && takesFocus) {
      places.add(from);
    } else if (from instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, places));
    }
  }
}
