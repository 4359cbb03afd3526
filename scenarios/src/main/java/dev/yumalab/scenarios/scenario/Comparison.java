package dev.yumalab.scenarios.scenario;

/** How an expectation compares a metric with its target. */
public enum Comparison {
  /** Held when the metric is the target or more. */
  AT_LEAST,
  /** Held when the metric is the target or less. */
  AT_MOST
}
