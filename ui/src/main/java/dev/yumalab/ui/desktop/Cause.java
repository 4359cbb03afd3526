package dev.yumalab.ui.desktop;

import java.util.concurrent.CompletionException;

/** What lies behind a failure that has passed through a future. */
public final class Cause {
  private Cause() {}

  /** The failure itself, or what a future has wrapped in it. */
  public static Throwable of(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
