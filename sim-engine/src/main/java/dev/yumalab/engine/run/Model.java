package dev.yumalab.engine.run;

/**
 * What can be run: something that goes on in steps. A step is usually an event. All methods are
 * called on one thread at a time, the model's.
 */
public interface Model {
  /** The time of the last step, in ticks. */
  long now();

  /** The time of the next step, not before {@link #now}; {@link Long#MAX_VALUE} if none is left. */
  long nextTime();

  /** Takes the next step; there is one. */
  void step();

  /**
   * Whether the step just taken only let time pass and nothing happened in it: whoever wants one
   * step of the model wants the first after it that is none.
   */
  default boolean wasIdle() {
    return false;
  }
}
