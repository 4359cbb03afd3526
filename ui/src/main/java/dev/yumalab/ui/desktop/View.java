package dev.yumalab.ui.desktop;

import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.plot.Exhibit;
import java.util.List;
import javafx.scene.Node;

/** A way to look at the run on stage. All methods are called on the window's thread. */
public interface View {
  /** A short name for commands and files, for example {@code matrix}. */
  String id();

  /** The name on its tab. */
  String title();

  /** One sentence: what one sees. */
  String meaning();

  /** What stands on the stage; the same node at each call. */
  Node node();

  /** Draws a state; called at most once a frame, and only while the view is on stage. */
  void show(LiveState state);

  /** What can be exported of it now. */
  List<Exhibit> exhibits();
}
