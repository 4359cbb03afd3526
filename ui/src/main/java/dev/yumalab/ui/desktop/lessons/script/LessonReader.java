package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;
import dev.yumalab.scenarios.yaml.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a lesson. Wrong input ends in a list of problems, never in an exception. */
public final class LessonReader {
  private static final List<String> KEYS = List.of("title", "goal", "minutes", "scenario", "set");
  private static final String SUFFIX = ".md";

  private final LessonWords words;

  /**
   * @param words the names that lessons can use
   */
  public LessonReader(LessonWords words) {
    this.words = words;
  }

  /** What came of reading a lesson. */
  public sealed interface Result {}

  /**
   * The lesson can be played.
   *
   * @param lesson the lesson
   */
  public record Valid(Lesson lesson) implements Result {}

  /**
   * The lesson cannot be played.
   *
   * @param problems all that is wrong, at least one
   */
  public record Invalid(List<Problem> problems) implements Result {
    /** Keeps an unmodifiable copy. */
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a lesson.
   *
   * @param file the name of its file, for messages
   * @param bytes its content, UTF-8
   */
  public Result read(String file, byte[] bytes) {
    Problems problems = new Problems();
    Optional<Lesson> lesson =
        text(file, bytes, problems).flatMap(text -> lesson(file, text, problems));
    return problems.isEmpty() && lesson.isPresent()
        ? new Valid(lesson.get())
        : new Invalid(problems.inOrder());
  }

  private static Optional<String> text(String file, byte[] bytes, Problems problems) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      problems.add(new Place.Source(file), "a byte that is not UTF-8; save the file as UTF-8 text");
      return Optional.empty();
    }
  }

  private Optional<Lesson> lesson(String file, String text, Problems problems) {
    LessonText parts = LessonText.of(file, text, problems);
    if (parts.sections().isEmpty()) {
      problems.add(new Place.Source(file), "has no step; a step begins with '## ' and a title");
    }
    return parts
        .head()
        .flatMap(tree -> Fields.of(tree, "a lesson's head", KEYS, problems))
        .map(head -> lesson(file, head, parts.sections(), problems));
  }

  private Lesson lesson(
      String file, Fields head, List<LessonText.Section> sections, Problems problems) {
    String title = head.needed("title").orElse("");
    String goal = head.needed("goal").orElse("");
    int minutes = (int) head.whole("minutes", 1).orElse(5);
    Opening opening = new Opening(head.needed("scenario").orElse(""), head.texts("set"));
    LessonScope scope = new LessonScope();
    if (!opening.scenario().isEmpty()) {
      scope.open(opening, head.place("scenario"), problems);
    }
    StepReader reader = new StepReader(file, words, scope, problems);
    List<Step> steps = new ArrayList<>();
    sections.forEach(section -> steps.add(reader.step(section)));
    return new Lesson(id(file), title, goal, minutes, opening, steps);
  }

  private static String id(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }
}
