package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.live.LiveState;
import java.util.Map;

/**
 * What a lesson can see.
 *
 * @param state the run now
 * @param kept numbers that were remembered, by name
 */
public record Sight(LiveState state, Map<String, Double> kept) {
  /** Keeps an unmodifiable copy. */
  public Sight {
    kept = Map.copyOf(kept);
  }
}
