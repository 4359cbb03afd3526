package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that the jars of the package phase are the whole application, without Maven. */
class PackagedApplicationIT {
  @TempDir private Path folder;

  @Test
  void tellsItsVersion() throws Exception {
    CommandLineProcess.Result result = CommandLineProcess.run(folder, "--version");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out().strip()).matches("yumalab \\d+\\.\\d+\\.\\d+");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void refusesAnUnknownOptionWithoutStackTrace() throws Exception {
    CommandLineProcess.Result result = CommandLineProcess.run(folder, "--frobnicate");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("--frobnicate").doesNotContain("Exception", "\tat ");
  }
}
