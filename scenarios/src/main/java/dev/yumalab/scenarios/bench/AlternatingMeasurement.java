package dev.yumalab.scenarios.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Times workloads in turns of a tenth of a second, so that what else happens on the machine meets
 * all of them. Before that each runs until its time no longer falls.
 */
final class AlternatingMeasurement {
  private static final long SLICE_NANOS = 100_000_000L;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int LEAST_BATCHES = 8;

  /** Warm is who stays this near to its best for so many slices. */
  private static final double STABLE = 1.05;

  private static final int STABLE_SLICES = 4;

  /** Where other programs disturb, nothing is ever stable. */
  private static final long MOST_WARM_UP = 3;

  private final long nanosEach;
  private final long slice;

  /**
   * @param secondsEach how long each workload is timed, at least; warming up takes one to three
   *     times as long
   */
  AlternatingMeasurement(double secondsEach) {
    this.nanosEach = (long) (secondsEach * NANOS_PER_SECOND);
    this.slice = Math.min(SLICE_NANOS, nanosEach);
  }

  /** Times workloads; the timings are in the same order. */
  List<Timing> of(List<Workload> workloads) {
    List<Stopwatch> watches = workloads.stream().map(Stopwatch::new).toList();
    watches.forEach(this::warmUp);
    watches.forEach(Stopwatch::reset);
    while (!watches.stream().allMatch(this::isDone)) {
      for (Stopwatch watch : watches) {
        if (!isDone(watch)) {
          watch.runFor(slice);
        }
      }
    }
    return watches.stream().map(Stopwatch::timing).toList();
  }

  private boolean isDone(Stopwatch watch) {
    return watch.nanos() >= nanosEach && watch.batches() >= LEAST_BATCHES;
  }

  private void warmUp(Stopwatch watch) {
    List<Double> slices = new ArrayList<>();
    while (watch.nanos() < nanosEach
        || (watch.nanos() < MOST_WARM_UP * nanosEach && !isStable(slices))) {
      slices.add(watch.runFor(slice));
    }
  }

  private static boolean isStable(List<Double> slices) {
    if (slices.size() < STABLE_SLICES) {
      return false;
    }
    List<Double> last = slices.subList(slices.size() - STABLE_SLICES, slices.size());
    double best = slices.stream().mapToDouble(s -> s).min().orElseThrow();
    return last.stream().allMatch(mean -> mean <= STABLE * best);
  }
}
