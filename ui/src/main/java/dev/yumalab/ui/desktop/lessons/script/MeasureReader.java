package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads numbers and conditions of a lesson. */
final class MeasureReader {
  private static final List<String> KINDS =
      List.of("series", "field", "count", "weight", "bond", "value");
  private static final List<String> KEYS =
      List.of(
          "series", "field", "count", "weight", "bond", "value", "team", "who", "take", "uid", "at",
          "from", "to", "plus", "minus", "times", "over");
  private static final List<String> CONDITION_KEYS =
      List.of("value", "above", "below", "about", "within");

  private final LessonScope scope;
  private final Problems problems;

  MeasureReader(LessonScope scope, Problems problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /** A number: written out, the name of a kept one, or a block. */
  Optional<Measure> measure(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar(scalar);
    }
    return Fields.of(tree, "a measure", KEYS, problems).flatMap(this::block);
  }

  private Optional<Measure> scalar(Tree.Scalar scalar) {
    try {
      double number = Double.parseDouble(scalar.text());
      if (Double.isFinite(number)) {
        return Optional.of(new Measure.Constant(number));
      }
    } catch (NumberFormatException aName) {
      if (scope.kept().contains(scalar.text())) {
        return Optional.of(new Measure.Kept(scalar.text()));
      }
    }
    problems.add(
        scalar.place(),
        "%s is neither a number nor kept earlier under that name. %s"
            .formatted(
                Excerpt.of(scalar.text()),
                scope.kept().isEmpty()
                    ? "Nothing is kept so far."
                    : Fields.advice(scope.kept().stream().sorted().toList(), scalar.text())));
    return Optional.empty();
  }

  private Optional<Measure> block(Fields fields) {
    List<String> kinds = KINDS.stream().filter(fields::has).toList();
    if (kinds.size() != 1) {
      problems.add(
          fields.place(), "a measure has just one of the keys " + String.join(", ", KINDS));
      return Optional.empty();
    }
    Optional<Measure> measure =
        switch (kinds.getFirst()) {
          case "series" -> series(fields);
          case "field" -> field(fields);
          case "count" -> count(fields);
          case "weight" -> cell(fields, "weight").map(at -> new Measure.Weight(at[0], at[1]));
          case "bond" -> cell(fields, "bond").map(at -> new Measure.Bond(at[0], at[1]));
          default -> measure(fields.tree("value").orElseThrow());
        };
    for (Measure.Operation operation : Measure.Operation.values()) {
      Optional<Tree> other = fields.tree(word(operation));
      if (other.isPresent()) {
        Optional<Measure> right = measure(other.get());
        measure =
            measure.flatMap(
                left -> right.map(operand -> new Measure.Calculated(operation, left, operand)));
      }
    }
    return measure;
  }

  private Optional<Measure> series(Fields fields) {
    Optional<LiveHistory.Series> series =
        constant(fields, "series", "series", LiveHistory.Series.values());
    Optional<String> team = team(fields, "team");
    OptionalLong at =
        fields.text("at").filter("start"::equals).isPresent()
            ? OptionalLong.of(0)
            : fields.whole("at", 0);
    OptionalLong from = fields.has("at") ? at : fields.whole("from", 0);
    OptionalLong to = fields.has("at") ? at : fields.whole("to", 0);
    if (fields.has("at") && (fields.has("from") || fields.has("to"))) {
      fields.problem("at", "'at' is one epoch, 'from' and 'to' are several; write one of both");
    }
    if (from.isPresent() && to.isPresent() && from.getAsLong() > to.getAsLong()) {
      fields.problem("from", "'from' lies behind 'to'");
    }
    if (to.isPresent() && to.getAsLong() > scope.epochs()) {
      fields.problem(
          fields.has("at") ? "at" : "to", "the run has only " + scope.epochs() + " epochs");
    }
    return series.flatMap(which -> team.map(name -> new Measure.OfTeam(which, name, from, to)));
  }

  private Optional<Measure> field(Fields fields) {
    Optional<LiveNeurons.Field> field =
        constant(fields, "field", "field", LiveNeurons.Field.values());
    if (fields.has("uid")) {
      OptionalLong uid = fields.whole("uid", 0);
      return field
          .filter(_ -> uid.isPresent())
          .map(which -> new Measure.OfUid(which, (int) uid.getAsLong()));
    }
    Optional<String> team = team(fields, "team");
    Measure.Who who = who(fields);
    Measure.Take take =
        fields.has("take")
            ? constant(fields, "take", "way to take", Measure.Take.values())
                .orElse(Measure.Take.SUM)
            : Measure.Take.SUM;
    return field.flatMap(which -> team.map(name -> new Measure.OfUids(which, name, who, take)));
  }

  private Optional<Measure> count(Fields fields) {
    Measure.Who who = who(fields);
    return team(fields, "count").map(name -> new Measure.Count(name, who));
  }

  private Measure.Who who(Fields fields) {
    return fields.has("who")
        ? constant(fields, "who", "kind of uids", Measure.Who.values()).orElse(Measure.Who.ALL)
        : Measure.Who.ALL;
  }

  private Optional<String> team(Fields fields, String key) {
    Optional<String> named = fields.needed(key);
    return scope.isKnown() ? named.flatMap(_ -> fields.name(key, "team", scope.teams())) : named;
  }

  private Optional<int[]> cell(Fields fields, String key) {
    List<String> uids = fields.texts(key);
    if (uids.size() == 2 && uids.stream().allMatch(uid -> uid.matches("\\d{1,6}"))) {
      return Optional.of(uids.stream().mapToInt(Integer::parseInt).toArray());
    }
    fields.problem(key, "'" + key + "' has two uids: [VALIDATOR, MINER]");
    return Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> constant(
      Fields fields, String key, String what, E[] all) {
    List<E> constants = List.of(all);
    List<String> words = constants.stream().map(MeasureReader::word).toList();
    return fields.name(key, what, words).map(name -> constants.get(words.indexOf(name)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A condition: a value and what it is compared with. */
  Optional<Condition> condition(Tree tree) {
    Optional<Fields> read = Fields.of(tree, "a condition", CONDITION_KEYS, problems);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = read.get();
    if (!fields.has("value")
        || !(fields.has("above") || fields.has("below") || fields.has("about"))) {
      problems.add(
          fields.place(), "a condition has 'value' and one or more of 'above', 'below', 'about'");
      return Optional.empty();
    }
    OptionalDouble within = fields.number("within");
    if (fields.has("about") && (within.isEmpty() || within.getAsDouble() < 0)) {
      fields.problem("about", "'about' needs 'within', how far off the number may be");
    }
    return measure(fields.tree("value").orElseThrow())
        .map(
            value ->
                new Condition(
                    value,
                    fields.tree("above").flatMap(this::measure),
                    fields.tree("below").flatMap(this::measure),
                    fields.tree("about").flatMap(this::measure),
                    within.orElse(0),
                    tree.place().text()));
  }
}
