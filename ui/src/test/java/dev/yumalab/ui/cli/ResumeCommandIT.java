package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that a run that was killed goes on in another process to the same bytes. */
class ResumeCommandIT {
  private static final String SCENARIO =
      """
      name: long
      epochs: 150
      fidelity: block
      subnet: { neurons: 64, validators: 16 }
      rules: { commit_reveal: true }
      agents:
        - name: honest
          strategy: honest
          stake_share: 0.8
          validators: 12
          servers: 40
          miners: { quality_process: drifting, drift: 0.05 }
        - { name: copier, strategy: weight-copier, stake_share: 0.1, validators: 2 }
        - { name: flood, strategy: sybil-flood, stake_share: 0.1, validators: 1 }
      """;

  private static final long LONGEST_WAIT_MS = 700;
  private static final long POLL_MS = 5;

  @TempDir private Path folder;

  @BeforeEach
  void writeScenario() throws IOException {
    Files.writeString(folder.resolve("long.yaml"), SCENARIO);
  }

  @Test
  void aRunThatIsKilledAFewTimesEndsInTheSameBytes() throws Exception {
    requireSameBytes(4, 800);
  }

  @Test
  @Tag("nightly")
  void aRunThatIsKilledTwentyTimesEndsInTheSameBytes() throws Exception {
    requireSameBytes(20, 4_000);
  }

  /** The run is so long that it does not end before the last kill. */
  private void requireSameBytes(int kills, int epochs) throws Exception {
    Path scenario = folder.resolve("long.yaml");
    Files.writeString(
        scenario, Files.readString(scenario).replace("epochs: 150", "epochs: " + epochs));
    assertThat(yumalab("run", "long.yaml", "--out", "whole", "--quiet").exitCode()).isZero();
    Random moments = new Random(kills);
    for (int kill = 0; kill < kills; kill++) {
      Process process =
          Files.exists(folder.resolve("pieces.unfinished/.work/run.json"))
              ? CommandLineProcess.start(folder, "resume", "pieces.unfinished")
              : begin();
      if (kill % 2 == 0) {
        awaitCheckpoint(process);
      }
      process.waitFor(moments.nextLong(LONGEST_WAIT_MS), TimeUnit.MILLISECONDS);
      assertThat(process.isAlive()).as("kill %d", kill).isTrue();
      process.destroyForcibly().waitFor();
    }
    CommandLineProcess.Result last = yumalab("resume", "pieces", "--quiet");
    assertThat(last.err()).isEmpty();
    assertThat(last.exitCode()).isZero();
    Path pieces = folder.resolve("pieces");
    for (String table : FolderFiles.tables(folder.resolve("whole"))) {
      assertThat(pieces.resolve(table))
          .hasSameBinaryContentAs(folder.resolve("whole").resolve(table));
    }
    assertThat(FolderFiles.tables(pieces)).isEqualTo(FolderFiles.tables(folder.resolve("whole")));
    assertThat(folder.resolve("pieces.unfinished")).doesNotExist();
  }

  /** Waits until the process has kept the run once more, so that every second life goes on. */
  private void awaitCheckpoint(Process process) throws IOException, InterruptedException {
    Path checkpoint = folder.resolve("pieces.unfinished/.work/0/checkpoint");
    FileTime before = written(checkpoint);
    while (written(checkpoint).equals(before) && !process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
      // The next look follows at once.
    }
  }

  private static FileTime written(Path file) throws IOException {
    return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
  }

  /** A process that was killed before it wrote anything leaves nothing to go on with. */
  private Process begin() throws IOException {
    Path left = folder.resolve("pieces.unfinished");
    if (Files.exists(left)) {
      try (Stream<Path> below = Files.walk(left)) {
        for (Path path : below.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(path);
        }
      }
    }
    return CommandLineProcess.start(
        folder, "run", "long.yaml", "--out", "pieces", "--checkpoint-every", "3");
  }

  @Test
  void aPausedRunSaysHowToGoOn() throws Exception {
    CommandLineProcess.Result paused =
        yumalab("run", "long.yaml", "--until-block", "2000", "--out", "half", "--no-progress");
    assertThat(paused.exitCode()).isZero();
    assertThat(paused.err()).isEmpty();
    assertThat(paused.out())
        .contains("paused; go on with: yumalab resume half.unfinished", "half.unfinished\n");
    assertThat(yumalab("run", "long.yaml", "--until-block", "9", "--out", "half").exitCode())
        .isEqualTo(2);
    CommandLineProcess.Result end = yumalab("resume", "half", "--json", "--out", "other");
    assertThat(end.exitCode()).isZero();
    assertThat(end.out()).contains("\"honest_stake_share_end\"");
    assertThat(folder.resolve("other/report.html")).exists();
    assertThat(folder.resolve("half.unfinished")).doesNotExist();
  }

  @Test
  void whatCannotBeResumedIsSaid() throws Exception {
    Files.createDirectory(folder.resolve("empty"));
    CommandLineProcess.Result none = yumalab("resume", "empty");
    assertThat(none.exitCode()).isEqualTo(3);
    assertThat(none.err()).contains("empty is not an unfinished run", ".unfinished");
    assertThat(yumalab("resume").exitCode()).isEqualTo(2);
    assertThat(yumalab("run", "long.yaml", "--checkpoint-every", "0").err())
        .contains("--checkpoint-every must be at least 1, not 0");
    assertThat(yumalab("run", "long.yaml", "--until-block", "-1").err())
        .contains("--until-block must be at least 0, not -1");
  }

  private CommandLineProcess.Result yumalab(String... arguments) throws Exception {
    return CommandLineProcess.run(folder, arguments);
  }
}
