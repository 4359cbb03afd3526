package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import dev.yumalab.scenarios.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a lesson's file: YAML between two lines {@code ---}, then sections that begin with
 * {@code ## }, each with one fenced block {@code ```lesson} of YAML at most.
 *
 * @param head the YAML at the top
 * @param sections the steps
 */
record LessonText(Optional<Tree> head, List<Section> sections) {
  private static final String RULE = "---";
  private static final String HEADING = "## ";
  private static final String FENCE = "```";
  private static final String BLOCK = FENCE + "lesson";

  /**
   * A step as it is written.
   *
   * @param title the heading
   * @param line where the heading stands
   * @param text Markdown without the block, one line for each line of the file
   * @param block the YAML
   */
  record Section(String title, int line, String text, Optional<Tree> block) {}

  /** Takes a file apart; what is wrong becomes a problem. */
  static LessonText of(String source, String text, Problems problems) {
    List<String> lines = text.lines().toList();
    Cutter cutter = new Cutter(source, lines, problems);
    Optional<Tree> head = cutter.head();
    return new LessonText(head, cutter.sections());
  }

  private static final class Cutter {
    private final String source;
    private final List<String> lines;
    private final Problems problems;
    private int next;

    Cutter(String source, List<String> lines, Problems problems) {
      this.source = source;
      this.lines = lines;
      this.problems = problems;
    }

    Optional<Tree> head() {
      if (lines.isEmpty() || !lines.getFirst().strip().equals(RULE)) {
        problem(1, "a lesson begins with '---', then title, goal and scenario, then '---'");
        return Optional.empty();
      }
      int end = 1;
      while (end < lines.size() && !lines.get(end).strip().equals(RULE)) {
        end++;
      }
      if (end == lines.size()) {
        problem(1, "no second '---' ends what begins here");
      }
      next = Math.min(end + 1, lines.size());
      return yaml(1, end);
    }

    List<Section> sections() {
      List<Section> sections = new ArrayList<>();
      while (next < lines.size()) {
        String line = lines.get(next);
        if (line.startsWith(HEADING)) {
          sections.add(section());
        } else {
          if (!line.isBlank()) {
            problem(next + 1, "text before the first step; a step begins with '## ' and a title");
          }
          next++;
        }
      }
      return sections;
    }

    private Section section() {
      int heading = next;
      next++;
      Optional<Tree> block = Optional.empty();
      boolean hasBlock = false;
      boolean isCode = false;
      StringBuilder text = new StringBuilder();
      while (next < lines.size() && (isCode || !lines.get(next).startsWith(HEADING))) {
        String line = lines.get(next);
        if (!isCode && line.strip().equals(BLOCK)) {
          int end = next + 1;
          while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
            end++;
          }
          if (hasBlock) {
            problem(next + 1, "a second block '```lesson' in this step; a step has one");
          } else if (end == lines.size()) {
            problem(next + 1, "no '```' ends what begins here");
          } else {
            block = yaml(next + 1, end);
          }
          hasBlock = true;
          text.append("\n".repeat(Math.min(end + 1, lines.size()) - next));
          next = end + 1;
        } else {
          isCode = line.strip().startsWith(FENCE) != isCode;
          text.append(line).append('\n');
          next++;
        }
      }
      String title = lines.get(heading).substring(HEADING.length()).strip();
      if (title.isEmpty()) {
        problem(heading + 1, "a step has a title behind '## '");
      }
      return new Section(title, heading + 1, text.toString(), block);
    }

    /** Reads the lines of a block with empty lines before it, so that places are the file's own. */
    private Optional<Tree> yaml(int from, int to) {
      String padded =
          "\n".repeat(from) + String.join("\n", lines.subList(from, Math.max(from, to))) + "\n";
      return YamlReader.readFile(source, padded.getBytes(StandardCharsets.UTF_8), problems);
    }

    private void problem(int line, String message) {
      problems.add(new Place.Position(source, line, 1), message);
    }
  }
}
