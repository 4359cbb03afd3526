package dev.yumalab.scenarios.imports;

/** What was asked for does not fit the file, or a file is in the way; the message says which. */
public final class UnfitOptionException extends Exception {
  private static final long serialVersionUID = 1L;

  UnfitOptionException(String message) {
    super(message);
  }
}
