package dev.yumalab.ui.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.ui.desktop.FxThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessibilityTest {
  @TempDir private Path folder;

  @Test
  void everyActionHasATitleASentenceAndKeysOfItsOwn() {
    try (OpenShell window = new OpenShell(folder)) {
      Set<String> ids = new HashSet<>();
      Set<String> keys = new HashSet<>();
      for (Action action : window.shell().actions().all()) {
        assertThat(action.title()).isNotBlank();
        assertThat(action.sentence()).as(action.id()).endsWith(".");
        assertThat(ids.add(action.id())).as(action.id()).isTrue();
        assertThat(action.keys().isEmpty() || keys.add(action.keys())).as(action.keys()).isTrue();
      }
    }
  }

  @Test
  void thePaletteFindsEveryActionByItsTitle() {
    try (OpenShell window = new OpenShell(folder)) {
      for (Action action : window.shell().actions().all()) {
        List<Action> found =
            FxThread.call(
                () -> {
                  window.shell().palette().typed().setText(action.title());
                  return window.shell().palette().found();
                });
        assertThat(found).contains(action);
      }
    }
  }

  @Test
  void everyControlHasAccessibleTextAndATooltip() {
    try (OpenShell window = new OpenShell(folder).open("two-team-cabal")) {
      for (Panels.LeftTab tab : List.of(Panels.LeftTab.GALLERY, Panels.LeftTab.PARAMETERS)) {
        FxThread.run(() -> window.shell().panels().showLeft(tab));
        FxThread.picture(window.shell().scene());
        for (Node node : FxThread.call(() -> places(window.shell().root()))) {
          assertThat(hasText(node)).as("accessible text of %s", node).isTrue();
          if (node instanceof Control control && !isFrame(node)) {
            assertThat(Optional.ofNullable(control.getTooltip()))
                .as("tooltip of %s", node)
                .isPresent();
          }
        }
      }
    }
  }

  @Test
  void theFocusGoesDownTheFormAsOneReads() {
    try (OpenShell window = new OpenShell(folder).open("two-team-cabal")) {
      FxThread.run(() -> window.shell().panels().showLeft(Panels.LeftTab.PARAMETERS));
      FxThread.picture(window.shell().scene());
      List<Double> heights =
          FxThread.call(
              () ->
                  window.shell().form().rows().stream()
                      .map(row -> row.field().localToScene(row.field().getBoundsInLocal()))
                      .map(Bounds::getMinY)
                      .toList());
      assertThat(heights).isSorted();
      List<Node> order = FxThread.call(() -> places((Parent) window.shell().form().node()));
      List<Node> fields =
          FxThread.call(
              () -> window.shell().form().rows().stream().<Node>map(ParameterRow::field).toList());
      assertThat(order).containsSubsequence(fields.subList(0, 8));
    }
  }

  private static boolean isFrame(Node node) {
    return node instanceof ScrollPane
        || node instanceof TabPane
        || node instanceof SplitPane
        || node instanceof MenuBar
        || node instanceof javafx.scene.control.TitledPane;
  }

  private static boolean hasText(Node node) {
    boolean hasWords = node instanceof Labeled labeled && !labeled.getText().isBlank();
    return hasWords
        || isFrame(node)
        || Optional.ofNullable(node.getAccessibleText()).filter(t -> !t.isBlank()).isPresent();
  }

  /** The nodes that Tab reaches, in order. */
  private static List<Node> places(Parent root) {
    List<Node> places = new ArrayList<>();
    for (Node child : root.getChildrenUnmodifiable()) {
      if (child.isVisible()) {
        boolean isSkin = child.getStyleClass().contains("thumb") || isInside(child);
        if (child.isFocusTraversable() && !isSkin) {
          places.add(child);
        }
        if (child instanceof Parent parent && !(child instanceof ComboBox<?>)) {
          places.addAll(places(parent));
        }
      }
    }
    return places;
  }

  /** Parts of a control's skin belong to the control. */
  private static boolean isInside(Node node) {
    return node.getParent() instanceof MenuBar
        || node.getStyleClass().contains("menu-button")
        || node.getStyleClass().contains("title");
  }
}
