package dev.yumalab.ui.desktop;

import javafx.scene.Node;

/** Whether a node is there: seen, and given room. */
public final class Presence {
  private Presence() {}

  /** Shows a node in its place, or takes it away and gives its room to others. */
  public static void set(Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }
}
