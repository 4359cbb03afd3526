package dev.yumalab.engine.run;

import java.util.function.BooleanSupplier;

/**
 * How far to run.
 *
 * @param untilTime no step after this time is taken
 * @param before asked before each step: true ends the run
 * @param after asked after each step: true ends the run
 * @param isPaced whether the speed holds
 */
record Goal(long untilTime, BooleanSupplier before, BooleanSupplier after, boolean isPaced) {
  static Goal end() {
    return time(Long.MAX_VALUE);
  }

  static Goal time(long time) {
    return new Goal(time, Goal::never, Goal::never, true);
  }

  static Goal predicate(BooleanSupplier predicate) {
    return new Goal(Long.MAX_VALUE, predicate, Goal::never, true);
  }

  static Goal oneStep(BooleanSupplier wasOne) {
    return new Goal(Long.MAX_VALUE, Goal::never, wasOne, false);
  }

  static Goal point(BooleanSupplier isThere) {
    return new Goal(Long.MAX_VALUE, Goal::never, isThere, true);
  }

  /** Whether nothing more is to be done. */
  boolean isReached(long nextTime) {
    return nextTime > untilTime || before.getAsBoolean();
  }

  private static boolean never() {
    return false;
  }
}
