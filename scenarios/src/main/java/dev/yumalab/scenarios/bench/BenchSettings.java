package dev.yumalab.scenarios.bench;

import java.util.List;

/**
 * What is timed.
 *
 * @param shapes of networks, at least one
 * @param versions of the epoch, at least one
 * @param forms of use, at least one
 * @param secondsEach how long each kernel is timed in each case, above 0 and at most an hour
 */
public record BenchSettings(
    List<NetworkShape> shapes, List<YumaVersion> versions, List<Form> forms, double secondsEach) {
  private static final double MOST_SECONDS = 3_600;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the seconds are out of range; the message is for a person
   */
  public BenchSettings {
    shapes = List.copyOf(shapes);
    versions = List.copyOf(versions);
    forms = List.copyOf(forms);
    if (!(secondsEach > 0 && secondsEach <= MOST_SECONDS)) {
      throw new IllegalArgumentException(
          "seconds must be above 0 and at most 3600, not " + secondsEach);
    }
  }

  /** How many measurements these make. */
  public int measurements() {
    return shapes.size() * versions.size() * forms.size();
  }
}
