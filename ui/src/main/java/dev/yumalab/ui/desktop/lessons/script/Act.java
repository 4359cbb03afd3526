package dev.yumalab.ui.desktop.lessons.script;

/** Something that a lesson does with a run. */
public sealed interface Act {

  /**
   * Opens another run.
   *
   * @param opening which
   */
  record Open(Opening opening) implements Act {}

  /**
   * Runs on until an epoch has paid; nothing if it has already.
   *
   * @param epoch from 1
   */
  record RunTo(long epoch) implements Act {}

  /**
   * Changes a parameter from the next block on.
   *
   * @param key for example {@code subnet.kappa}
   * @param value as it would be typed
   */
  record Change(String key, String value) implements Act {}

  /**
   * Remembers a number of the run under a name.
   *
   * @param name the name
   * @param measure the number
   */
  record Keep(String name, Measure measure) implements Act {}

  /** What it does, as a button says it; nothing for what happens unseen. */
  default String words() {
    return switch (this) {
      case Open(Opening opening) ->
          "Open "
              + opening.scenario()
              + (opening.settings().isEmpty()
                  ? ""
                  : " with " + String.join(", ", opening.settings()));
      case RunTo(long epoch) -> "Run to epoch " + epoch;
      case Change(String key, String value) -> "Set " + key + " to " + value;
      case Keep _ -> "";
    };
  }
}
