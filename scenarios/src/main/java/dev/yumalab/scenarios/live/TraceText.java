package dev.yumalab.scenarios.live;

import java.util.Optional;

/** Where an exception came from, for those who mend it; for files only, never for people. */
public final class TraceText {
  private TraceText() {}

  /** The exception and its causes, each with its stack. */
  public static String of(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Optional<Throwable> next = Optional.of(failure);
    while (next.isPresent()) {
      text.append(next.get()).append('\n');
      for (StackTraceElement element : next.get().getStackTrace()) {
        text.append("    at ").append(element).append('\n');
      }
      next = Optional.ofNullable(next.get().getCause());
    }
    return text.toString();
  }
}
