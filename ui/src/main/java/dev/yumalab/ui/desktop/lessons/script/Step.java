package dev.yumalab.ui.desktop.lessons.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of a lesson.
 *
 * @param title its heading
 * @param text Markdown; {@code {name}} stands for one of the numbers
 * @param look what the window shows on entering
 * @param acts what is done with the run, in order
 * @param question what is asked after them
 * @param numbers by the names under which texts use them
 * @param claims what must be true at the end of the step, for what the text says; tests check them
 */
public record Step(
    String title,
    String text,
    Look look,
    List<Act> acts,
    Optional<Question> question,
    Map<String, Shown> numbers,
    List<Condition> claims) {
  /** Keeps unmodifiable copies. */
  public Step {
    acts = List.copyOf(acts);
    numbers = Map.copyOf(numbers);
    claims = List.copyOf(claims);
  }
}
