package dev.yumalab.ui.desktop.lessons;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.effect.BlurType;
import javafx.scene.effect.DropShadow;
import javafx.scene.effect.Effect;
import javafx.scene.paint.Color;

/**
 * Points at one control of a window with a glow around it. For a {@link LessonStage} that has a
 * scene. Belongs to the window's thread.
 */
public final class CoachMark {
  /** Stands out from light and dark backgrounds, and is neither side's colour. */
  private static final Color GLOW = Color.web("#d4a72c");

  private static final double RADIUS = 14;
  private static final double SPREAD = 0.6;

  private Optional<Marked> marked = Optional.empty();

  /** A mark that is not there yet. */
  public CoachMark() {}

  private record Marked(Node node, Optional<Effect> before) {}

  /**
   * Points at a control, and no longer at another.
   *
   * @param root what to search
   * @param id the control's id; none to point at nothing
   * @return whether something is pointed at
   */
  public boolean show(Parent root, Optional<String> id) {
    clear();
    Optional<Node> found = id.flatMap(wanted -> find(root, wanted));
    found.ifPresent(this::mark);
    return found.isPresent();
  }

  private void clear() {
    marked.ifPresent(old -> old.node().setEffect(old.before().orElse(null)));
    marked = Optional.empty();
  }

  private void mark(Node node) {
    marked = Optional.of(new Marked(node, Optional.ofNullable(node.getEffect())));
    node.setEffect(new DropShadow(BlurType.GAUSSIAN, GLOW, RADIUS, SPREAD, 0, 0));
  }

  /** Ids have dots in them, which a look-up by selector would read as classes. */
  private static Optional<Node> find(Node node, String id) {
    if (id.equals(node.getId())) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = find(child, id);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
