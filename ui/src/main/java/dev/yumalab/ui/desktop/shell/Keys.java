package dev.yumalab.ui.desktop.shell;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Hands keys to actions. Keys without Ctrl belong to the text that somebody types and to the button
 * that has the focus; elsewhere they are shortcuts too.
 */
final class Keys {
  private final ShellActions actions;
  private final Overlay overlay;

  private Keys(ShellActions actions, Overlay overlay) {
    this.actions = actions;
    this.overlay = overlay;
  }

  /** Listens to a scene's keys. */
  static void install(Scene scene, ShellActions actions, Overlay overlay) {
    Keys keys = new Keys(actions, overlay);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.onPressed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> keys.onTyped(scene, event));
  }

  private void onPressed(Scene scene, KeyEvent event) {
    Optional<Action> action =
        actions.all().stream()
            .filter(found -> found.shortcut().map(keys -> keys.match(event)).orElse(false))
            .findFirst();
    if (action.isEmpty()) {
      return;
    }
    boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && isWriting(event.getCode());
    Optional<Node> focused = Optional.ofNullable(scene.getFocusOwner());
    if (isPlain && focused.filter(Keys::takesText).isPresent()) {
      // What is typed still arrives as text; the menu's accelerator must not see the key.
      event.consume();
    } else if (isPlain && event.getCode() == KeyCode.SPACE && pressesByItself(focused)) {
      return;
    } else if (overlay.isShown()) {
      event.consume();
    } else {
      event.consume();
      action.get().fire();
    }
  }

  private void onTyped(Scene scene, KeyEvent event) {
    boolean isFree =
        !overlay.isShown()
            && Optional.ofNullable(scene.getFocusOwner()).filter(Keys::takesText).isEmpty();
    if (isFree && event.getCharacter().equals("?")) {
      event.consume();
      actions.find("help.shortcuts").ifPresent(Action::fire);
    }
  }

  private static boolean isWriting(KeyCode code) {
    return !code.isFunctionKey();
  }

  private static boolean takesText(Node node) {
    return node instanceof TextInputControl text && text.isEditable();
  }

  private static boolean pressesByItself(Optional<Node> node) {
    return node.filter(
            found ->
                found.getAccessibleRole() == AccessibleRole.BUTTON
                    || found instanceof ButtonBase
                    || found instanceof ComboBoxBase<?>)
        .isPresent();
  }
}
