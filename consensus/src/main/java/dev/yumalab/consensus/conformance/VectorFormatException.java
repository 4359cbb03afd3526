package dev.yumalab.consensus.conformance;

/** A file of vectors cannot be read; the message says where and why. */
public final class VectorFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param file name of the file
   * @param line line, from 1
   * @param problem what is wrong and what was expected
   */
  VectorFormatException(String file, long line, String problem) {
    super("%s:%d: %s".formatted(file, line, problem));
  }

  /**
   * @param file name of the file
   * @param line line, from 1
   * @param column column, from 1
   * @param problem what is wrong and what was expected
   */
  VectorFormatException(String file, long line, int column, String problem) {
    super("%s:%d:%d: %s".formatted(file, line, column, problem));
  }
}
