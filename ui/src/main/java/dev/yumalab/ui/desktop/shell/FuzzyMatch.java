package dev.yumalab.ui.desktop.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Finds names by some of their letters, in order: {@code ste} and {@code spb} find "Step block".
 */
final class FuzzyMatch {
  private static final int WORD_START = 8;
  private static final int NEIGHBOUR = 5;
  private static final int FAR = 1;

  private FuzzyMatch() {}

  /**
   * How well a name fits.
   *
   * @param typed what somebody typed
   * @param name the name
   * @return the higher the better; empty if the letters are not there in that order
   */
  static OptionalInt score(String typed, String name) {
    String letters = typed.strip().toLowerCase(Locale.ROOT);
    String text = name.toLowerCase(Locale.ROOT);
    int whole = text.indexOf(letters);
    if (whole >= 0) {
      return OptionalInt.of(1_000 - whole - text.length());
    }
    int score = 0;
    int last = -1;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter == ' ') {
        continue;
      }
      int found = text.indexOf(letter, last + 1);
      if (found < 0) {
        return OptionalInt.empty();
      }
      boolean startsWord = found == 0 || !Character.isLetterOrDigit(text.charAt(found - 1));
      score += startsWord ? WORD_START : found == last + 1 ? NEIGHBOUR : -FAR;
      last = found;
    }
    return OptionalInt.of(score - text.length() / 4);
  }

  /**
   * Those that fit, best first; ties keep their order.
   *
   * @param typed what somebody typed; empty finds all
   * @param name what each is called
   */
  static <T> List<T> among(List<T> items, String typed, Function<T, String> name) {
    if (typed.isBlank()) {
      return items;
    }
    return items.stream()
        .filter(item -> score(typed, name.apply(item)).isPresent())
        .sorted(Comparator.comparingInt((T item) -> -score(typed, name.apply(item)).getAsInt()))
        .toList();
  }
}
