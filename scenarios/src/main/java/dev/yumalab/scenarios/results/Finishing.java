package dev.yumalab.scenarios.results;

import java.io.IOException;
import java.util.Optional;

/** What is done to a folder after its tables stand: its failure leaves them and is a warning. */
public final class Finishing {
  /** Draws figures or pages. */
  @FunctionalInterface
  public interface Work {
    /** Draws. */
    void run() throws IOException;
  }

  private Finishing() {}

  /**
   * Does the work.
   *
   * @param without what a failure means, for instance {@code the figure could not be drawn}
   * @return a warning, if it failed
   */
  public static Optional<String> warning(String without, Work work) {
    try {
      work.run();
      return Optional.empty();
    } catch (IOException | RuntimeException failure) {
      return Optional.of(without + ": " + failure);
    }
  }
}
