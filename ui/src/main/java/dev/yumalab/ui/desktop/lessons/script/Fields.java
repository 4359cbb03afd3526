package dev.yumalab.ui.desktop.lessons.script;

import dev.yumalab.scenarios.parameters.NearestName;
import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import dev.yumalab.scenarios.yaml.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads the keys of a block, and says what is wrong with them. */
final class Fields {
  private final Tree.Mapping block;
  private final String where;
  private final Problems problems;

  private Fields(Tree.Mapping block, String where, Problems problems) {
    this.block = block;
    this.where = where;
    this.problems = problems;
  }

  /**
   * A block with only these keys; others are problems.
   *
   * @param where what the block is, for messages: {@code a step}
   * @return nothing if there is no block
   */
  static Optional<Fields> of(Tree tree, String where, List<String> keys, Problems problems) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      problems.add(
          tree.place(),
          "%s is a block of keys: %s".formatted(capital(where), String.join(", ", keys)));
      return Optional.empty();
    }
    for (Tree.Entry entry : mapping.entries().values()) {
      if (!keys.contains(entry.key())) {
        problems.add(
            entry.place(),
            "unknown key %s in %s. %s"
                .formatted(Excerpt.of(entry.key()), where, advice(keys, entry.key())));
      }
    }
    return Optional.of(new Fields(mapping, where, problems));
  }

  /** What somebody may have meant, or all there is. */
  static String advice(Collection<String> names, String written) {
    return NearestName.among(names, written)
        .map(near -> "Did you mean '" + near + "'?")
        .orElseGet(() -> "There are: " + String.join(", ", names) + ".");
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  Place place() {
    return block.place();
  }

  /** Where a key's value stands, or the block if it has none. */
  Place place(String key) {
    return tree(key).map(Tree::place).orElseGet(this::place);
  }

  boolean has(String key) {
    return block.entries().containsKey(key);
  }

  Optional<Tree> tree(String key) {
    return block.value(key);
  }

  void problem(String key, String message) {
    problems.add(place(key), message);
  }

  /** A text; a list or a block is a problem. */
  Optional<String> text(String key) {
    return tree(key).flatMap(tree -> text(tree, key));
  }

  private Optional<String> text(Tree tree, String key) {
    if (tree instanceof Tree.Scalar scalar && !scalar.isNothing()) {
      return Optional.of(scalar.text());
    }
    problems.add(tree.place(), "'%s' in %s is a text".formatted(key, where));
    return Optional.empty();
  }

  /** A text that must be there. */
  Optional<String> needed(String key) {
    if (!has(key)) {
      problems.add(place(), "%s needs '%s'".formatted(where, key));
    }
    return text(key);
  }

  /** One of some names. */
  Optional<String> name(String key, String what, Collection<String> names) {
    Optional<String> written = text(key);
    if (written.isPresent() && !names.contains(written.get())) {
      problem(
          key,
          "no %s %s. %s".formatted(what, Excerpt.of(written.get()), advice(names, written.get())));
      return Optional.empty();
    }
    return written;
  }

  /** A number. */
  OptionalDouble number(String key) {
    Optional<String> written = text(key);
    if (written.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(written.get());
      if (Double.isFinite(number)) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // Told below, with numbers that are none either.
    }
    problem(key, "'%s' is a number, not %s".formatted(key, Excerpt.of(written.get())));
    return OptionalDouble.empty();
  }

  /** A whole number of at least {@code least}. */
  OptionalLong whole(String key, long least) {
    OptionalDouble number = number(key);
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    double value = number.getAsDouble();
    if (value != StrictMath.rint(value) || value < least || value > Integer.MAX_VALUE) {
      problem(key, "'%s' is a whole number from %d".formatted(key, least));
      return OptionalLong.empty();
    }
    return OptionalLong.of((long) value);
  }

  /** The items of a list; one item alone may stand without a list. */
  List<Tree> items(String key) {
    return tree(key)
        .map(tree -> tree instanceof Tree.Sequence list ? list.items() : List.of(tree))
        .orElse(List.of());
  }

  /** A list of texts. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    items(key).forEach(item -> text(item, key).ifPresent(texts::add));
    return texts;
  }

  /** A block within the block. */
  Optional<Fields> block(String key, String inner, List<String> keys) {
    return tree(key).flatMap(tree -> of(tree, inner, keys, problems));
  }
}
