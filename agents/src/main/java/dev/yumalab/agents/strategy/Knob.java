package dev.yumalab.agents.strategy;

import java.util.List;
import java.util.Objects;

/** A setting of a strategy: what a scenario may write under {@code with}. Immutable. */
public sealed interface Knob {
  /** The key in a scenario: lower case, words joined by {@code _}. */
  String name();

  /** One sentence. */
  String meaning();

  private static void check(String name, String meaning) {
    if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not a name of a setting: '" + name + "'");
    }
    Objects.requireNonNull(meaning, "a setting needs a meaning");
  }

  /**
   * A number.
   *
   * @param name the key
   * @param low smallest value
   * @param high largest value
   * @param standard value where a scenario gives none
   * @param unit of the values; empty if they have none
   * @param meaning one sentence
   */
  record Decimal(String name, double low, double high, double standard, String unit, String meaning)
      implements Knob {
    /** Checks name and default. */
    public Decimal {
      check(name, meaning);
      if (!(low <= standard && standard <= high) || Double.isInfinite(high - low)) {
        throw new IllegalArgumentException(
            "%s: the default %s is outside %s..%s".formatted(name, standard, low, high));
      }
    }
  }

  /** A whole number; the components are as those of {@link Decimal}. */
  record Whole(String name, long low, long high, long standard, String unit, String meaning)
      implements Knob {
    /** Checks name and default. */
    public Whole {
      check(name, meaning);
      if (!(low <= standard && standard <= high)) {
        throw new IllegalArgumentException(
            "%s: the default %d is outside %d..%d".formatted(name, standard, low, high));
      }
    }
  }

  /**
   * One of some words.
   *
   * @param name the key
   * @param words what it may be
   * @param standard the word where a scenario gives none
   * @param meaning one sentence
   */
  record Choice(String name, List<String> words, String standard, String meaning) implements Knob {
    /** Checks name and default. */
    public Choice {
      check(name, meaning);
      words = List.copyOf(words);
      if (!words.contains(standard)) {
        throw new IllegalArgumentException(
            "%s: the default %s is none of %s".formatted(name, standard, words));
      }
    }
  }

  /**
   * Yes or no.
   *
   * @param name the key
   * @param standard where a scenario gives none
   * @param meaning one sentence
   */
  record Flag(String name, boolean standard, String meaning) implements Knob {
    /** Checks the name. */
    public Flag {
      check(name, meaning);
    }
  }
}
