package dev.yumalab.ui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Proves that commands know the strategies of plugins, and say which jar cannot be used and why.
 */
class PluginOptionsTest {
  private static final String KNOB = "new Knob.Decimal(\"zeal\", 0, 1, 0.5, \"\", \"How much.\")";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private Path plugins;

  @BeforeEach
  void makeFolder() throws IOException {
    plugins = Files.createDirectory(folder.resolve("plugins"));
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    int exit = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    assertThat(err.toString()).doesNotContain("\tat ", "this is a bug");
    return exit;
  }

  private void refuses(String... parts) {
    assertThat(run("explain", "--plugins", plugins.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("yumalab: " + plugins).contains(parts);
  }

  @Test
  void everyCommandThatDescribesScenariosKnowsTheStrategy() throws IOException {
    PluginJars.strategy(plugins.resolve("eager.jar"), "eager", KNOB, "");
    Path scenario = folder.resolve("s.yaml");
    Files.writeString(
        scenario,
        """
        name: s
        epochs: 2
        subnet: { neurons: 8, validators: 2 }
        agents:
          - { name: a, strategy: eager, with: { zeal: 0.7 }, stake_share: 1, validators: 2 }
        """);
    String jars = plugins.toString();

    assertThat(run("validate", scenario.toString(), "--plugins", jars)).isZero();
    assertThat(run("explain", "eager", "--plugins", jars)).isZero();
    assertThat(out.toString()).contains("Does what the test wants.", "eager.jar", "zeal (0..1");
    assertThat(run("explain", "zeal", "--plugins", jars)).isZero();
    assertThat(out.toString()).contains("of strategies eager");
    assertThat(run("explain", "zeal", "--scenario", scenario.toString(), "--plugins", jars))
        .isZero();
    assertThat(out.toString()).contains("agents.a.with.zeal = 0.7");
    assertThat(run("schema", "--plugins", jars)).isZero();
    assertThat(out.toString()).contains("\"zeal\"", "\"eager\"");
    assertThat(run("list", "--plugins", jars)).isZero();
    assertThat(out.toString()).contains("strategies of plugins\n  eager  Does what");
    assertThat(run("validate", scenario.toString(), "--plugins", jars + "/eager.jar")).isZero();
    assertThat(run("validate", scenario.toString())).isEqualTo(ExitCode.INVALID_INPUT);
  }

  @Test
  void aFolderThatIsNotThere() throws IOException {
    Files.delete(plugins);
    refuses(": no such folder or jar");
  }

  @Test
  void aFolderWithoutJars() throws IOException {
    Files.writeString(plugins.resolve("notes.txt"), "");
    refuses(": the folder holds no jar");
  }

  @Test
  void aFileThatIsNoJar() throws IOException {
    plugins = Files.writeString(plugins.resolve("notes.txt"), "");
    refuses(": is neither a folder nor a jar");
  }

  @Test
  void aBrokenJar() throws IOException {
    Files.writeString(plugins.resolve("a.jar"), "not a zip");
    refuses("a.jar: is no jar that can be read: ");
  }

  @Test
  void aFolderThatIsCalledLikeAJar() throws IOException {
    Files.createDirectory(plugins.resolve("a.jar"));
    refuses("a.jar: is not a regular file");
  }

  @Test
  void aJarWithoutAProvider() throws IOException {
    Path jar = plugins.resolve("a.jar");
    PluginJars.strategy(jar, "eager", "", "");
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Files.delete(zip.getPath(PluginJars.SERVICE));
    }
    refuses("a.jar: has no file META-INF/services/dev.yumalab.agents.strategy.StrategyProvider");
  }

  @Test
  void aJarThatNamesAProviderOfTheLab() throws IOException {
    Path jar = plugins.resolve("a.jar");
    PluginJars.strategy(jar, "eager", "", "");
    rename(jar, "dev.yumalab.agents.validator.ValidatorStrategies");
    refuses("a.jar: brings no strategy of its own");
  }

  @Test
  void aJarThatNamesAClassItDoesNotHave() throws IOException {
    Path jar = plugins.resolve("a.jar");
    PluginJars.strategy(jar, "eager", "", "");
    rename(jar, "example.Gone");
    refuses("a.jar: ", "StrategyProvider is wrong: Provider example.Gone not found");
  }

  private static void rename(Path jar, String provider) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Files.writeString(zip.getPath(PluginJars.SERVICE), provider + "\n");
    }
  }

  @Test
  void aClassForANewerJava() throws IOException {
    Path jar = plugins.resolve("a.jar");
    PluginJars.strategy(jar, "eager", "", "");
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Path type = zip.getPath("example/Eager.class");
      byte[] bytes = Files.readAllBytes(type);
      // The major version of the class file; 99 is Java 55.
      bytes[7] = 99;
      Files.write(type, bytes);
    }
    refuses("a.jar: is compiled for a newer Java than this one, 25: compile it with --release 25");
  }

  @Test
  void aProviderThatThrows() throws IOException {
    PluginJars.make(
        plugins.resolve("a.jar"),
        "Rash",
        """
        public final class Rash implements StrategyProvider {
          public List<StrategyKind> strategies() { throw new IllegalStateException("no idea"); }
        }
        """);
    refuses("a.jar: cannot tell its strategies: java.lang.IllegalStateException: no idea");
  }

  @Test
  void aProviderThatCannotBeMade() throws IOException {
    PluginJars.make(
        plugins.resolve("a.jar"),
        "Rash",
        """
        public final class Rash implements StrategyProvider {
          public Rash() { throw new IllegalStateException("no idea"); }
          public List<StrategyKind> strategies() { return List.of(); }
        }
        """);
    refuses("a.jar: ", "example.Rash could not be instantiated", "no idea");
  }

  @Test
  void aStrategyWithoutAMeaning() throws IOException {
    PluginJars.make(
        plugins.resolve("a.jar"),
        "Mute",
        """
        public final class Mute implements StrategyProvider {
          public List<StrategyKind> strategies() {
            return List.of(new StrategyKind(
                "mute", null, "", "", Fidelity.EPOCH, List.of(), () -> turn -> {}));
          }
        }
        """);
    refuses("a.jar: ", "a strategy needs name, meaning");
  }

  @Test
  void twoStrategiesOfOneName() throws IOException {
    PluginJars.strategy(plugins.resolve("a.jar"), "eager", "", "");
    Files.copy(plugins.resolve("a.jar"), plugins.resolve("b.jar"));
    refuses("two strategies are called 'eager': one comes from a.jar, one from b.jar");
  }

  @Test
  void aStrategyWithANameOfTheLab() throws IOException {
    PluginJars.strategy(plugins.resolve("a.jar"), "honest", "", "");
    refuses("two strategies are called 'honest': one comes from Yumalab, one from a.jar");
  }

  @Test
  void aSettingThatContradictsAnother() throws IOException {
    PluginJars.strategy(plugins.resolve("a.jar"), "eager", KNOB, "");
    PluginJars.strategy(plugins.resolve("b.jar"), "keen", KNOB.replace("0.5", "0.6"), "");
    refuses("the setting 'zeal' of the strategy 'keen' (b.jar) is not the same as that of 'eager'");
  }
}
