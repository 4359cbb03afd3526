package dev.yumalab.ui.desktop.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/** All actions of the window, in the order of its menus. */
final class ShellActions {
  /** For what can be done at any time. */
  static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

  private final List<Action> all = new ArrayList<>();

  /**
   * Adds an action.
   *
   * @param keys its shortcut as {@link KeyCombination#valueOf} reads it; empty for none
   */
  void add(
      Action.Section menu,
      String id,
      String title,
      String keys,
      String sentence,
      ObservableBooleanValue enabled,
      Runnable run) {
    Optional<KeyCombination> shortcut =
        keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
    all.add(new Action(id, title, sentence, menu, shortcut, enabled, run));
  }

  /** All of them, in order of the menus. */
  List<Action> all() {
    return all.stream().sorted(Comparator.comparing(Action::menu)).toList();
  }

  /** Those of a menu. */
  List<Action> of(Action.Section menu) {
    return all.stream().filter(action -> action.menu() == menu).toList();
  }

  /** The action of an id, if there is one. */
  Optional<Action> find(String id) {
    return all.stream().filter(action -> action.id().equals(id)).findFirst();
  }

  /**
   * The action of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  Action get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no action " + id));
  }
}
