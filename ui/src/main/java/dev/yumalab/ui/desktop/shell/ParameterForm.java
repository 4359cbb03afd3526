package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.scenario.ResolvedValue;
import dev.yumalab.ui.desktop.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All parameters of the scenario on stage, made from the registry, to be searched and changed. */
final class ParameterForm {
  private static final double ABOVE = 80;

  private record Section(TitledPane pane, List<ParameterRow> rows) {}

  private final Workbench workbench;
  private final VBox sections = new VBox();
  private final TextField search = new TextField();
  private final Label count = new Label();
  private final Label nothing = new Label("No parameter of this scenario matches.");
  private final Button resetAll = new Button("Reset all");
  private final ScrollPane scroll = new ScrollPane();
  private final VBox node = new VBox();
  private List<Section> shown = List.of();
  private Optional<List<String>> keys = Optional.empty();

  ParameterForm(Workbench workbench) {
    this.workbench = workbench;
    search.setPromptText("Find a parameter");
    search.setAccessibleText("Find a parameter by its name, meaning or name on the chain");
    search.setTooltip(new Tooltip("Name, meaning, or the chain's name"));
    search.textProperty().addListener((_, _, _) -> filter());
    count.getStyleClass().add("form-count");
    resetAll.getStyleClass().addAll("small", "flat");
    resetAll.setTooltip(new Tooltip("Give every parameter the value of the scenario's file."));
    resetAll.setOnAction(_ -> workbench.resetAll());
    resetAll
        .disableProperty()
        .bind(Bindings.createBooleanBinding(this::isUnchanged, workbench.desk()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(count, space, resetAll);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("form-foot");
    nothing.getStyleClass().add("form-nothing");
    nothing.setWrapText(true);
    sections.getStyleClass().add("form-sections");
    scroll.setContent(new VBox(sections, nothing));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    node.getStyleClass().add("form");
    HBox searchLine = new HBox(search);
    searchLine.getStyleClass().add("form-search");
    HBox.setHgrow(search, Priority.ALWAYS);
    node.getChildren().setAll(searchLine, scroll, foot);
    workbench.desk().addListener((_, _, now) -> now.ifPresent(this::show));
    filter();
  }

  /** The form. */
  Node node() {
    return node;
  }

  /** Where one types what one looks for. */
  TextField search() {
    return search;
  }

  /** Makes the row of a parameter visible, and gives its field. */
  Optional<Node> reveal(String key) {
    search.clear();
    for (Section section : shown) {
      for (ParameterRow row : section.rows()) {
        if (row.key().equals(key)) {
          section.pane().setExpanded(true);
          node.applyCss();
          node.layout();
          double all = sections.getHeight() - scroll.getViewportBounds().getHeight();
          double top = sections.sceneToLocal(row.node().localToScene(0, 0)).getY();
          scroll.setVvalue(all > 0 ? Math.clamp((top - ABOVE) / all, 0, 1) : 0);
          return Optional.of(row.field());
        }
      }
    }
    return Optional.empty();
  }

  /** The rows, in reading order. */
  List<ParameterRow> rows() {
    return shown.stream().flatMap(section -> section.rows().stream()).toList();
  }

  private boolean isUnchanged() {
    return workbench.desk().get().map(desk -> desk.changes() == 0).orElse(true);
  }

  private void show(Desk desk) {
    List<String> present = desk.opened().values().stream().map(ResolvedValue::key).toList();
    if (keys.filter(present::equals).isEmpty()) {
      keys = Optional.of(present);
      build(desk);
      filter();
    } else {
      rows().forEach(ParameterRow::refresh);
    }
    long changes = desk.changes();
    count.setText(
        changes == 0
            ? "As the scenario has it"
            : changes == 1 ? "1 parameter changed" : changes + " parameters changed");
  }

  private void build(Desk desk) {
    List<Section> made = new ArrayList<>();
    for (FormSection section : FormSection.of(desk.opened())) {
      List<ParameterRow> rows =
          section.values().stream()
              .map(value -> new ParameterRow(value.key(), value.parameter(), workbench))
              .toList();
      VBox box = new VBox();
      box.getStyleClass().add("form-rows");
      rows.forEach(row -> box.getChildren().add(row.node()));
      TitledPane pane = new TitledPane(section.title(), box);
      pane.setAnimated(false);
      pane.setExpanded(!section.title().equals("About"));
      pane.getStyleClass().addAll("dense", "form-section");
      if (!section.meaning().isEmpty()) {
        Tooltip.install(pane, new Tooltip(section.meaning()));
        pane.setAccessibleHelp(section.meaning());
      }
      made.add(new Section(pane, rows));
    }
    shown = made;
    sections.getChildren().setAll(made.stream().map(Section::pane).toList());
  }

  private void filter() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    boolean any = false;
    for (Section section : shown) {
      boolean some = false;
      for (ParameterRow row : section.rows()) {
        boolean fits = row.searchText().contains(wanted);
        Presence.set(row.node(), fits);
        some |= fits;
      }
      Presence.set(section.pane(), some);
      if (some && !wanted.isEmpty()) {
        section.pane().setExpanded(true);
      }
      any |= some;
    }
    Presence.set(nothing, !any && !shown.isEmpty());
  }
}
