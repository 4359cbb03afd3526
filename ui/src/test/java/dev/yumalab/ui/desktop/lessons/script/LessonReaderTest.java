package dev.yumalab.ui.desktop.lessons.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;
import dev.yumalab.ui.desktop.Selection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons are read from Markdown with YAML, and mistakes are told with their places. */
class LessonReaderTest {
  private static final String GOOD =
      """
      ---
      title: A title
      goal: One can say something.
      scenario: two-team-cabal
      set: [epochs=20, subnet.kappa=0.6]
      ---

      ## First

      A [weight](glossary:weights) of {w}.

      ```lesson
      view: matrix
      select: [0, 20]
      highlight: subnet.kappa
      do:
        - run_to: 3
        - { set: [subnet.kappa=0.5] }
        - keep: { before: { series: stake_share, team: cabal, at: start } }
      numbers:
        w: { value: { weight: [0, 20] }, as: percent }
      claims:
        - { value: before, about: 0.4, within: 0.001 }
      ```

      ## Second

      ```
      ## no step: code
      ```

      ```lesson
      ask:
        question: More?
        choices:
          - { text: Yes, when: { value: { count: cabal }, above: 3 }, right: true }
          - { text: No, when: { value: { count: cabal }, below: 3 } }
        because: So it is.
      ```
      """;

  @TempDir private Path folder;

