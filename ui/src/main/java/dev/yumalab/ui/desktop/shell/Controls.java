package dev.yumalab.ui.desktop.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Makes buttons of actions. */
final class Controls {
  private Controls() {}

  /** A button with an action's title. */
  static Button button(Action action) {
    Button button = new Button(action.title());
    wire(button, action);
    return button;
  }

  /** A button with a sign. */
  static Button button(Action action, Icon icon) {
    Button button = new Button();
    button.setGraphic(icon.node());
    button.getStyleClass().addAll("flat", "icon-button");
    wire(button, action);
    return button;
  }

  private static void wire(Button button, Action action) {
    button.setOnAction(_ -> action.fire());
    button.disableProperty().bind(Bindings.not(action.enabled()));
    button.setTooltip(new Tooltip(action.tip()));
    button.setAccessibleText(action.title());
    button.setAccessibleHelp(action.sentence());
    button.setId(action.id());
  }

  /** The node of an id below another, if there is one. */
  static Optional<Node> find(Node from, String id) {
    if (id.equals(from.getId())) {
      return Optional.of(from);
    }
    return from instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> find(child, id).stream())
            .findFirst()
        : Optional.empty();
  }
}
