package dev.yumalab.scenarios.yaml;

/**
 * Something wrong in an input.
 *
 * @param place where
 * @param message what is wrong and what was expected, one line
 */
public record Problem(Place place, String message) {
  /**
   * The problem for people.
   *
   * @return place and message, one line
   */
  @Override
  public String toString() {
    return place.text() + ": " + message;
  }
}
