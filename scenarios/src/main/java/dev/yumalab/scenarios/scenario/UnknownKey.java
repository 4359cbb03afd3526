package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.Group;
import dev.yumalab.scenarios.parameters.Item;
import dev.yumalab.scenarios.parameters.NearestName;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.yaml.Excerpt;
import java.util.List;
import java.util.Optional;

/** Says what somebody may have meant who wrote a key that does not exist. */
final class UnknownKey {
  private static final int MOST_LISTED = 30;

  private UnknownKey() {}

  /** The message for a key that a block does not have. */
  static String in(Group group, String key, Parameters parameters) {
    return "unknown key "
        + Excerpt.of(key)
        + " "
        + group.where()
        + ". "
        + advice(group, key, parameters);
  }

  /** The message for a key that an event cannot set. */
  static String inChanges(String key, List<String> keys, Parameters parameters) {
    String unknown = "unknown key " + Excerpt.of(key) + " in set. ";
    Optional<String> near = NearestName.among(keys, key);
    if (near.isPresent()) {
      return unknown + didYouMean(near.get(), parameters.addressed(near.get()).get().parameter());
    }
    return keys.stream()
        .filter(candidate -> candidate.endsWith("." + key))
        .findFirst()
        .map(full -> unknown + "Write the full key: '" + full + "'.")
        .orElseGet(() -> unknown + "An event can set: " + listed(keys) + ".");
  }

  /** Keys for a message; agents with many settings have too many of them to read. */
  static String listed(List<String> keys) {
    return keys.size() <= MOST_LISTED
        ? String.join(", ", keys)
        : String.join(", ", keys.subList(0, MOST_LISTED))
            + " and "
            + (keys.size() - MOST_LISTED)
            + " more, which 'yumalab explain' lists";
  }

  private static String advice(Group group, String key, Parameters parameters) {
    Optional<Item> near = NearestName.among(group.keys(), key).flatMap(group::member);
    if (near.isPresent()) {
      return didYouMean(near.get().key(), near.get());
    }
    Optional<Parameter> elsewhere =
        parameters.all().stream()
            .filter(parameter -> parameter.key().equals(key) || parameter.path().equals(key))
            .findFirst();
    return elsewhere
        .map(parameter -> "It belongs " + home(parameter) + ".")
        .orElseGet(() -> "Keys here: " + String.join(", ", group.keys()) + ".");
  }

  private static String didYouMean(String name, Item item) {
    String question = "Did you mean '" + name + "'";
    return item instanceof Parameter parameter
        ? question + " (" + parameter.rangeAndDefault() + ")?"
        : question + "?";
  }

  private static String home(Parameter parameter) {
    int end = parameter.path().lastIndexOf('.');
    return end < 0
        ? "at the top level"
        : "in the block '" + parameter.path().substring(0, end).replace("[]", "") + "'";
  }
}
