package dev.yumalab.scenarios.parameters;

import java.util.List;

/**
 * A typed value of one parameter. Fractions that the chain keeps as u16 and amounts are whole
 * numbers here (u16 units, rao), so a value never depends on how it was spelt.
 */
public sealed interface ParameterValue {

  /**
   * A whole number: a count, blocks, parts per million, u16 units or rao.
   *
   * @param value the number
   */
  record Whole(long value) implements ParameterValue {}

  /**
   * A number that results use as a double.
   *
   * @param value the number, finite
   */
  record Decimal(double value) implements ParameterValue {}

  /**
   * A name, a sentence or one of several words.
   *
   * @param value the text
   */
  record Text(String value) implements ParameterValue {}

  /**
   * A switch.
   *
   * @param value whether it is on
   */
  record Flag(boolean value) implements ParameterValue {}

  /**
   * Different whole numbers.
   *
   * @param values the numbers, ascending
   */
  record Numbers(List<Long> values) implements ParameterValue {
    /** Keeps an unmodifiable copy. */
    public Numbers {
      values = List.copyOf(values);
    }
  }
}
