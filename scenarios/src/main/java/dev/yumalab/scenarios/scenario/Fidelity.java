package dev.yumalab.scenarios.scenario;

/** How finely a run models time. */
public enum Fidelity {
  /** One consensus after the other, nothing between them. */
  EPOCH
}
