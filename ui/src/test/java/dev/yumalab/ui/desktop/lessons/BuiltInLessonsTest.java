package dev.yumalab.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.ui.desktop.lessons.script.Condition;
import dev.yumalab.ui.desktop.lessons.script.Lesson;
import dev.yumalab.ui.desktop.lessons.script.LessonReader;
import dev.yumalab.ui.desktop.lessons.script.LessonShelf;
import dev.yumalab.ui.desktop.lessons.script.LessonWords;
import dev.yumalab.ui.desktop.lessons.script.Question;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the lessons claim is what the model does: each is played to its end without a window. */
class BuiltInLessonsTest {
  private static final LessonShelf SHELF = LessonShelf.builtIn(LessonWords.desktop());

  @Test
  void allLessonsCanBeRead() {
    assertThat(SHELF.problems()).isEmpty();
    assertThat(SHELF.lessons()).hasSizeGreaterThanOrEqualTo(7);
    assertThat(SHELF.lessons())
        .allMatch(
            lesson ->
                lesson.steps().stream().filter(step -> step.question().isPresent()).count() >= 2);
  }

  @TestFactory
  Stream<DynamicTest> eachLessonIsTrue() {
    return SHELF.lessons().stream()
        .map(
            lesson ->
                DynamicTest.dynamicTest(lesson.id(), () -> assertThat(untruths(lesson)).isEmpty()));
  }

  @Test
  void aLessonThatIsNotTrueIsCaught() throws Exception {
    String text =
        """
        ---
        title: Untrue
        goal: One can be wrong.
        scenario: two-team-cabal
        set: [epochs=3, subnet.neurons=24, subnet.validators=6]
        ---
        ## Claims
        ```lesson
        do:
          - run_to: 2
        ask:
          question: Who holds more?
          choices:
            - { text: A, when: { value: { series: stake_share, team: cabal }, above: 0.5 }, right: true }
            - { text: B, when: { value: { series: stake_share, team: cabal }, below: 0.5 } }
          because: It is {late}.
        numbers:
          late: { value: { series: stake_share, team: cabal, at: 3 } }
        claims:
          - { value: { count: cabal }, above: 24 }
        ```
        ## Guesses
        ```lesson
        ask:
          question: How much?
          guess: { value: { series: stake_share, team: cabal }, from: 0, to: 0.1, near: 1, answer: 0.1, within: 0.01 }
          because: So.
        ```
        """;
    LessonReader.Result read =
        new LessonReader(LessonWords.desktop())
            .read("untrue.md", text.getBytes(StandardCharsets.UTF_8));

    List<String> untruths = untruths(((LessonReader.Valid) read).lesson());

    assertThat(untruths).hasSize(5);
    assertThat(untruths.get(0)).contains("no number {late}");
    assertThat(untruths.get(1)).contains("choice 0 is said to be right, the run says [1]");
    assertThat(untruths.get(2)).contains("untrue.md:20:5: the claim does not hold");
    assertThat(untruths.get(3)).contains("the run says 0.39").endsWith("not 0.1");
    assertThat(untruths.get(4)).contains("the answer cannot be guessed");
  }

  /** All that a lesson says and the model does not; a sentence each. */
  static List<String> untruths(Lesson lesson) throws Exception {
    List<String> untruths = new ArrayList<>();
    try (LiveStage stage = new LiveStage()) {
      LessonPlay play = new LessonPlay(lesson, stage);
      play.begin(0).get();
      boolean goesOn = true;
      while (goesOn) {
        play.actAll().get();
        checkNumbers(play, play.step().text(), untruths);
        play.see().get();
        play.step().question().ifPresent(question -> check(play, question, untruths));
        for (Condition broken : play.brokenClaims()) {
          untruths.add(
              "%s: the claim does not hold: the number is %s"
                  .formatted(broken.text(), broken.value().of(play.sight().orElseThrow())));
        }
        goesOn = !play.isAtEnd();
        play.next().get();
      }
    }
    return untruths;
  }

  private static void check(LessonPlay play, Question question, List<String> untruths) {
    String place = play.lesson().id() + ", " + play.step().title();
    checkNumbers(play, question.ask() + question.because(), untruths);
    switch (question) {
      case Question.Choice choice -> {
        List<Integer> right =
            play.rightOptions(choice).stream().map(choice.options()::indexOf).toList();
        if (!right.equals(List.of(choice.right()))) {
          untruths.add(
              "%s: choice %d is said to be right, the run says %s; numbers: %s"
                  .formatted(place, choice.right(), right, numbers(play, choice)));
        }
      }
      case Question.Guess guess -> {
        double value = play.value(guess);
        if (!(Math.abs(value - guess.answer()) <= guess.within())) {
          untruths.add("%s: the run says %s, not %s".formatted(place, value, guess.answer()));
        }
        if (!(value >= guess.least() && value <= guess.most())) {
          untruths.add(place + ": the answer cannot be guessed");
        }
      }
    }
  }

  private static List<Double> numbers(LessonPlay play, Question.Choice choice) {
    return choice.options().stream()
        .map(option -> option.when().value().of(play.sight().orElseThrow()))
        .toList();
  }

  /** A dash stands where a number should be. */
  private static void checkNumbers(LessonPlay play, String text, List<String> untruths) {
    for (String name : play.step().numbers().keySet()) {
      if (text.contains("{" + name + "}") && play.filled("{" + name + "}").equals("–")) {
        untruths.add(
            "%s, %s: no number {%s}".formatted(play.lesson().id(), play.step().title(), name));
      }
    }
  }
}
