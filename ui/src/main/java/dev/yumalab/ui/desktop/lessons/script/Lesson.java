package dev.yumalab.ui.desktop.lessons.script;

import java.util.List;

/**
 * A lesson: steps over a run.
 *
 * @param id the file's name without its suffix, for example {@code 01-weights}
 * @param title the heading
 * @param goal one sentence: what one can say afterwards
 * @param minutes about how long it takes, from 1
 * @param opening what is on stage when it begins
 * @param steps at least one
 */
public record Lesson(
    String id, String title, String goal, int minutes, Opening opening, List<Step> steps) {
  /** Keeps an unmodifiable copy. */
  public Lesson {
    steps = List.copyOf(steps);
  }
}
