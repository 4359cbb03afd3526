package dev.yumalab.scenarios.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A key of the scenario and the values that it takes, one after the other.
 *
 * @param key as {@code --set} takes it, for instance {@code subnet.kappa}
 * @param values as written, at least one, all different
 */
public record Factor(String key, List<String> values) {
  /** Keeps an unmodifiable copy. */
  public Factor {
    values = List.copyOf(values);
  }

  /**
   * Reads {@code key=a,b,c}.
   *
   * @throws IllegalArgumentException if the text is not of that form; the message says why
   */
  public static Factor of(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "'%s' is not key=a,b,c, such as subnet.kappa=0.4,0.5,0.6".formatted(text));
    }
    String key = text.substring(0, equals).strip();
    List<String> values =
        List.of(text.substring(equals + 1).split(",", -1)).stream().map(String::strip).toList();
    if (values.contains("")) {
      throw new IllegalArgumentException(
          "'%s' has an empty value; values stand between commas, such as 0.4,0.5,0.6"
              .formatted(text));
    }
    if (new HashSet<>(values).size() < values.size()) {
      throw new IllegalArgumentException("'%s' has a value twice".formatted(text));
    }
    return new Factor(key, values);
  }

  /** One of its values as {@code --set} takes it. */
  String setting(String value) {
    return key + "=" + value;
  }

  /** The values as numbers, if all are. */
  public Optional<double[]> numbers() {
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = Double.parseDouble(values.get(i).replace("_", ""));
      } catch (NumberFormatException word) {
        return Optional.empty();
      }
    }
    return Optional.of(numbers);
  }
}
