package dev.yumalab.ui.desktop.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every action by its name: type a few letters, press Enter. */
final class CommandPalette {
  private final Supplier<List<Action>> actions;
  private final Overlay overlay;
  private final TextField typed = new TextField();
  private final ListView<Action> found = new ListView<>();
  private final VBox box = new VBox(typed, found);

  CommandPalette(Supplier<List<Action>> actions, Overlay overlay) {
    this.actions = actions;
    this.overlay = overlay;
    typed.setPromptText("What do you want to do?");
    typed.setAccessibleText("Find an action by name");
    typed.textProperty().addListener((_, _, _) -> find());
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    found.setCellFactory(_ -> new Cell());
    found.setAccessibleText("Actions that fit, best first");
    found.setOnMouseClicked(_ -> fire());
    found.setFocusTraversable(false);
    found.setPlaceholder(new Label("No action or parameter is called that."));
    box.getStyleClass().add("palette");
    VBox.setVgrow(found, Priority.ALWAYS);
  }

  /** Opens it, with all actions. */
  void show() {
    typed.clear();
    find();
    overlay.show(box, Pos.TOP_CENTER, typed);
  }

  /** Where one types. */
  TextField typed() {
    return typed;
  }

  /** The actions that fit, best first. */
  List<Action> found() {
    return found.getItems();
  }

  private void find() {
    List<Action> fitting = FuzzyMatch.among(actions.get(), typed.getText(), Action::title);
    found.getItems().setAll(fitting);
    found.getSelectionModel().selectFirst();
    found.scrollTo(0);
  }

  private void onKey(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case DOWN -> 1;
          case UP -> -1;
          case PAGE_DOWN -> 8;
          case PAGE_UP -> -8;
          default -> 0;
        };
    if (step != 0 && !found.getItems().isEmpty()) {
      int last = found.getItems().size() - 1;
      int next = Math.clamp(found.getSelectionModel().getSelectedIndex() + step, 0, last);
      found.getSelectionModel().select(next);
      found.scrollTo(Math.max(0, next - 4));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      fire();
    }
  }

  private void fire() {
    Action chosen = found.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.enabled().get()) {
      overlay.close();
      chosen.fire();
    }
  }

  /** An action as a line: title and sentence, its keys on the right. */
  private static final class Cell extends ListCell<Action> {
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label keys = new Label();
    private final HBox line = new HBox();

    Cell() {
      title.getStyleClass().add("palette-title");
      sentence.getStyleClass().add("palette-sentence");
      keys.getStyleClass().add("keys");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      VBox words = new VBox(title, sentence);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      line.getChildren().setAll(words, keys);
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("palette-line");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Action action, boolean empty) {
      super.updateItem(action, empty);
      setText("");
      if (empty || action == null) {
        setGraphic(null);
        return;
      }
      title.setText(action.menu().title() + ": " + action.title());
      sentence.setText(action.sentence());
      keys.setText(action.keys());
      keys.setVisible(action.shortcut().isPresent());
      line.setOpacity(action.enabled().get() ? 1 : 0.45);
      setGraphic(line);
      setAccessibleText(action.title() + ", " + action.keys() + ". " + action.sentence());
    }
  }
}
