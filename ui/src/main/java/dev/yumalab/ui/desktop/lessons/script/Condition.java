package dev.yumalab.ui.desktop.lessons.script;

import java.util.Optional;

/**
 * Something that is true of a run or not.
 *
 * @param value the number in question
 * @param above it must be larger than this
 * @param below it must be smaller than this
 * @param about it must not be further than {@code within} from this
 * @param within see {@code about}; 0 or more
 * @param text the condition as the lesson writes it, for messages
 */
public record Condition(
    Measure value,
    Optional<Measure> above,
    Optional<Measure> below,
    Optional<Measure> about,
    double within,
    String text) {

  /** Whether it holds; never where a number is missing. */
  public boolean holds(Sight sight) {
    double number = value.of(sight);
    return Double.isFinite(number)
        && above.map(limit -> number > limit.of(sight)).orElse(true)
        && below.map(limit -> number < limit.of(sight)).orElse(true)
        && about.map(target -> Math.abs(number - target.of(sight)) <= within).orElse(true);
  }
}
