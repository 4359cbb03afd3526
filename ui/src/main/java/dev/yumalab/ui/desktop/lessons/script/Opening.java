package dev.yumalab.ui.desktop.lessons.script;

import java.util.List;

/**
 * A run to begin with.
 *
 * @param scenario the name of a built-in scenario
 * @param settings laid over it, of the form {@code subnet.kappa=0.6}
 */
public record Opening(String scenario, List<String> settings) {
  /** Keeps an unmodifiable copy. */
  public Opening {
    settings = List.copyOf(settings);
  }
}
