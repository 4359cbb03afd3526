package dev.yumalab.agents.strategy;

import java.util.List;

/** A setting of a strategy: what a scenario may write under {@code with}. Immutable. */
public sealed interface Knob {
  /** The key in a scenario: lower case, words joined by {@code _}. */
  String name();

  /** One sentence. */
  String meaning();

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
    /** Checks the default. */
    public Decimal {
      if (!(low <= standard && standard <= high)) {
        throw new IllegalArgumentException(
            "%s: the default %s is outside %s..%s".formatted(name, standard, low, high));
      }
    }
  }

  /** A whole number; the components are as those of {@link Decimal}. */
  record Whole(String name, long low, long high, long standard, String unit, String meaning)
      implements Knob {
    /** Checks the default. */
    public Whole {
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
    /** Checks the default. */
    public Choice {
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
  record Flag(String name, boolean standard, String meaning) implements Knob {}
}
