package dev.yumalab.ui.desktop.shell;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something that a user can do. Menus, buttons, the palette and the list of shortcuts are made of
 * these, so each action is described once.
 *
 * @param id unique, for example {@code run.step-block}
 * @param title its name in menus and in the palette
 * @param sentence what it does, one sentence
 * @param menu the menu it stands in
 * @param shortcut its keys, if it has any
 * @param enabled whether it can be done now
 * @param run does it; called on the window's thread
 */
public record Action(
    String id,
    String title,
    String sentence,
    Section menu,
    Optional<KeyCombination> shortcut,
    ObservableBooleanValue enabled,
    Runnable run) {
  /** The menus, in order. */
  public enum Section {
    /** Scenarios, runs, files. */
    FILE("File"),
    /** Parameters. */
    EDIT("Edit"),
    /** Time. */
    RUN("Run"),
    /** What one looks at. */
    ANALYSE("Analyse"),
    /** How the window looks. */
    VIEW("View"),
    /** What one can do. */
    HELP("Help");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    /** The menu's name. */
    public String title() {
      return title;
    }
  }

  /** The keys as people read them, for example {@code Ctrl+K}; empty without any. */
  public String keys() {
    return shortcut.map(Action::keysOf).orElse("");
  }

  private static String keysOf(KeyCombination combination) {
    return switch (combination.getDisplayText()) {
      case " " -> "Space";
      case String text -> text.replace("Period", ".").replace("Slash", "/");
    };
  }

  /** Title, keys and sentence, for a tooltip. */
  public String tip() {
    return title + (shortcut.isPresent() ? " (" + keys() + ")" : "") + "\n" + sentence;
  }

  /** Does it, if it can be done now. */
  public void fire() {
    if (enabled.get()) {
      run.run();
    }
  }
}
