package dev.yumalab.scenarios.parameters;

/** What holds when a file does not set a parameter. */
public sealed interface WhenAbsent {

  /** The parameter must be set where its block is. */
  record Required() implements WhenAbsent {}

  /**
   * The parameter has this value.
   *
   * @param value the default
   */
  record Default(ParameterValue value) implements WhenAbsent {}

  /**
   * The parameter has no value.
   *
   * @param consequence what follows from that, as part of a sentence
   */
  record Nothing(String consequence) implements WhenAbsent {}
}
