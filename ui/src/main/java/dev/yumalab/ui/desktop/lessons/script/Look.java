package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.ui.desktop.Selection;
import java.util.Optional;

/**
 * What the window shows.
 *
 * @param view the id of a view to bring on stage
 * @param selection the neuron or cell to select
 * @param highlight the id of a control to point at
 */
public record Look(
    Optional<String> view, Optional<Selection> selection, Optional<String> highlight) {
  /** Leaves all as it is. */
  public static final Look UNCHANGED =
      new Look(Optional.empty(), Optional.empty(), Optional.empty());
}
