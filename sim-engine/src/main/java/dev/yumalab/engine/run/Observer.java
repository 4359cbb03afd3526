package dev.yumalab.engine.run;

/**
 * Somebody who looks on. Gets immutable copies, never live state.
 *
 * @param <S> the copies
 */
@FunctionalInterface
public interface Observer<S> {
  /** Takes a copy of the model's state at a point of its time. */
  void observe(S snapshot);
}
