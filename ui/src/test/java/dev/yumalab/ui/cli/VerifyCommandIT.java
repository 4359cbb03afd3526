package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Proves what {@code yumalab verify} prints and how it exits. */
class VerifyCommandIT {
  private static final String RIGHT = "{\"issuance\":\"0\",\"block_emission\":1000000000}\n";
  private static final String WRONG =
      "{\"issuance\":\"10500000000000000\",\"block_emission\":1000000000}\n";

  @TempDir private Path folder;

  @Test
  void agreementIsZero() throws Exception {
    Files.writeString(folder.resolve("right.jsonl"), RIGHT);
    CommandLineProcess.Result result = CommandLineProcess.run(folder, "verify", "right.jsonl");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("right.jsonl: 1 cases: 1 agree, 0 differ");
  }

  @Test
  void aDifferenceIsFiveAndShown() throws Exception {
    Files.writeString(folder.resolve("right.jsonl"), RIGHT);
    Files.writeString(folder.resolve("wrong.jsonl"), RIGHT + WRONG);
    CommandLineProcess.Result result =
        CommandLineProcess.run(folder, "verify", "wrong.jsonl", "right.jsonl");
    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.out())
        .contains("wrong.jsonl: 2 cases: 1 agree, 1 differ")
        .contains("first difference: line 2, issuance 10500000000000000")
        .contains("block_emission: expected 1000000000, got 500000000")
        .contains("right.jsonl: 1 cases: 1 agree");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no named pipes in folders")
  void aPipeIsRefusedInsteadOfWaitedFor() throws Exception {
    assertThat(new ProcessBuilder("mkfifo", "pipe").directory(folder.toFile()).start().waitFor())
        .isZero();
    CommandLineProcess.Result result = CommandLineProcess.run(folder, "verify", "pipe");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("pipe: is a pipe or a device, expected a file");
  }

  @Test
  void whatCannotBeReadIsThreeAndTheOthersAreStillCompared() throws Exception {
    Files.writeString(folder.resolve("right.jsonl"), RIGHT);
    Files.writeString(folder.resolve("broken.jsonl"), RIGHT + "{\"issuance\":}\n");
    CommandLineProcess.Result result =
        CommandLineProcess.run(folder, "verify", "broken.jsonl", "missing", ".", "right.jsonl");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err())
        .contains("broken.jsonl:2:13: not valid JSON")
        .contains("missing: no such file")
        .contains(".: is a folder, expected a file")
        .doesNotContain("\tat ");
    assertThat(result.out()).contains("right.jsonl: 1 cases: 1 agree");
  }
}
