package dev.yumalab.ui.desktop.shell;

import dev.yumalab.ui.desktop.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * What the window hosts.
 *
 * @param views the tabs in the middle
 * @param inspect the right side
 * @param lessons the third tab of the left side, made when somebody looks at it first
 * @param runs the foot
 */
public record Parts(
    List<View> views,
    Optional<Node> inspect,
    Optional<Supplier<Node>> lessons,
    Optional<Node> runs) {
  /** Keeps an unmodifiable copy. */
  public Parts {
    views = List.copyOf(views);
  }
}
