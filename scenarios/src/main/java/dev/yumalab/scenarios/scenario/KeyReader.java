package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.NearestName;
import dev.yumalab.scenarios.parameters.NumberList;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.parameters.Reading;
import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads single keys of a tree and says what is wrong with them. */
final class KeyReader {
  private final Parameters parameters;
  private final Problems problems;
  private final boolean complete;

  /**
   * @param parameters which keys there are
   * @param problems takes what is wrong
   * @param complete whether a missing key is a mistake; not if a part could not be read
   */
  KeyReader(Parameters parameters, Problems problems, boolean complete) {
    this.parameters = parameters;
    this.problems = problems;
    this.complete = complete;
  }

  /** Which keys there are. */
  Parameters parameters() {
    return parameters;
  }

  /** Reports the keys of a block that its group does not have. */
  void reportUnknownKeys(Group group, Tree.Mapping block) {
    for (Tree.Entry entry : block.entries().values()) {
      if (group.member(entry.key()).isEmpty()) {
        problems.add(entry.place(), UnknownKey.in(group, entry.key(), parameters));
      }
    }
  }

  /** Reports a key that must be in a block and is not, unless another key there is meant for it. */
  void reportMissing(Group group, Item item, Tree.Mapping block) {
    if (!complete || isMisspelt(group, item, block)) {
      return;
    }
    int end = item.path().lastIndexOf('.');
    String where = end < 0 ? "" : " in " + item.path().substring(0, end).replace("[]", "");
    String what =
        switch (item) {
          case Parameter parameter -> parameter.type().range();
          case Group inner -> inner.shape() == Group.Shape.LIST ? "a list" : "a block of keys";
        };
    String alternative =
        item instanceof Parameter parameter
            ? parameter.siblingKey().map(key -> " or '" + key + "'").orElse("")
            : "";
    problems.add(
        block.place(),
        "missing key '"
            + item.key()
            + "'"
            + alternative
            + where
            + " ("
            + what
            + "). "
            + item.meaning());
  }

  private static boolean isMisspelt(Group group, Item item, Tree.Mapping block) {
    return block.entries().keySet().stream()
        .filter(key -> group.member(key).isEmpty())
        .anyMatch(key -> NearestName.among(group.keys(), key).equals(Optional.of(item.key())));
  }

  /** The tree as a block; empty, with a problem, if it is none. */
  Optional<Tree.Mapping> block(Group group, Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return Optional.of(mapping);
    }
    String item = group.shape() == Group.Shape.LIST ? "an item of " : "";
    String keys = group.keys().isEmpty() ? "" : " (" + String.join(", ", group.keys()) + ")";
    problems.add(
        tree.place(), item + group.key() + " must be a block of keys" + keys + ", " + found(tree));
    return Optional.empty();
  }

  /** The tree as a list; empty, with a problem, if it is none. */
  List<Tree> items(Group group, Tree tree) {
    if (tree instanceof Tree.Sequence sequence) {
      return sequence.items();
    }
    problems.add(
        tree.place(), group.key() + " must be a list, each item begun with '-', " + found(tree));
    return List.of();
  }

  /** The tree as a parameter's value; empty, with a problem, if it is none. */
  Optional<ParameterValue> value(Parameter parameter, Tree tree) {
    return switch (reading(parameter, tree)) {
      case Reading.Accepted(ParameterValue value) -> Optional.of(value);
      case Reading.Refused(String hint) -> {
        String advice = hint.isEmpty() ? otherSpelling(parameter, tree) : hint;
        problems.add(
            tree.place(),
            parameter.key()
                + " must be "
                + parameter.type().expected()
                + ", "
                + found(parameter, tree)
                + (advice.isEmpty() ? "" : ". " + advice));
        yield Optional.empty();
      }
    };
  }

  private static Reading reading(Parameter parameter, Tree tree) {
    if (parameter.type() instanceof NumberList list && tree instanceof Tree.Sequence sequence) {
      boolean plain =
          sequence.items().stream()
              .allMatch(item -> item instanceof Tree.Scalar scalar && scalar.plain());
      return plain ? list.read(joined(sequence), true) : Reading.refused();
    }
    return tree instanceof Tree.Scalar scalar && !scalar.isNothing()
        ? parameter.type().read(scalar.text(), scalar.plain())
        : Reading.refused();
  }

  private static String joined(Tree.Sequence sequence) {
    return sequence.items().stream()
        .map(item -> ((Tree.Scalar) item).text())
        .collect(Collectors.joining(","));
  }

  /** Somebody who writes {@code kappa: 32767} means {@code kappa_u16}. */
  private String otherSpelling(Parameter parameter, Tree tree) {
    if (parameter.path().equals(AgentParameters.STRATEGY_PATH)) {
      return "Strategies of one's own come from jars: --plugins DIR";
    }
    return parameter
        .insteadOf()
        .map(parameters::get)
        .filter(other -> other.canonicalPath().equals(parameter.canonicalPath()))
        .filter(other -> tree instanceof Tree.Scalar scalar && accepts(other, scalar))
        .map(other -> "Did you mean '" + other.key() + "' (" + other.unit() + ")?")
        .orElse("");
  }

  private static boolean accepts(Parameter parameter, Tree.Scalar scalar) {
    return parameter.type().read(scalar.text(), scalar.plain()) instanceof Reading.Accepted;
  }

  /** Of a list, what is wrong in it, if a list was expected. */
  private static String found(Parameter parameter, Tree tree) {
    if (!(parameter.type() instanceof NumberList list)
        || !(tree instanceof Tree.Sequence sequence)) {
      return found(tree);
    }
    return sequence.items().isEmpty()
        ? "found an empty list"
        : sequence.items().stream()
            .filter(
                item ->
                    !(item instanceof Tree.Scalar scalar
                        && list.read(scalar.text(), scalar.plain()) instanceof Reading.Accepted))
            .findFirst()
            .map(item -> found(item) + " in the list")
            .orElseGet(() -> found(tree));
  }

  private static String found(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar when scalar.isNothing() -> "found nothing";
      case Tree.Scalar scalar when !scalar.plain() ->
          "found \"" + Excerpt.bare(scalar.text()) + "\" in quotes";
      case Tree.Scalar scalar -> "found " + Excerpt.of(scalar.text());
      case Tree.Mapping _ -> "found a block of keys";
      case Tree.Sequence _ -> "found a list";
    };
  }
}
