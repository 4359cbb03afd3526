package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.ui.desktop.Presence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The scenarios to choose from: built-in ones by theme, files that were opened lately. */
final class Gallery {
  private static final PseudoClass ON_STAGE = PseudoClass.getPseudoClass("on-stage");

  private record Theme(Label heading, List<GalleryCard> cards) {}

  private final VBox node = new VBox();
  private final VBox list = new VBox();
  private final VBox recent = new VBox();
  private final TextField search = new TextField();
  private final Label nothing = new Label("No scenario matches.");
  private final List<Theme> themes = new ArrayList<>();
  private final Consumer<String> open;

  /**
   * @param open opens a built-in scenario, a file or a run folder
   * @param openers actions that open what is not in the list
   */
  Gallery(Consumer<String> open, List<Action> openers) {
    this.open = open;
    search.setPromptText("Find a scenario");
    search.setAccessibleText("Find a scenario by its name or question");
    search.setTooltip(new Tooltip("Name or question"));
    search.textProperty().addListener((_, _, _) -> filter());
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("gallery-openers");
    for (Action action : openers) {
      buttons.getChildren().add(Controls.button(action));
    }
    list.getStyleClass().add("gallery-list");
    recent.getStyleClass().add("gallery-recent");
    nothing.getStyleClass().add("form-nothing");
    ScrollPane scroll = new ScrollPane(new VBox(recent, list, nothing));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    node.getStyleClass().add("form");
    HBox searchLine = new HBox(search);
    searchLine.getStyleClass().add("form-search");
    HBox.setHgrow(search, Priority.ALWAYS);
    node.getChildren().setAll(searchLine, scroll, buttons);
    fill();
    filter();
  }

  private void fill() {
    Map<String, StakeCurves> pictures = StakeCurves.all();
    Catalogue.themes()
        .forEach(
            (theme, names) -> {
              Label heading = heading(theme);
              list.getChildren().add(heading);
              List<GalleryCard> cards = new ArrayList<>();
              for (String name : names) {
                GalleryCard card =
                    new GalleryCard(name, Optional.ofNullable(pictures.get(name)), open);
                cards.add(card);
                list.getChildren().add(card.node());
              }
              themes.add(new Theme(heading, cards));
            });
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("gallery-theme");
    return heading;
  }

  /** The gallery. */
  Node node() {
    return node;
  }

  /** Where one types what one looks for. */
  TextField search() {
    return search;
  }

  /** The cards, in reading order. */
  List<GalleryCard> cards() {
    return themes.stream().flatMap(theme -> theme.cards().stream()).toList();
  }

  /** Marks the scenario that is on stage. */
  void mark(String origin) {
    for (GalleryCard card : cards()) {
      card.node().pseudoClassStateChanged(ON_STAGE, card.name().equals(origin));
    }
  }

  /** Shows the files that were opened lately, latest first. */
  void showRecent(List<String> places) {
    recent.getChildren().clear();
    if (!places.isEmpty()) {
      recent.getChildren().add(heading("Recent"));
    }
    for (String place : places) {
      Button button = new Button(Path.of(place).getFileName() + "");
      button.getStyleClass().addAll("flat", "recent");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setTooltip(new Tooltip("Open " + place));
      button.setAccessibleText("Open " + place);
      button.setOnAction(_ -> open.accept(place));
      recent.getChildren().add(button);
    }
  }

  private void filter() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    boolean any = false;
    for (Theme theme : themes) {
      boolean some = false;
      for (GalleryCard card : theme.cards()) {
        boolean fits = card.searchText().contains(wanted);
        Presence.set(card.node(), fits);
        some |= fits;
      }
      Presence.set(theme.heading(), some);
      any |= some;
    }
    Presence.set(nothing, !any);
  }
}
