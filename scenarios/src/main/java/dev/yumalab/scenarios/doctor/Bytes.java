package dev.yumalab.scenarios.doctor;

import java.util.Locale;

/** Amounts of memory and disk for people. */
final class Bytes {
  private static final double GIGA = 1L << 30;
  private static final double MEGA = 1L << 20;

  private Bytes() {}

  /** For instance {@code 5.9 GiB}, or {@code 300 MiB} below one. */
  static String text(long bytes) {
    return bytes >= GIGA
        ? String.format(Locale.ROOT, "%.1f GiB", bytes / GIGA)
        : String.format(Locale.ROOT, "%.0f MiB", bytes / MEGA);
  }
}
