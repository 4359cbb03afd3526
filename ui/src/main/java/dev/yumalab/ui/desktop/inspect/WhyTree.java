package dev.yumalab.ui.desktop.inspect;

import dev.yumalab.consensus.epoch.Explanation;
import dev.yumalab.ui.desktop.Presence;
import java.util.Objects;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The steps of an explanation as a tree: a step opens to its bits and the chain's function. */
final class WhyTree {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  /** What indentation, arrow and scroll bar take of a cell's width. */
  private static final double BESIDE_TEXT = 64;

  private static final double MOST_TOOLTIP = 420;

  private final TreeView<WhyLine> tree = new TreeView<>();

  WhyTree() {
    tree.setShowRoot(false);
    tree.setRoot(new TreeItem<>());
    tree.setCellFactory(_ -> new LineCell());
    tree.getStyleClass().add("why-tree");
    tree.setAccessibleText("Steps of the explanation");
    tree.setAccessibleHelp("Right opens a step to its bits, the copy key copies a line");
    tree.setOnKeyPressed(
        event -> {
          if (COPY.match(event)) {
            copySelected();
            event.consume();
          }
        });
    MenuItem copy = new MenuItem("Copy line");
    copy.setOnAction(_ -> copySelected());
    tree.setContextMenu(new ContextMenu(copy));
  }

  TreeView<WhyLine> node() {
    return tree;
  }

  /** Shows an explanation; which steps were open stays. */
  void show(Explanation explanation) {
    TreeItem<WhyLine> root = new TreeItem<>();
    TreeItem<WhyLine> section = root;
    String current = "";
    int selected = tree.getSelectionModel().getSelectedIndex();
    for (Explanation.Step step : explanation.steps()) {
      String title = WhyLine.section(step.quantity());
      if (!title.equals(current)) {
        current = title;
        section = new TreeItem<>(new WhyLine.Section(title));
        section.setExpanded(true);
        root.getChildren().add(section);
      }
      TreeItem<WhyLine> item = new TreeItem<>(new WhyLine.Step(step));
      item.getChildren().add(new TreeItem<>(new WhyLine.Bits(step)));
      item.getChildren().add(new TreeItem<>(new WhyLine.Source(step)));
      item.setExpanded(isOpen(step));
      section.getChildren().add(item);
    }
    tree.setRoot(root);
    tree.getSelectionModel().select(selected);
  }

  /** Whether a step of the same quantity is open now. */
  private boolean isOpen(Explanation.Step step) {
    return tree.getRoot().getChildren().stream()
        .flatMap(section -> section.getChildren().stream())
        .anyMatch(
            item ->
                item.isExpanded()
                    && item.getValue() instanceof WhyLine.Step(Explanation.Step shown)
                    && shown.quantity() == step.quantity());
  }

  void clear() {
    tree.setRoot(new TreeItem<>());
  }

  private void copySelected() {
    TreeItem<WhyLine> selected = tree.getSelectionModel().getSelectedItem();
    if (selected != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(selected.getValue().text());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  /** A line; the text of steps wraps at the tree's width. */
  private final class LineCell extends TreeCell<WhyLine> {
    private final Label name = new Label();
    private final Label number = new Label();
    private final Text detail = new Text();
    private final NameAndNumber head = new NameAndNumber(name, number);
    private final Tooltip whole = new Tooltip();
    private final VBox box = new VBox(head, detail);

    LineCell() {
      number.getStyleClass().add("why-number");
      // A text knows its height at a width; a label in a cell does not.
      detail.wrappingWidthProperty().bind(box.maxWidthProperty());
      box.maxWidthProperty().bind(tree.widthProperty().subtract(BESIDE_TEXT));
      box.prefWidthProperty().bind(box.maxWidthProperty());
      head.maxWidthProperty().bind(box.maxWidthProperty());
      whole.setWrapText(true);
      whole.setMaxWidth(MOST_TOOLTIP);
    }

    @Override
    protected void updateItem(WhyLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      if (empty || Objects.isNull(line)) {
        setGraphic(null);
        setAccessibleText("");
        setTooltip(null);
        return;
      }
      setAccessibleText(line.text());
      whole.setText(line.text());
      setTooltip(whole);
      boolean isStep = line instanceof WhyLine.Step;
      Presence.set(head, isStep);
      detail.getStyleClass().removeAll("why-formula", "why-section", "why-bits");
      switch (line) {
        case WhyLine.Step(Explanation.Step step) -> {
          name.setText(step.name());
          number.setText(step.decimal());
          detail.setText(step.formula());
          detail.getStyleClass().add("why-formula");
        }
        case WhyLine.Section(String title) -> {
          detail.setText(title);
          detail.getStyleClass().add("why-section");
        }
        case WhyLine.Bits _, WhyLine.Source _ -> {
          detail.setText(line.text());
          detail.getStyleClass().addAll("why-formula", "why-bits");
        }
      }
      setGraphic(box);
    }
  }
}
