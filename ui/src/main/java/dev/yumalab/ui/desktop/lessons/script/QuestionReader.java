package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the question of a step. */
final class QuestionReader {
  private static final List<String> KEYS =
      List.of("question", "choices", "guess", "then", "because");
  private static final List<String> CHOICE_KEYS = List.of("text", "when", "right");
  private static final List<String> GUESS_KEYS =
      List.of("value", "as", "from", "to", "near", "answer", "within");

  private final StepReader steps;
  private final MeasureReader measures;
  private final Problems problems;

  QuestionReader(StepReader steps, MeasureReader measures, Problems problems) {
    this.steps = steps;
    this.measures = measures;
    this.problems = problems;
  }

  /** The question, if the step asks one. */
  Optional<Question> question(Fields step) {
    Optional<Fields> read = step.block("ask", "a question", KEYS);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = read.get();
    String ask = fields.needed("question").orElse("");
    String because = fields.needed("because").orElse("");
    // Before the answers, for those may use what is kept on the way.
    List<Act> then = steps.acts(fields, "then");
    if (fields.has("choices") == fields.has("guess")) {
      problems.add(fields.place(), "a question has either 'choices' or 'guess'");
      return Optional.empty();
    }
    return fields.has("choices")
        ? choice(fields, ask, then, because)
        : fields
            .block("guess", "a guess", GUESS_KEYS)
            .flatMap(guess -> guess(guess, ask, then, because));
  }

  private Optional<Question> choice(Fields fields, String ask, List<Act> then, String because) {
    List<Question.Option> options = new ArrayList<>();
    int right = -1;
    int rights = 0;
    for (Tree item : fields.items("choices")) {
      Optional<Fields> read = Fields.of(item, "a choice", CHOICE_KEYS, problems);
      if (read.isEmpty()) {
        continue;
      }
      Fields choice = read.get();
      if (!choice.has("when")) {
        problems.add(choice.place(), "a choice needs 'when', what in the run makes it right");
      }
      if (choice.name("right", "answer here", List.of("true")).isPresent()) {
        right = options.size();
        rights++;
      }
      Optional<Condition> when = choice.tree("when").flatMap(measures::condition);
      Optional<String> text = choice.needed("text");
      when.ifPresent(found -> options.add(new Question.Option(text.orElse(""), found)));
    }
    if (rights != 1) {
      fields.problem("choices", "just one of the choices has 'right: true'");
      return Optional.empty();
    }
    if (fields.items("choices").size() < 2) {
      fields.problem("choices", "a question has at least two choices");
    }
    return Optional.of(new Question.Choice(ask, options, right, then, because));
  }

  private Optional<Question> guess(Fields guess, String ask, List<Act> then, String because) {
    for (String key : List.of("value", "from", "to", "near", "answer", "within")) {
      if (!guess.has(key)) {
        problems.add(guess.place(), "a guess needs '" + key + "'");
      }
    }
    OptionalDouble least = guess.number("from");
    OptionalDouble most = guess.number("to");
    if (least.isPresent() && most.isPresent() && least.getAsDouble() >= most.getAsDouble()) {
      guess.problem("from", "'from' must be less than 'to'");
    }
    Shown.As as = StepReader.as(guess);
    OptionalDouble near = guess.number("near");
    OptionalDouble answer = guess.number("answer");
    OptionalDouble within = guess.number("within");
    return guess
        .tree("value")
        .flatMap(measures::measure)
        .map(
            value ->
                new Question.Guess(
                    ask,
                    value,
                    as,
                    least.orElse(0),
                    most.orElse(1),
                    near.orElse(0),
                    answer.orElse(0),
                    within.orElse(0),
                    then,
                    because));
  }
}
