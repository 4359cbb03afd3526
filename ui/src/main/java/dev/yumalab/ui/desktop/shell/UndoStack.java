package dev.yumalab.ui.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The changes of parameters that were made, to go back and forth in. */
final class UndoStack {
  /**
   * A parameter that got another value.
   *
   * @param key the parameter's key
   * @param before its text before
   * @param after its text afterwards
   */
  record Change(String key, String before, String after) {}

  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  /** Remembers a change; what was undone before it is forgotten. */
  void add(Change change) {
    done.push(change);
    undone.clear();
    update();
  }

  /** Takes back the last change, if there is one; whoever calls carries it out. */
  Optional<Change> undo() {
    return move(done, undone);
  }

  /** Repeats what was undone last, if anything; whoever calls carries it out. */
  Optional<Change> redo() {
    return move(undone, done);
  }

  /** Forgets all: another scenario is on stage. */
  void clear() {
    done.clear();
    undone.clear();
    update();
  }

  private Optional<Change> move(Deque<Change> from, Deque<Change> to) {
    Optional<Change> change = Optional.ofNullable(from.poll());
    change.ifPresent(to::push);
    update();
    return change;
  }

  private void update() {
    canUndo.set(!done.isEmpty());
    canRedo.set(!undone.isEmpty());
  }
}
