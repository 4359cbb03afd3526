package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A built-in scenario in the gallery: a picture, a name, a question. */
final class GalleryCard {
  private static final String QUESTION = "question:";

  private final String name;
  private final String question;
  private final HBox node;

  GalleryCard(String name, Optional<StakeCurves> picture, Consumer<String> open) {
    this.name = name;
    question = questionOf(name);
    Label title = new Label(ParameterRow.words(name.replace('-', ' ')));
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    Label text = new Label(question);
    text.getStyleClass().add("card-question");
    text.setWrapText(true);
    VBox words = new VBox(title, text);
    words.getStyleClass().add("card-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox content = new HBox(Thumbnail.of(picture), words);
    content.getStyleClass().add("card-content");
    content.setAlignment(Pos.TOP_LEFT);
    node = content;
    node.getStyleClass().add("card");
    node.setFocusTraversable(true);
    node.setAccessibleRole(AccessibleRole.BUTTON);
    node.setAccessibleText("Open " + name + ". " + question);
    Tooltip.install(node, new Tooltip("Put " + name + " on stage, at its start."));
    node.setOnMouseClicked(_ -> open.accept(name));
    node.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            open.accept(name);
          }
        });
  }

  /** The scenario's name. */
  String name() {
    return name;
  }

  /** The card. */
  Region node() {
    return node;
  }

  /** All that a search looks at. */
  String searchText() {
    return (name + " " + name.replace('-', ' ') + " " + question).toLowerCase(Locale.ROOT);
  }

  /** The line of the file; to read the whole scenario for it would hold the window up. */
  private static String questionOf(String name) {
    return Catalogue.content(name).stream()
        .flatMap(bytes -> new String(bytes, StandardCharsets.UTF_8).lines())
        .filter(line -> line.startsWith(QUESTION))
        .map(line -> unquoted(line.substring(QUESTION.length()).strip()))
        .findFirst()
        .orElse("");
  }

  private static String unquoted(String text) {
    boolean isQuoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
    return isQuoted ? text.substring(1, text.length() - 1) : text;
  }
}
