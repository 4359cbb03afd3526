package dev.yumalab.ui.desktop.shell;

import dev.yumalab.ui.desktop.View;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * What the window hosts.
 *
 * @param views the tabs in the middle
 * @param inspect the right side
 * @param lessons the third tab of the left side
 * @param runs the foot
 */
public record Parts(
    List<View> views, Optional<Node> inspect, Optional<Node> lessons, Optional<Node> runs) {
  /** Keeps an unmodifiable copy. */
  public Parts {
    views = List.copyOf(views);
  }

  /** Nothing. */
  public static Parts none() {
    return new Parts(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
