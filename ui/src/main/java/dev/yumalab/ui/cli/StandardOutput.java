package dev.yumalab.ui.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/**
 * Where data goes, remembering whether it arrived: a {@link PrintWriter} keeps failures to itself.
 * After the first one nothing more is written. Not thread-safe.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream out;
  private Optional<IOException> failure = Optional.empty();

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int oneByte) {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (failure.isEmpty()) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException unwritable) {
        failure = Optional.of(unwritable);
      }
    }
  }

  /**
   * The exit code in the light of what arrived. A reader that went away, as {@code head} does, has
   * what it wanted; any other failure is said.
   *
   * @param exit the code of the command
   * @param err where a failure is said
   */
  int exitCode(int exit, PrintWriter err) {
    if (failure.isEmpty() || isClosedPipe(failure.get())) {
      return exit;
    }
    err.println("yumalab: standard output could not be written: " + failure.get().getMessage());
    return exit == ExitCode.OK ? ExitCode.USAGE : exit;
  }

  /** Java has only the system's sentence, which names the pipe in every language. */
  private static boolean isClosedPipe(IOException failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
