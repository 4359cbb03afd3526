package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that the documentation's example of a strategy of one's own runs as it says. */
class PluginsIT {
  private static final Path DOCS = Path.of("../docs").toAbsolutePath().normalize();
  private static final Path HERD = DOCS.resolve("examples/herd");
  private static final Path SOURCE = HERD.resolve("src/example/herd/Herd.java");

  @TempDir private Path folder;

  @BeforeEach
  void makeJar() throws IOException {
    PluginJars.make(folder.resolve("plugins/herd.jar"), SOURCE, HERD.resolve("src"));
  }

  @Test
  void theExampleRunsAndItsJarIsInTheManifest() throws Exception {
    CommandLineProcess.Result result =
        yumalab("run", HERD + "/herd.yaml", "--plugins", "plugins", "--out", "run");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("herd_advantage_mean");
    byte[] jar = Files.readAllBytes(folder.resolve("plugins/herd.jar"));
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
    assertThat(Files.readString(folder.resolve("run/manifest.json")))
        .contains("\"plugins\" :", "\"name\" : \"herd.jar\"", sha256);
    assertThat(Files.readString(folder.resolve("run/reproduce.sh")))
        .contains("give it --plugins DIR, a folder with herd.jar");
  }

  @Test
  void theResolvedScenarioGivesTheSameTables() throws Exception {
    yumalab(
        "run", HERD + "/herd.yaml", "--set", "epochs=5", "--plugins", "plugins", "--out", "one");
    CommandLineProcess.Result again =
        yumalab(
            "run", "one/scenario.resolved.yaml", "--plugins", "plugins/herd.jar", "--out", "two");

    assertThat(again.err()).isEmpty();
    for (String table : new String[] {"summary.csv", "series/agents.csv", "series/digests.csv"}) {
      assertThat(folder.resolve("two").resolve(table))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(table));
    }
  }

  @Test
  void withoutTheJarTheStrategyIsUnknown() throws Exception {
    CommandLineProcess.Result result = yumalab("run", HERD + "/herd.yaml");

    assertThat(result.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(result.err()).contains("herd.yaml:13:29: strategy must be ", "found 'herd'");
  }

  @Test
  void aStrategyThatThrowsEndsTheRunInASentence() throws Exception {
    PluginJars.strategy(
        folder.resolve("plugins/rash.jar"),
        "rash",
        "",
        "if (turn.epoch() == 2) throw new IllegalStateException(\"no idea\");");
    String scenario = Files.readString(HERD.resolve("herd.yaml")).replace("y: herd", "y: rash");
    Files.writeString(folder.resolve("rash.yaml"), scenario);

    CommandLineProcess.Result result =
        yumalab("run", "rash.yaml", "--plugins", "plugins", "--no-progress");

    assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_RUNS_FAILED);
    assertThat(result.out()).isEmpty();
    // Two epochs of 360 blocks have run, and agents act in the block behind an epoch's.
    assertThat(result.err().lines().toList())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "yumalab: the strategy 'rash' of the operator 'herd/0' failed in epoch 3,"
                            + " at block 721: java.lang.IllegalStateException: no idea"),
            line ->
                assertThat(line).startsWith("No results were written. Where it happened is in "));
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("herd.jar", "rash.jar", "rash.yaml");
    }
  }

  @Test
  void theDocumentationShowsTheVeryExample() throws Exception {
    String page = Files.readString(DOCS.resolve("agents.md"));

    assertThat(page).contains("```java\n" + Files.readString(SOURCE) + "```");
    assertThat(page).contains(commands(Files.readString(HERD.resolve("README.md"))));
    assertThat(Files.readAllLines(SOURCE)).hasSizeLessThanOrEqualTo(30);
  }

  private static String commands(String page) {
    int start = page.indexOf("```sh");
    return page.substring(start, page.indexOf("```\n", start + 1));
  }

  private CommandLineProcess.Result yumalab(String... arguments) throws Exception {
    return CommandLineProcess.run(folder, arguments);
  }
}
