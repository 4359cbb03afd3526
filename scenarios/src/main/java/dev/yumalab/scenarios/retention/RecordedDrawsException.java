package dev.yumalab.scenarios.retention;

/** Recorded draws cannot be read; the message says which file and line, and why. */
public final class RecordedDrawsException extends Exception {
  private static final long serialVersionUID = 1L;

  RecordedDrawsException(String message) {
    super(message);
  }
}