  private static LessonReader.Result read(String text) {
    return new LessonReader(LessonWords.desktop())
        .read("x/03-name.md", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Lesson lesson(String text) {
    return ((LessonReader.Valid) read(text)).lesson();
  }

  /** The problems of the good lesson with one thing changed. */
  private static List<String> problems(String target, String replacement) {
    assertThat(GOOD).contains(target);
    LessonReader.Result result = read(GOOD.replace(target, replacement));
    assertThat(result).isInstanceOf(LessonReader.Invalid.class);
    return ((LessonReader.Invalid) result).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void readsAllThatALessonHas() {
    Lesson lesson = lesson(GOOD);

    assertThat(lesson.id()).isEqualTo("03-name");
    assertThat(lesson.opening())
        .isEqualTo(new Opening("two-team-cabal", List.of("epochs=20", "subnet.kappa=0.6")));
    assertThat(lesson.steps()).extracting(Step::title).containsExactly("First", "Second");
    Step first = lesson.steps().getFirst();
    assertThat(first.look().view()).contains("matrix");
    assertThat(first.look().selection()).contains(new Selection.Cell(0, 20));
    assertThat(first.acts())
        .containsExactly(
            new Act.RunTo(3),
            new Act.Change("subnet.kappa", "0.5"),
            new Act.Keep(
                "before",
                new Measure.OfTeam(
                    LiveHistory.Series.STAKE_SHARE,
                    "cabal",
                    OptionalLong.of(0),
                    OptionalLong.of(0))));
    assertThat(lesson.steps().getLast().text()).contains("## no step: code");
    assertThat(((Question.Choice) lesson.steps().getLast().question().orElseThrow()).right())
        .isZero();
  }

  @Test
  void unknownNamesAreToldWithTheNearest() {
    assertThat(problems("view: matrix", "view: matrx"))
        .containsExactly("x/03-name.md:13:7: no view 'matrx'. Did you mean 'matrix'?");
    assertThat(problems("  question:", "  qestion:"))
        .contains(
            "x/03-name.md:34:3: unknown key 'qestion' in a question. Did you mean 'question'?");
    assertThat(problems("team: cabal, at", "team: cabl, at"))
        .contains("x/03-name.md:19:50: no team 'cabl'. Did you mean 'cabal'?");
    assertThat(problems("series: stake_share", "series: stake_shares"))
        .contains("x/03-name.md:19:31: no series 'stake_shares'. Did you mean 'stake_share'?");
    assertThat(problems("value: before", "value: befor"))
        .containsExactly(
            "x/03-name.md:23:14: 'befor' is neither a number nor kept earlier under that name."
                + " Did you mean 'before'?");
    assertThat(problems("highlight: subnet.kappa", "highlight: subnet.kapa"))
        .containsExactly(
            "x/03-name.md:15:12: no control 'subnet.kapa'. Did you mean 'subnet.kappa'?");
    assertThat(problems("glossary:weights", "glossary:wieghts"))
        .containsExactly(
            "x/03-name.md:10:12: no word 'wieghts' in the glossary. Did you mean 'weights'?");
    assertThat(problems("of {w}", "of {v}"))
        .containsExactly(
            "x/03-name.md:10:1: no number 'v' in this step's numbers. Did you mean 'w'?");
    assertThat(problems("scenario: two-team-cabal", "scenario: two-team-cabals"))
        .containsExactly(
            "x/03-name.md:4:11: no built-in scenario 'two-team-cabals'."
                + " Did you mean 'two-team-cabal'?");
  }

  @Test
  void settingsOfTheScenarioAreChecked() {
    assertThat(problems("subnet.kappa=0.6]", "subnet.kapa=0.6]"))
        .singleElement()
        .asString()
        .startsWith("x/03-name.md:4:11: --set subnet.kapa=0.6: unknown key 'kapa' in subnet.");
    assertThat(problems("run_to: 3", "run_to: 300"))
        .containsExactly("x/03-name.md:17:13: the run has only 20 epochs");
  }

  @Test
  void aQuestionHasJustOneRightAnswer() {
    assertThat(problems(", right: true", ""))
        .containsExactly("x/03-name.md:36:5: just one of the choices has 'right: true'");
    assertThat(problems("{ value: { count: cabal }, below: 3 }", "{ value: { count: cabal } }"))
        .contains(
            "x/03-name.md:37:25: a condition has 'value' and one or more of 'above', 'below',"
                + " 'about'");
  }

  @Test
  void brokenFilesAreSentencesToo() {
    assertThat(problems("---\ntitle", "title"))
        .contains(
            "x/03-name.md:1:1: a lesson begins with '---', then title, goal and scenario, then"
                + " '---'");
    assertThat(problems("do:", "do")).anyMatch(problem -> problem.startsWith("x/03-name.md:17:"));
    assertThat(problems("## First", "# First"))
        .contains(
            "x/03-name.md:8:1: text before the first step; a step begins with '## ' and a title");
    assertThat(new LessonReader(LessonWords.desktop()).read("x.md", new byte[] {(byte) 0xC3, 0x28}))
        .isEqualTo(
            new LessonReader.Invalid(
                List.of(
                    new Problem(
                        new Place.Source("x.md"),
                        "a byte that is not UTF-8; save the file as UTF-8 text"))));
  }

  @Test
  void aFolderGivesItsLessonsAndWhatIsWrongWithTheOthers() throws Exception {
    Files.writeString(folder.resolve("02-good.md"), GOOD);
    Files.writeString(folder.resolve("01-bad.md"), GOOD.replace("view:", "veiw:"));
    Files.writeString(folder.resolve("README.md"), "Not a lesson.");

    LessonShelf shelf = LessonShelf.of(folder, LessonWords.desktop());

    assertThat(shelf.lessons()).extracting(Lesson::id).containsExactly("02-good");
    assertThat(shelf.problems())
        .singleElement()
        .asString()
        .contains("01-bad.md:13:1: unknown key 'veiw' in a step. Did you mean 'view'?");
    assertThat(LessonShelf.of(folder.resolve("none"), LessonWords.desktop()).problems())
        .singleElement()
        .asString()
        .endsWith("lessons cannot be read from here");
  }

  @Test
  void theGlossaryIsTheOneOfTheDocumentation() throws Exception {
    assertThat(Glossary.builtIn())
        .isEqualTo(Glossary.of(Files.readString(Path.of("../docs/glossary.md"))));
    assertThat(Glossary.builtIn().meaning("Server").orElseThrow()).contains("a uid that is judged");
    assertThat(Glossary.builtIn().meaning("word")).isEmpty();
  }
}
