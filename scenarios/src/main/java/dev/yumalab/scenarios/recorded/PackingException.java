package dev.yumalab.scenarios.recorded;

import java.io.IOException;

/** A file cannot be unpacked; the message is for a person. */
final class PackingException extends IOException {
  private static final long serialVersionUID = 1L;

  PackingException(String message) {
    super(message);
  }
}
