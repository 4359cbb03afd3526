package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Proves that {@code yumalab run} writes whole folders, the same bytes each time, over nothing. */
class RunCommandIT {
  private static final String SCENARIO =
      """
      name: small
      question: Does <b>"it"</b> hold?
      expect: { metric: honest_stake_share_end, at_least: start }
      epochs: 5
      subnet: { neurons: 24, validators: 6 }
      teams:
        - { name: honest, stake_share: 0.6, self_weight: 0.8 }
        - { name: cabal, stake_share: 0.4, self_weight: 1.0, restake: 0.5 }
      events:
        - { at_epoch: 3, set: { subnet.kappa: 0.6 } }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeScenario() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), SCENARIO);
  }

  @Test
  void writesTablesFiguresAndPageAndSaysWhere() throws Exception {
    CommandLineProcess.Result result = yumalab("run", "small.yaml");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains(
            "eld: honest_stake_share_end is ", " %, expected at least 60.", "one run, no interval");
    Path run = Path.of(result.out().strip().lines().toList().getLast());
    assertThat(run.getParent()).isEqualTo(folder.toRealPath().resolve("out"));
    assertThat(run.getFileName().toString()).matches("small-[0-9a-f]{7}");
    assertThat(FolderFiles.of(run))
        .contains(
            "README.md",
            "manifest.json",
            "report.html",
            "reproduce.sh",
            "scenario.resolved.yaml",
            "scenario.yaml",
            "summary.csv",
            "summary.parquet",
            "series/teams.csv",
            "series/teams.parquet",
            "series/network.parquet",
            "series/neurons.parquet",
            "series/bonds.parquet",
            "figures/stake-gain.png",
            "figures/stake-gain-dark.png",
            "figures/stake-gain.svg",
            "figures/stake-gain-dark.svg",
            "figures/bonds.png");
    assertThat(Files.readString(run.resolve("scenario.yaml"))).isEqualTo(SCENARIO);
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("Does &lt;b&gt;")
        .doesNotContain("<b>\"it");
    assertThat(Files.readAllLines(run.resolve("series/teams.csv"))).hasSize(1 + 2 * 6);
    assertThat(FolderFiles.of(folder.resolve("out"))).noneMatch(name -> name.contains(".partial-"));
  }

  @Test
  void theSameScenarioGivesTheSameBytesAndAnotherSeedOthers() throws Exception {
    yumalab("run", "small.yaml", "--out", "one", "--quiet");
    yumalab("run", "one/scenario.resolved.yaml", "--out", "two", "--quiet");
    yumalab("run", "small.yaml", "--seed", "2", "--out", "three", "--quiet");

    List<String> tables =
        FolderFiles.of(folder.resolve("one")).stream()
            .filter(name -> name.endsWith(".csv") || name.endsWith(".parquet"))
            .toList();
    assertThat(tables).hasSizeGreaterThan(8);
    for (String table : tables) {
      assertThat(bytes("two/" + table)).as(table).isEqualTo(bytes("one/" + table));
    }
    assertThat(bytes("three/series/teams.csv")).isNotEqualTo(bytes("one/series/teams.csv"));
  }

  @Test
  void defaultFoldersAreNumberedAndNamedOnesNeverOverwritten() throws Exception {
    String first = yumalab("run", "small.yaml", "--quiet").out().strip();
    assertThat(yumalab("run", "small.yaml", "--quiet").out().strip()).isEqualTo(first + "-2");
    assertThat(yumalab("run", "small.yaml", "--quiet").out().strip()).isEqualTo(first + "-3");

    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/precious.txt"), "do not lose");
    for (String[] options : List.of(new String[0], new String[] {"--force"})) {
      List<String> command = new ArrayList<>(List.of("run", "small.yaml", "--out", "mine"));
      command.addAll(List.of(options));
      CommandLineProcess.Result refused = yumalab(command.toArray(String[]::new));
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.err()).contains("mine").doesNotContain("\tat ");
      assertThat(Files.readString(folder.resolve("mine/precious.txt"))).isEqualTo("do not lose");
    }
  }

  @Test
  void forceReplacesARunFolder() throws Exception {
    yumalab("run", "small.yaml", "--out", "mine", "--quiet");
    assertThat(yumalab("run", "small.yaml", "--out", "mine").exitCode()).isEqualTo(2);
    CommandLineProcess.Result forced =
        yumalab("run", "small.yaml", "--seed", "9", "--out", "mine", "--force", "--quiet");
    assertThat(forced.exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("mine/manifest.json"))).contains("\"seed\" : 9");
    assertThat(FolderFiles.of(folder)).noneMatch(name -> name.contains(".old-"));
  }

  @Test
  void wrongUseIsAnsweredInWords() throws Exception {
    CommandLineProcess.Result unknown = yumalab("run", "two-team-cabl");
    assertThat(unknown.exitCode()).isEqualTo(3);
    assertThat(unknown.err()).contains("Did you mean 'two-team-cabal'?");

    CommandLineProcess.Result backend = yumalab("run", "small.yaml", "--backend", "cuda");
    assertThat(backend.exitCode()).isEqualTo(2);
    assertThat(backend.err()).contains("unknown backend 'cuda'").doesNotContain("\tat ");

    CommandLineProcess.Result key = yumalab("run", "small.yaml", "--set", "subnet.kapa=0.5");
    assertThat(key.exitCode()).isEqualTo(3);
    assertThat(key.err()).contains("--set subnet.kapa=0.5").contains("'kappa'");

    assertThat(FolderFiles.of(folder)).containsExactly("small.yaml");
  }

  @Test
  void dryRunWritesNothingAndJsonIsMachineReadable() throws Exception {
    CommandLineProcess.Result dry = yumalab("run", "small.yaml", "--dry-run");
    assertThat(dry.exitCode()).isZero();
    assertThat(dry.out()).contains("small:", "24 neurons", "5 epochs");
    assertThat(FolderFiles.of(folder)).containsExactly("small.yaml");

    CommandLineProcess.Result json = yumalab("run", "small.yaml", "--json");
    assertThat(json.out().strip().lines()).singleElement().asString().startsWith("{");
    assertThat(json.out()).contains("\"honest_stake_share_end\":0.", "\"state_sha256\":\"");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs /dev/full")
  void anOutputThatIsFullIsSaidAndResultsStay() throws Exception {
    CommandLineProcess.Result full =
        CommandLineProcess.runInShell(
            folder, "\"$@\" >/dev/full", "run", "small.yaml", "--out", "kept");
    assertThat(full.exitCode()).isEqualTo(2);
    assertThat(full.err())
        .isEqualTo("yumalab: standard output could not be written: No space left on device\n");
    assertThat(folder.resolve("kept/manifest.json")).exists();
  }

  @Test
  void aTemporaryFolderThatCannotBeUsedIsSaidBeforeTheWork() throws Exception {
    CommandLineProcess.Result result =
        CommandLineProcess.run(
            folder, List.of("-Djava.io.tmpdir=" + folder.resolve("nowhere")), "run", "small.yaml");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("temporary folder " + folder.resolve("nowhere"), "java.io.tmpdir=FOLDER")
        .doesNotContain("bug", "\tat ");
    assertThat(FolderFiles.of(folder)).containsExactly("small.yaml");
  }

  private CommandLineProcess.Result yumalab(String... arguments) throws Exception {
    return CommandLineProcess.run(folder.toRealPath(), arguments);
  }

  private String bytes(String file) throws IOException {
    return HexFormat.of().formatHex(Files.readAllBytes(folder.resolve(file)));
  }
}
