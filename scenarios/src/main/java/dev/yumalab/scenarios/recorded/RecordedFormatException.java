package dev.yumalab.scenarios.recorded;

import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;

/** A recorded network cannot be read; says where and why. */
public final class RecordedFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * @param place where
   * @param message what is wrong and what was expected, one line
   */
  public RecordedFormatException(Place place, String message) {
    super(place.text() + ": " + message);
    this.problem = new Problem(place, message);
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }
}
