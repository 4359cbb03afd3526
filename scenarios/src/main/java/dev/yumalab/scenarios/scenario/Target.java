package dev.yumalab.scenarios.scenario;

/** What an expectation compares a metric with. */
public sealed interface Target {

  /** The metric's own value before the first epoch. */
  record Start() implements Target {}

  /**
   * A number.
   *
   * @param value the number, in 0..1
   */
  record Value(double value) implements Target {}
}
