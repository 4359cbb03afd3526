package dev.yumalab.scenarios.parameters;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One of several words.
 *
 * @param options the words, at least one
 */
public record Choice(List<String> options) implements ValueType {
  /** Keeps an unmodifiable copy. */
  public Choice {
    options = List.copyOf(options);
  }

  @Override
  public Reading read(String text, boolean plain) {
    if (options.contains(text)) {
      return Reading.text(text);
    }
    return NearestName.among(options, text)
        .<Reading>map(name -> new Reading.Refused("Did you mean '" + name + "'?"))
        .orElseGet(Reading::refused);
  }

  @Override
  public String range() {
    return String.join(" | ", options);
  }

  @Override
  public String expected() {
    return options.stream().map(option -> "'" + option + "'").collect(Collectors.joining(" or "));
  }
}
