package dev.yumalab.ui.desktop.shell;

import dev.yumalab.ui.desktop.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where things stand in the window: left, middle, right and foot; all but the middle can go. */
final class Panels {
  /** A part that can be hidden. */
  enum Side {
    /** Scenarios, parameters, lessons. */
    LEFT,
    /** The numbers of what was picked. */
    RIGHT,
    /** The runs. */
    FOOT
  }

  /** The tabs of the left side. */
  enum LeftTab {
    /** The gallery. */
    GALLERY,
    /** The form. */
    PARAMETERS,
    /** The lessons. */
    LESSONS
  }

  private static final Map<Side, Double> FIRST_PLACE =
      Map.of(Side.LEFT, 0.25, Side.RIGHT, 0.78, Side.FOOT, 0.76);

  private final Parts parts;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();
  private final TabPane left = new TabPane();
  private final TabPane views = new TabPane();
  private final VBox middle = new VBox();
  private final Map<Side, Node> sides = new EnumMap<>(Side.class);
  private final Map<Side, Double> places = new EnumMap<>(FIRST_PLACE);
  private final Map<LeftTab, Tab> leftTabs = new EnumMap<>(LeftTab.class);

  Panels(Parts parts, Gallery gallery, ParameterForm form, StageHeader header) {
    this.parts = parts;
    addLeft(LeftTab.GALLERY, "Scenarios", "What can be played.", gallery.node());
    addLeft(LeftTab.PARAMETERS, "Parameters", "What can be changed.", form.node());
    parts
        .lessons()
        .ifPresent(made -> addLeft(LeftTab.LESSONS, "Lessons", "What can be learnt.", made));
    left.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    left.getStyleClass().add("left");
    sides.put(Side.LEFT, left);
    parts.inspect().ifPresent(node -> sides.put(Side.RIGHT, holder(node, "right")));
    parts.runs().ifPresent(node -> sides.put(Side.FOOT, holder(node, "foot")));
    for (View view : parts.views()) {
      Tab tab = new Tab(view.title(), view.node());
      tab.setId(view.id());
      tab.setTooltip(new Tooltip(view.title() + "\n" + view.meaning()));
      views.getTabs().add(tab);
    }
    views.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(views, Priority.ALWAYS);
    middle.getStyleClass().add("middle");
    middle.getChildren().setAll(header.node(), views);
    down.setOrientation(Orientation.VERTICAL);
    down.getStyleClass().add("down");
    across.getStyleClass().add("across");
    SplitPane.setResizableWithParent(left, false);
    List.of(Side.RIGHT, Side.FOOT)
        .forEach(
            side ->
                Optional.ofNullable(sides.get(side))
                    .ifPresent(node -> SplitPane.setResizableWithParent(node, false)));
    arrange(List.copyOf(sides.keySet()));
  }

  private Tab addLeft(LeftTab which, String title, String tip) {
    Tab tab = new Tab(title);
    tab.setTooltip(new Tooltip(tip));
    left.getTabs().add(tab);
    leftTabs.put(which, tab);
    return tab;
  }

  private void addLeft(LeftTab which, String title, String tip, Node content) {
    addLeft(which, title, tip).setContent(content);
  }

  /** Adds a tab whose content need not be there when the window opens. */
  private void addLeft(LeftTab which, String title, String tip, Supplier<Node> content) {
    Tab tab = addLeft(which, title, tip);
    tab.setOnSelectionChanged(
        _ -> {
          if (tab.isSelected() && tab.getContent() == null) {
            tab.setContent(content.get());
          }
        });
  }

  private static Node holder(Node node, String style) {
    StackPane holder = new StackPane(node);
    holder.getStyleClass().add(style);
    return holder;
  }

  private void arrange(List<Side> shown) {
    List<Node> inRow = new ArrayList<>();
    if (shown.contains(Side.LEFT)) {
      inRow.add(sides.get(Side.LEFT));
    }
    inRow.add(middle);
    if (shown.contains(Side.RIGHT)) {
      inRow.add(sides.get(Side.RIGHT));
    }
    across.getItems().setAll(inRow);
    int divider = 0;
    if (shown.contains(Side.LEFT)) {
      across.setDividerPosition(divider++, places.get(Side.LEFT));
    }
    if (shown.contains(Side.RIGHT)) {
      across.setDividerPosition(divider, places.get(Side.RIGHT));
    }
    if (shown.contains(Side.FOOT)) {
      down.getItems().setAll(across, sides.get(Side.FOOT));
      down.setDividerPosition(0, places.get(Side.FOOT));
    } else {
      down.getItems().setAll(across);
    }
  }

  /** All panels. */
  Node node() {
    return down;
  }

  /** The tabs of views. */
  TabPane views() {
    return views;
  }

  /** The views, in the order of their tabs. */
  List<View> all() {
    return parts.views();
  }

  /** The view on stage, if there are any. */
  Optional<View> view() {
    int chosen = views.getSelectionModel().getSelectedIndex();
    return chosen < 0 ? Optional.empty() : Optional.of(parts.views().get(chosen));
  }

  /** Calls a listener whenever another view comes on stage. */
  void onView(Consumer<View> listener) {
    views
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((_, _, _) -> view().ifPresent(listener));
  }

  /** Brings a view on stage. */
  void showView(String id) {
    views.getTabs().stream()
        .filter(tab -> tab.getId().equals(id))
        .findFirst()
        .ifPresent(tab -> views.getSelectionModel().select(tab));
  }

  /** Brings a tab of the left side up. */
  void showLeft(LeftTab which) {
    showSide(Side.LEFT, true);
    Optional.ofNullable(leftTabs.get(which)).ifPresent(tab -> left.getSelectionModel().select(tab));
    // What has just come up can take the focus only once it is laid out.
    left.applyCss();
    left.layout();
  }

  /** Whether a side is there. */
  boolean has(Side side) {
    return sides.containsKey(side);
  }

  /** Whether a side is there and shown. */
  boolean isShown(Side side) {
    // What is not there at all keeps the answer that settings begin with.
    return !has(side)
        || across.getItems().contains(sides.get(side))
        || down.getItems().contains(sides.get(side));
  }

  /** Shows or hides a side; it comes back at the width that it had. */
  void showSide(Side side, boolean show) {
    if (!has(side) || isShown(side) == show) {
      return;
    }
    keepPlaces();
    List<Side> shown = new ArrayList<>();
    for (Side each : sides.keySet()) {
      if (each == side ? show : isShown(each)) {
        shown.add(each);
      }
    }
    arrange(shown);
  }

  private void keepPlaces() {
    double[] row = across.getDividerPositions();
    if (isShown(Side.LEFT) && row.length > 0) {
      places.put(Side.LEFT, row[0]);
    }
    if (has(Side.RIGHT) && isShown(Side.RIGHT) && row.length > 0) {
      places.put(Side.RIGHT, row[row.length - 1]);
    }
    if (down.getDividerPositions().length > 0) {
      places.put(Side.FOOT, down.getDividerPositions()[0]);
    }
  }
}
