package dev.yumalab.ui.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Says how far a command is: a bar on a terminal, JSON lines otherwise, nothing when quiet. Goes to
 * standard error. Thread-safe.
 */
final class Progress {
  private static final long TERMINAL_INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long LINES_INTERVAL = TimeUnit.SECONDS.toNanos(5);
  private static final int BAR_WIDTH = 30;

  private final PrintWriter err;
  private final String what;
  private final boolean silent;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long lastShown = start;
  private boolean barShown;

  /**
   * @param err standard error
   * @param what is counted, for instance {@code epochs}
   * @param silent whether nothing is shown
   */
  Progress(PrintWriter err, String what, boolean silent) {
    this.err = err;
    this.what = what;
    this.silent = silent;
    this.terminal = onTerminal();
  }

  /** JDK 25 has no console where input or output is redirected, whatever earlier ones did. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  /** Shows how many are done, now and then. */
  synchronized void update(long done, long total) {
    long now = System.nanoTime();
    long interval = terminal ? TERMINAL_INTERVAL : LINES_INTERVAL;
    if (silent || now - lastShown < interval) {
      return;
    }
    lastShown = now;
    double seconds = (now - start) / 1e9;
    if (!terminal) {
      err.printf(
          Locale.ROOT,
          "{\"progress\":\"%s\",\"done\":%d,\"total\":%d,\"seconds\":%.1f}%n",
          what,
          done,
          total,
          seconds);
      return;
    }
    int filled = (int) (BAR_WIDTH * done / Math.max(total, 1));
    double left = done == 0 ? 0 : seconds * (total - done) / done;
    err.printf(
        Locale.ROOT,
        "\r%s%s %,d of %,d %s, %.0f s left   ",
        "█".repeat(filled),
        "░".repeat(BAR_WIDTH - filled),
        done,
        total,
        what,
        left);
    err.flush();
    barShown = true;
  }

  /** Removes the bar, so that the next line starts clean. */
  synchronized void finish() {
    if (barShown) {
      err.print("\r" + " ".repeat(BAR_WIDTH + 50) + "\r");
      err.flush();
    }
  }
}
