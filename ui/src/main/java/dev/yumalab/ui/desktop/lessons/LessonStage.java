package dev.yumalab.ui.desktop.lessons;

import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.ui.desktop.Selection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The window, as a lesson steers it. All methods are called on the window's thread, and what they
 * return completes on it. A failure's message is for people.
 */
public interface LessonStage {
  /**
   * Puts a built-in scenario on stage, before its first epoch.
   *
   * @param scenario its name
   * @param settings laid over it, of the form {@code subnet.kappa=0.6}
   */
  CompletableFuture<LiveState> open(String scenario, List<String> settings);

  /**
   * Runs on until an epoch has paid, and pauses there; at once if it has paid already.
   *
   * @param epoch from 1
   */
  CompletableFuture<LiveState> runTo(long epoch);

  /**
   * Changes a parameter from the next block on.
   *
   * @param key for example {@code subnet.kappa}
   * @param value as it would be typed
   */
  CompletableFuture<LiveState> set(String key, String value);

  /** Brings a view on stage. */
  void showView(String id);

  /** Selects a neuron or cell. */
  void select(Selection selection);

  /** Points at a control; at none without an id. */
  void highlight(Optional<String> controlId);

  /** The run on stage now. */
  Optional<LiveState> state();
}
