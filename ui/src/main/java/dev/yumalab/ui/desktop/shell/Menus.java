package dev.yumalab.ui.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** The menu bar, made of the actions. */
final class Menus {
  private Menus() {}

  static MenuBar of(ShellActions actions) {
    MenuBar bar = new MenuBar();
    for (Action.Section section : Action.Section.values()) {
      Menu menu = new Menu("_" + section.title());
      for (Action action : actions.of(section)) {
        MenuItem item = new MenuItem(action.title());
        item.setId("menu." + action.id());
        action.shortcut().ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(_ -> action.fire());
        menu.getItems().add(item);
      }
      if (!menu.getItems().isEmpty()) {
        bar.getMenus().add(menu);
      }
    }
    bar.getStyleClass().add("menus");
    return bar;
  }
}
