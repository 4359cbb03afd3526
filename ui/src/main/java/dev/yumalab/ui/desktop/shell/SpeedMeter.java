package dev.yumalab.ui.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** How fast a run goes: the mean of the last seconds. */
final class SpeedMeter {
  private record Sample(long nanos, double epochs) {}

  private static final long WINDOW_NANOS = 2_000_000_000L;

  private final Deque<Sample> samples = new ArrayDeque<>();

  /** Notes how far the run is; going back begins anew. */
  void add(long nanos, double epochs) {
    if (!samples.isEmpty() && samples.getLast().epochs() > epochs) {
      samples.clear();
    }
    samples.addLast(new Sample(nanos, epochs));
    while (samples.size() > 2 && nanos - samples.getFirst().nanos() > WINDOW_NANOS) {
      samples.removeFirst();
    }
  }

  /** Forgets what was: the run rests. */
  void clear() {
    samples.clear();
  }

  /** Epochs a second, 0 while too little is known. */
  double epochsPerSecond() {
    if (samples.size() < 2) {
      return 0;
    }
    long nanos = samples.getLast().nanos() - samples.getFirst().nanos();
    double epochs = samples.getLast().epochs() - samples.getFirst().epochs();
    return nanos > 0 ? epochs * 1e9 / nanos : 0;
  }

  /** For people, for example {@code 12.3 epochs/s}. */
  String text() {
    double speed = epochsPerSecond();
    return speed >= 100
        ? String.format(Locale.ROOT, "%,.0f epochs/s", speed)
        : String.format(Locale.ROOT, "%.1f epochs/s", speed);
  }
}
