package dev.yumalab.ui.desktop.views;

import java.net.URL;
import java.util.Objects;
import javafx.scene.Parent;

/** The style sheet of views and inspector; sizes in it follow the font. */
public final class ViewStyle {
  private ViewStyle() {}

  /** Styles a node and all that is in it. */
  public static void apply(Parent node) {
    URL sheet = Objects.requireNonNull(ViewStyle.class.getResource("views.css"));
    node.getStylesheets().add(sheet.toExternalForm());
  }
}
