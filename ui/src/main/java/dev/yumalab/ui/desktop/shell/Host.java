package dev.yumalab.ui.desktop.shell;

import dev.yumalab.scenarios.live.LiveRun;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Bench;
import dev.yumalab.ui.desktop.plot.Exhibit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;

/** What the window offers to the panes that it hosts. All of it belongs to the window's thread. */
public interface Host {
  /** What all parts share. */
  Bench bench();

  /** The run on stage, if one is open. */
  ObservableValue<Optional<LiveRun>> run();

  /**
   * Puts a scenario on stage, at its start.
   *
   * @param origin a built-in name or a file
   * @param settings values by key, laid over it
   * @return what is wrong with it, one line for each; empty if it is on stage
   */
  CompletableFuture<Optional<String>> open(String origin, SequencedMap<String, String> settings);

  /**
   * Changes a parameter as the form does.
   *
   * @param key for example {@code subnet.kappa}
   * @param text the value as a file writes it
   * @return what is wrong with it; empty if it was taken
   */
  CompletableFuture<Optional<String>> edit(String key, String text);

  /**
   * Goes on without waiting until an epoch has paid, and pauses there; at once if it has paid.
   *
   * @param epoch from 1
   */
  CompletableFuture<LiveState> runTo(long epoch);

  /** Brings a view on stage, by its id. */
  void showView(String id);

  /**
   * Points at a control by its id: an action's id for its button, a parameter's key for its field.
   *
   * @param id empty to point at nothing
   */
  void highlight(Optional<String> id);

  /** Saves pictures where the user says: PNG, SVG or CSV. */
  void export(List<Exhibit> exhibits);

  /** Asks for the folder of a run; empty if the user has thought better of it. */
  Optional<Path> askRunFolder();

  /** By lesson, how many of its steps are finished; remembered from one start to the next. */
  ObservableMap<String, Integer> lessonProgress();

  /** Says something in the status line. */
  void say(String message);
}
