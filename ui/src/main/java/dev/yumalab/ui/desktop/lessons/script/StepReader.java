package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import dev.yumalab.ui.desktop.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the steps of a lesson, one after the other. */
final class StepReader {
  private static final List<String> KEYS =
      List.of("view", "select", "highlight", "do", "ask", "numbers", "claims");
  private static final List<String> ACT_KEYS = List.of("open", "set", "run_to", "keep");
  private static final Pattern NUMBER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern LINK = Pattern.compile("]\\(([^)]*)\\)");
  private static final String GLOSSARY = "glossary:";

  private final String file;
  private final LessonWords words;
  private final LessonScope scope;
  private final Problems problems;
  private final MeasureReader measures;

  StepReader(String file, LessonWords words, LessonScope scope, Problems problems) {
    this.file = file;
    this.words = words;
    this.scope = scope;
    this.problems = problems;
    this.measures = new MeasureReader(scope, problems);
  }

  /** The next step. */
  Step step(LessonText.Section section) {
    Optional<Fields> block =
        section.block().flatMap(tree -> Fields.of(tree, "a step", KEYS, problems));
    Look look = block.map(this::look).orElse(Look.UNCHANGED);
    List<Act> acts = block.map(fields -> acts(fields, "do")).orElse(List.of());
    Optional<Question> question =
        block.flatMap(fields -> new QuestionReader(this, measures, problems).question(fields));
    Map<String, Shown> numbers = block.map(this::numbers).orElse(Map.of());
    List<Condition> claims =
        block.map(fields -> fields.items("claims")).orElse(List.of()).stream()
            .flatMap(tree -> measures.condition(tree).stream())
            .toList();
    checkText(section, numbers);
    question.ifPresent(
        asked ->
            checkNumbers(asked.ask() + asked.because(), numbers, block.orElseThrow().place("ask")));
    String text = section.text().strip();
    return new Step(section.title(), text, look, acts, question, numbers, claims);
  }

  private Look look(Fields fields) {
    return new Look(
        fields.name("view", "view", words.views()),
        fields.tree("select").flatMap(this::selection),
        fields.name("highlight", "control", words.controls()));
  }

  private Optional<Selection> selection(Tree tree) {
    List<Integer> uids = new ArrayList<>();
    for (Tree item : tree instanceof Tree.Sequence list ? list.items() : List.of(tree)) {
      if (item instanceof Tree.Scalar scalar && scalar.text().matches("\\d{1,6}")) {
        uids.add(Integer.valueOf(scalar.text()));
      }
    }
    return switch (uids.size()) {
      case 1 -> Optional.of(new Selection.Neuron(uids.getFirst()));
      case 2 -> Optional.of(new Selection.Cell(uids.getFirst(), uids.getLast()));
      default -> {
        problems.add(tree.place(), "'select' is a uid, or [VALIDATOR, MINER] for a cell");
        yield Optional.empty();
      }
    };
  }

  /** A list of acts; each of them changes what later names mean. */
  List<Act> acts(Fields fields, String key) {
    List<Act> acts = new ArrayList<>();
    for (Tree item : fields.items(key)) {
      Fields.of(item, "an act", ACT_KEYS, problems).ifPresent(act -> read(act, acts));
    }
    return acts;
  }

  private void read(Fields act, List<Act> acts) {
    if (act.has("open")) {
      Opening opening = new Opening(act.needed("open").orElse(""), act.texts("set"));
      scope.open(opening, act.place("open"), problems);
      acts.add(new Act.Open(opening));
    } else if (act.has("set")) {
      act.texts("set").forEach(setting -> change(act, setting).ifPresent(acts::add));
    } else if (!act.has("run_to") && !act.has("keep")) {
      problems.add(act.place(), "an act has one of the keys " + String.join(", ", ACT_KEYS));
    }
    act.whole("run_to", 1)
        .ifPresent(
            epoch -> {
              if (epoch > scope.epochs()) {
                act.problem("run_to", "the run has only " + scope.epochs() + " epochs");
              }
              acts.add(new Act.RunTo(epoch));
            });
    act.tree("keep").ifPresent(tree -> keep(tree, acts));
  }

  private Optional<Act> change(Fields act, String setting) {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      act.problem("set", "a setting is key=value, such as subnet.kappa=0.55");
      return Optional.empty();
    }
    return Optional.of(
        new Act.Change(
            setting.substring(0, equals).strip(), setting.substring(equals + 1).strip()));
  }

  private void keep(Tree tree, List<Act> acts) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      problems.add(tree.place(), "'keep' is a block of names, each with a measure");
      return;
    }
    for (Tree.Entry entry : mapping.entries().values()) {
      measures
          .measure(entry.value())
          .ifPresent(measure -> acts.add(new Act.Keep(entry.key(), measure)));
      scope.keep(entry.key());
    }
  }

  private Map<String, Shown> numbers(Fields fields) {
    SequencedMap<String, Shown> numbers = new LinkedHashMap<>();
    if (fields.tree("numbers").orElse(null) instanceof Tree.Mapping mapping) {
      for (Tree.Entry entry : mapping.entries().values()) {
        Fields.of(entry.value(), "a number", List.of("value", "as"), problems)
            .ifPresent(
                number -> {
                  Shown.As as = as(number);
                  if (!number.has("value")) {
                    problems.add(number.place(), "a number has a 'value'");
                  }
                  number
                      .tree("value")
                      .flatMap(measures::measure)
                      .ifPresent(measure -> numbers.put(entry.key(), new Shown(measure, as)));
                });
      }
    } else if (fields.has("numbers")) {
      fields.problem("numbers", "'numbers' is a block of names");
    }
    return numbers;
  }

  /** How a number is written: {@code as}, or plain. */
  static Shown.As as(Fields fields) {
    List<Shown.As> all = List.of(Shown.As.values());
    List<String> words = all.stream().map(Shown.As::word).toList();
    return fields.has("as")
        ? fields
            .name("as", "way to write numbers", words)
            .map(name -> all.get(words.indexOf(name)))
            .orElse(Shown.As.NUMBER)
        : Shown.As.NUMBER;
  }

  private void checkText(LessonText.Section section, Map<String, Shown> numbers) {
    List<String> lines = section.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int line = section.line() + 1 + i;
      checkNumbers(lines.get(i), numbers, new Place.Position(file, line, 1));
      Matcher link = LINK.matcher(lines.get(i));
      while (link.find()) {
        Place place = new Place.Position(file, line, link.start(1) + 1);
        checkLink(link.group(1), place);
      }
    }
  }

  private void checkLink(String target, Place place) {
    if (!target.startsWith(GLOSSARY)) {
      problems.add(place, "a link goes to a word: [text](glossary:kappa)");
      return;
    }
    String word = target.substring(GLOSSARY.length()).replace('-', ' ');
    if (words.glossary().meaning(word).isEmpty()) {
      problems.add(
          place,
          "no word %s in the glossary. %s"
              .formatted(
                  Excerpt.of(word), Fields.advice(words.glossary().meanings().keySet(), word)));
    }
  }

  private void checkNumbers(String text, Map<String, Shown> numbers, Place place) {
    Matcher name = NUMBER.matcher(text);
    while (name.find()) {
      if (!numbers.containsKey(name.group(1))) {
        problems.add(
            place,
            "no number %s in this step's numbers. %s"
                .formatted(
                    Excerpt.of(name.group(1)),
                    Fields.advice(numbers.keySet().stream().sorted().toList(), name.group(1))));
      }
    }
  }
}
