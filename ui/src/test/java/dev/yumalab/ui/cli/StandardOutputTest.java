package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Proves that what could not be printed shows in the exit code, unless the reader had enough. */
class StandardOutputTest {
  private final StringWriter err = new StringWriter();

  @Test
  void whatArrivesChangesNothing() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(exitAfterPrintingTo(out, ExitCode.RESULTS_DIFFER))
        .isEqualTo(ExitCode.RESULTS_DIFFER);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("é");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFullDiskIsSaid() {
    assertThat(exitAfterPrintingTo(failing("No space left on device"), ExitCode.OK))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().strip())
        .isEqualTo("yumalab: standard output could not be written: No space left on device");
    assertThat(exitAfterPrintingTo(failing("No space left on device"), ExitCode.INVALID_INPUT))
        .isEqualTo(ExitCode.INVALID_INPUT);
  }

  @Test
  void aReaderThatWentAwayIsNoFailure() {
    for (String message : new String[] {"Broken pipe", "Relais brisé (pipe)"}) {
      assertThat(exitAfterPrintingTo(failing(message), ExitCode.OK)).isEqualTo(ExitCode.OK);
    }
    assertThat(err.toString()).isEmpty();
  }

  private int exitAfterPrintingTo(OutputStream stream, int exit) {
    StandardOutput standard = new StandardOutput(stream);
    PrintWriter out = new PrintWriter(standard, true, StandardCharsets.UTF_8);
    out.println("é");
    out.println("more");
    PrintWriter messages = new PrintWriter(err);
    int code = standard.exitCode(exit, messages);
    messages.flush();
    return code;
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int oneByte) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
