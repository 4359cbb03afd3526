package dev.yumalab.engine.run;

/** How long to wait so that the model's time does not run ahead of a clock. Not thread-safe. */
final class Pace {
  private static final double NANOS_PER_SECOND = 1e9;

  private double ticksPerSecond = Double.POSITIVE_INFINITY;
  private double startTick;
  private long startNanos;

  /** From now on, this tick belongs to this instant. */
  void startAt(long tick, long nanos) {
    startTick = tick;
    startNanos = nanos;
  }

  /**
   * Changes the speed, without a jump.
   *
   * @param now the time of the last step
   * @param next the time of the next step, which has not been reached
   */
  void setTicksPerSecond(double speed, long now, long next, long nanos) {
    double seconds = (nanos - startNanos) / NANOS_PER_SECOND;
    double reached = startTick + seconds * ticksPerSecond;
    startTick = isUnlimited() ? (double) now : Math.min(reached, (double) next);
    startNanos = nanos;
    ticksPerSecond = speed;
  }

  boolean isUnlimited() {
    return ticksPerSecond == Double.POSITIVE_INFINITY;
  }

  /** Nanoseconds until a tick is due; 0 or less if it is. */
  long nanosUntil(long tick, long nanos) {
    if (isUnlimited()) {
      return 0;
    }
    // Beyond the range of long it becomes the range's end: centuries, or until an order comes.
    return (long) ((tick - startTick) / ticksPerSecond * NANOS_PER_SECOND - (nanos - startNanos));
  }
}
