package dev.yumalab.ui.desktop.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the window has to say that must be read: failures, invalid files, the list of keys. */
final class Dialogs {
  private final Overlay overlay;

  Dialogs(Overlay overlay) {
    this.overlay = overlay;
  }

  /**
   * Says something with a longer text below it that can be copied.
   *
   * @param details lines; may be empty
   */
  void tell(String title, String message, String details) {
    VBox box = box(title, message);
    if (!details.isBlank()) {
      TextArea text = new TextArea(details);
      text.setEditable(false);
      text.setWrapText(true);
      text.setPrefRowCount(Math.clamp(details.lines().count(), 3, 12));
      text.setAccessibleText("Details");
      box.getChildren().add(text);
    }
    Button close = new Button("Close");
    close.setDefaultButton(true);
    close.setOnAction(_ -> overlay.close());
    box.getChildren().add(buttons(close));
    overlay.show(box, Pos.CENTER, close);
  }

  /** Asks before something that cannot be taken back. */
  void ask(String title, String message, String yes, Runnable then) {
    VBox box = box(title, message);
    Button go = new Button(yes);
    go.getStyleClass().add("danger");
    go.setOnAction(
        _ -> {
          overlay.close();
          then.run();
        });
    Button leave = new Button("Cancel");
    leave.setCancelButton(true);
    leave.setOnAction(_ -> overlay.close());
    box.getChildren().add(buttons(leave, go));
    overlay.show(box, Pos.CENTER, leave);
  }

  /** Lists the keys of all actions that have some. */
  void listShortcuts(List<Action> actions) {
    VBox box = box("Keyboard", "Every action is also in the palette.");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shortcuts");
    int row = 0;
    for (Action.Section section : Action.Section.values()) {
      List<Action> with =
          actions.stream()
              .filter(action -> action.menu() == section && action.shortcut().isPresent())
              .toList();
      if (!with.isEmpty()) {
        Label heading = new Label(section.title());
        heading.getStyleClass().add("gallery-theme");
        grid.add(heading, 0, row++, 2, 1);
      }
      for (Action action : with) {
        Label keys = new Label(action.keys());
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(action.title());
        grid.addRow(row++, keys, title);
      }
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("shortcuts-scroll");
    Button close = new Button("Close");
    close.setDefaultButton(true);
    close.setOnAction(_ -> overlay.close());
    box.getChildren().addAll(scroll, buttons(close));
    overlay.show(box, Pos.CENTER, close);
  }

  private static VBox box(String title, String message) {
    Label heading = new Label(title);
    heading.getStyleClass().add("dialog-title");
    heading.setWrapText(true);
    Label text = new Label(message);
    text.setWrapText(true);
    VBox box = new VBox(heading, text);
    box.getStyleClass().add("dialog");
    box.setAccessibleText(title + ". " + message);
    return box;
  }

  private static HBox buttons(Node... buttons) {
    HBox line = new HBox(buttons);
    line.setAlignment(Pos.CENTER_RIGHT);
    line.getStyleClass().add("dialog-buttons");
    return line;
  }
}
