package dev.yumalab.ui.desktop;

import dev.yumalab.export.figures.Theme;
import dev.yumalab.scenarios.live.LiveState;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What all parts of a window share: the state on stage, the moment and the neuron that are pointed
 * at, light or dark. Belongs to the window's thread.
 */
public final class Bench {
  private final ObjectProperty<Optional<LiveState>> state =
      new SimpleObjectProperty<>(this, "state", Optional.empty());
  private final ObjectProperty<OptionalLong> cursor =
      new SimpleObjectProperty<>(this, "cursor", OptionalLong.empty());
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(this, "selection", new Selection.Nothing());
  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

  /** The latest state of the run on stage; changes at most once a frame. */
  public ObjectProperty<Optional<LiveState>> state() {
    return state;
  }

  /** The epoch that the pointer is at, in whichever view. */
  public ObjectProperty<OptionalLong> cursor() {
    return cursor;
  }

  /** The neuron or cell that was picked, in whichever view. */
  public ObjectProperty<Selection> selection() {
    return selection;
  }

  /** Light or dark. */
  public ObjectProperty<Theme> theme() {
    return theme;
  }
}
