package dev.yumalab.scenarios.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Times the epochs of one workload in batches. Not thread-safe. */
final class Stopwatch {
  /** So few that slow kernels give samples too; four times the clock's error is still nothing. */
  private static final int BATCH = 4;

  private static final double NANOS_PER_MICRO = 1e3;

  private final Workload workload;
  private final Optional<com.sun.management.ThreadMXBean> allocation;
  private double[] micros = new double[1024];
  private int batches;
  private long nanos;
  private long bytes;

  Stopwatch(Workload workload) {
    this.workload = workload;
    this.allocation =
        ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean counting
                && counting.isThreadAllocatedMemorySupported()
            ? Optional.of(counting)
            : Optional.empty();
  }

  /**
   * Runs batches, at least one, for about some time.
   *
   * @return the mean time of an epoch, in microseconds
   */
  double runFor(long sliceNanos) {
    long before = nanos;
    int first = batches;
    while (batches == first || nanos - before < sliceNanos) {
      batch();
    }
    return (nanos - before) / NANOS_PER_MICRO / BATCH / (batches - first);
  }

  private void batch() {
    long bytesBefore = allocated();
    long start = System.nanoTime();
    for (int k = 0; k < BATCH; k++) {
      workload.epoch();
    }
    long taken = System.nanoTime() - start;
    bytes += allocated() - bytesBefore;
    nanos += taken;
    if (batches == micros.length) {
      micros = Arrays.copyOf(micros, 2 * batches);
    }
    micros[batches++] = taken / NANOS_PER_MICRO / BATCH;
  }

  private long allocated() {
    return allocation.isPresent() ? allocation.get().getCurrentThreadAllocatedBytes() : 0;
  }

  /** Time that was measured since the last {@link #reset}. */
  long nanos() {
    return nanos;
  }

  /** Batches since the last {@link #reset}. */
  int batches() {
    return batches;
  }

  /** Forgets what was measured, when the work is warm. */
  void reset() {
    batches = 0;
    nanos = 0;
    bytes = 0;
  }

  Timing timing() {
    long epochs = (long) batches * BATCH;
    OptionalLong perEpoch =
        allocation.isPresent()
            ? OptionalLong.of(Math.round((double) bytes / epochs))
            : OptionalLong.empty();
    return Timing.of(Arrays.copyOf(micros, batches), epochs, perEpoch);
  }
}
