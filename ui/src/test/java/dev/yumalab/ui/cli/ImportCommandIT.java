package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.consensus.epoch.EpochKernels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Proves that imported networks run, tell their story, and give the same bits on every backend. */
class ImportCommandIT {
  private static final String SNAPSHOT =
      """
      {"source":"made up","netuid":7,"block":1000000,"n":10,
      "stake":[500.5,300,200,0,0,0,0,0,0,0],
      "weights":[{"uid":0,"to":[3,4],"w":[0.75,0.25]},{"uid":1,"to":[3,5],"w":[0.5,0.5]},
      {"uid":2,"to":[5,3],"w":[0.25,0.75]}]}
      """;

  @TempDir private Path folder;

  @Test
  void aSnapshotWithACabalBecomesAPageThatSaysWhy() throws Exception {
    Files.writeString(folder.resolve("s.json"), SNAPSHOT);
    CommandLineProcess.Result imported =
        yumalab("import", "metagraph", "s.json", "--cabal-ranks", "1-2", "--name", "major");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.out())
        .contains("10 uids, 3 of them with weights", "  subnet.kappa: 0.5")
        .endsWith("major.yaml\n");

    CommandLineProcess.Result run =
        yumalab("run", "major.yaml", "--set", "epochs=4", "--out", "gains", "--quiet");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(folder.resolve("gains/report.html")))
        .contains("Why the cabal gains", "That is more than kappa", "80.01\u00a0%")
        .contains("It gives all of its weight", "Nothing is drawn at random");
    assertThat(FolderFiles.of(folder.resolve("gains")))
        .contains("major.network.json.gz", "figures/validators.png", "figures/stake-gain.png");

    yumalab("run", "major.yaml", "--set", "cabal.validators=[1]", "--out", "loses", "--quiet");
    assertThat(Files.readString(folder.resolve("loses/report.html")))
        .contains("Why the cabal loses", "That is less than kappa", "the others hold");

    yumalab("run", "gains/scenario.resolved.yaml", "--out", "again", "--quiet");
    assertThat(folder.resolve("again/series/teams.csv"))
        .hasSameBinaryContentAs(folder.resolve("gains/series/teams.csv"));
  }

  @Test
  void aHistoryGivesTheSameBytesOnEveryBackend() throws Exception {
    Files.writeString(folder.resolve("h.json"), history());
    CommandLineProcess.Result imported = yumalab("import", "history", "h.json", "--name", "replay");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("9 epochs").doesNotContain("subnet.tempo_blocks");

    List<String> digests = new ArrayList<>();
    String first = EpochKernels.installed().names().getFirst();
    for (String backend : EpochKernels.installed().names()) {
      CommandLineProcess.Result run =
          yumalab("run", "replay.yaml", "--backend", backend, "--out", backend, "--json");
      assertThat(run.exitCode()).as(run.err()).isZero();
      digests.add(run.out().replaceAll("(?s).*\"state_sha256\":\"([0-9a-f]+)\".*", "$1"));
      for (String table : FolderFiles.of(folder.resolve(first))) {
        if (table.matches(".*\\.(csv|parquet)")) {
          assertThat(folder.resolve(backend).resolve(table))
              .as(backend)
              .hasSameBinaryContentAs(folder.resolve(first).resolve(table));
        }
      }
    }
    assertThat(digests).hasSizeGreaterThan(1).containsOnly(digests.getFirst());
    assertThat(Files.readString(folder.resolve("reference/report.html")))
        .contains("took over a uid 1 time");
  }

  @Test
  void wrongInputAndWrongUseAreAnsweredInWords() throws Exception {
    Files.writeString(folder.resolve("s.json"), SNAPSHOT.replace("300,", "-300,"));
    CommandLineProcess.Result invalid = yumalab("import", "metagraph", "s.json");
    assertThat(invalid.exitCode()).isEqualTo(3);
    assertThat(invalid.err())
        .isEqualTo("s.json:2:16: stake[1] must be a number of at least 0, found -300\n");
    assertThat(FolderFiles.of(folder)).containsExactly("s.json");

    Files.writeString(folder.resolve("s.json"), SNAPSHOT);
    assertThat(yumalab("import", "metagraph", "s.json", "--quiet").out())
        .isEqualTo("sn7-1000000.yaml\n");
    CommandLineProcess.Result exists = yumalab("import", "metagraph", "s.json");
    assertThat(exists.exitCode()).isEqualTo(2);
    assertThat(exists.err()).contains("sn7-1000000.yaml exists", "--force");

    CommandLineProcess.Result ranks =
        yumalab("import", "metagraph", "s.json", "--cabal-ranks", "2-9", "--name", "x");
    assertThat(ranks.exitCode()).isEqualTo(2);
    assertThat(ranks.err()).contains("the ranks must lie in 1..3");

    CommandLineProcess.Result nowhere = yumalab("import", "metagraph", "s.json", "--out", "");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err())
        .startsWith("yumalab: --out is empty; name a folder, or leave it out to write here\n");

    CommandLineProcess.Result nothing = yumalab("import");
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("metagraph, history");

    Files.write(folder.resolve("sn7-1000000.network.json.gz"), new byte[] {31, -117, 8});
    CommandLineProcess.Result damaged = yumalab("run", "sn7-1000000.yaml");
    assertThat(damaged.exitCode()).isEqualTo(3);
    assertThat(damaged.err())
        .matches(
            "sn7-1000000\\.yaml:[0-9]+:13: 'sn7-1000000\\.network\\.json\\.gz': the gzip data is"
                + " cut off at byte 3\n");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs /dev/full")
  void anOutputThatIsFullIsSaidAndTheFilesStay() throws Exception {
    Files.writeString(folder.resolve("s.json"), SNAPSHOT);
    CommandLineProcess.Result full =
        CommandLineProcess.runInShell(
            folder, "\"$@\" >/dev/full", "import", "metagraph", "s.json", "--out", "new");
    assertThat(full.exitCode()).isEqualTo(2);
    assertThat(full.err())
        .isEqualTo("yumalab: standard output could not be written: No space left on device\n");
    assertThat(FolderFiles.of(folder.resolve("new")))
        .containsExactly("sn7-1000000.network.json.gz", "sn7-1000000.yaml");
  }

  /** Nine epochs of eight uids; uid 6 is replaced in the fifth, and rows are not sorted. */
  private static String history() {
    List<String> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < 9; epoch++) {
      int block = 5_000 + 360 * epoch;
      int weight = 7_000 * epoch + 1;
      epochs.add(
          """
          {"block":%d,"weights":[[0,[7,4,6],[%d,65535,500]],[1,[5,4,6],[9000,%d,65535]],
          [2,[6,5],[65535,%d]]],"last_update":[%d,%d,%d,1,1,1,1,1],
          "registration_block":[1,1,1,1,1,1,%d,1],"validator_permit":[0,1,2]}\
          """
              .formatted(
                  block,
                  weight,
                  weight,
                  weight,
                  block - 9,
                  block - 8,
                  block - 7,
                  epoch < 4 ? 1 : 6_400));
    }
    return """
    {"netuid":8,"n":8,"tempo":360,"stake":[500000000000,300000000000,200000000000,0,0,0,0,0],
    "epochs":[%s]}
    """
        .formatted(String.join(",", epochs));
  }

  private CommandLineProcess.Result yumalab(String... arguments) throws Exception {
    return CommandLineProcess.run(folder.toRealPath(), arguments);
  }
}
