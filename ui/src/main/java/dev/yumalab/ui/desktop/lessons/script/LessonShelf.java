package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lessons to choose from.
 *
 * @param lessons those that can be played, in the order of their files' names
 * @param problems what is wrong with the others
 */
public record LessonShelf(List<Lesson> lessons, List<Problem> problems) {
  private static final String FOLDER = "/dev/yumalab/ui/desktop/lessons/";
  private static final String INDEX = "index.txt";
  private static final String SUFFIX = ".md";

  /** Keeps unmodifiable copies. */
  public LessonShelf {
    lessons = List.copyOf(lessons);
    problems = List.copyOf(problems);
  }

  /** The lessons that come with the lab. */
  public static LessonShelf builtIn(LessonWords words) {
    Collector collector = new Collector(new LessonReader(words));
    new String(resource(INDEX), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(name -> collector.add(name + SUFFIX, resource(name + SUFFIX)));
    return collector.shelf();
  }

  /** The lessons of a folder: its files {@code *.md}. */
  public static LessonShelf of(Path folder, LessonWords words) {
    Collector collector = new Collector(new LessonReader(words));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(LessonShelf::isLesson).sorted().toList()) {
        collector.add(file.toString(), Files.readAllBytes(file));
      }
    } catch (IOException unreadable) {
      collector.add(
          new Problem(new Place.Source(folder.toString()), "lessons cannot be read from here"));
    }
    return collector.shelf();
  }

  private static boolean isLesson(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) && !name.equals("README.md");
  }

  private static byte[] resource(String file) {
    try (InputStream stream = LessonShelf.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("the program is incomplete: no built-in lesson " + file);
      }
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final class Collector {
    private final LessonReader reader;
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Collector(LessonReader reader) {
      this.reader = reader;
    }

    void add(String file, byte[] bytes) {
      switch (reader.read(file, bytes)) {
        case LessonReader.Valid(Lesson lesson) -> lessons.add(lesson);
        case LessonReader.Invalid(List<Problem> found) -> problems.addAll(found);
      }
    }

    void add(Problem problem) {
      problems.add(problem);
    }

    LessonShelf shelf() {
      return new LessonShelf(lessons, problems);
    }
  }
}
