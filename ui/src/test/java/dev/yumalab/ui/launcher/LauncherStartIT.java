package dev.yumalab.ui.launcher;

import static dev.yumalab.ui.launcher.LauncherFixture.applicationArguments;
import static dev.yumalab.ui.launcher.LauncherFixture.jvmFlags;
import static dev.yumalab.ui.launcher.LauncherFixture.printed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.ui.cli.CommandLineProcess;
import dev.yumalab.ui.cli.CommandLineProcess.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Proves how the start script hands over to java. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tests the POSIX script; Windows has another")
class LauncherStartIT {
  private LauncherFixture launcher;
  private Path jdk;

  @BeforeEach
  void layOut(@TempDir Path folder) throws IOException {
    launcher = new LauncherFixture(folder);
    jdk = launcher.jdk25();
  }

  @Test
  void passesArgumentsUnchanged() throws Exception {
    String[] arguments = {
      "run",
      "",
      " a  b ",
      "*",
      "/*/",
      "$HOME",
      "`x`",
      "it's",
      "\"quoted\"",
      "a\\b",
      "two\nlines",
      "-Dx",
      "--set=key=a b"
    };

    assertThat(applicationArguments(launcher.start(arguments))).containsExactly(arguments);
  }

  @Test
  void passesNoArguments() throws Exception {
    assertThat(applicationArguments(launcher.start())).isEmpty();
  }

  @Test
  void worksThroughSymbolicLinksFromAnyFolder() throws Exception {
    Path bin = Files.createDirectories(launcher.folder().resolve("somewhere/bin"));
    Files.createSymbolicLink(bin.resolve("first"), Path.of("../../a project/yumalab"));
    Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));
    Path elsewhere = Files.createDirectories(launcher.folder().resolve("else where"));

    Result result =
        CommandLineProcess.finish(
            launcher.prepare(bin.resolve("second"), "x").directory(elsewhere.toFile()));

    assertThat(result.exitCode()).isZero();
    assertThat(printed(result, "folder")).containsExactly(elsewhere.toString());
    assertThat(applicationArguments(result)).containsExactly("x");
  }

  @Test
  void givesTheClassPathInAFixedOrder() throws Exception {
    Result result = launcher.start("x");

    Path libraries = launcher.apps().getFirst().resolve("lib");
    assertThat(jvmFlags(result)).endsWith("-cp", libraries + "/a.jar:" + libraries + "/b.jar");
  }

  @Test
  void becomesTheJavaProcessAndEndsWithItsCode() throws Exception {
    launcher.start("x");
    Path out = launcher.folder().resolve("out.txt");

    Process process =
        launcher
            .set("JAVA_EXITS", "5")
            .prepare(launcher.project().resolve("yumalab"), "x")
            .redirectOutput(out.toFile())
            .start();

    assertThat(process.waitFor()).isEqualTo(5);
    assertThat(Files.readString(out)).contains("process <" + process.pid() + ">");
  }

  @Test
  void leavesTheCollectorToTheJvmForCommandsThatRunAKernel() throws Exception {
    assertThat(jvmFlags(launcher.start("--quiet", "run", "x"))).noneMatch(this::isCollector);
    assertThat(jvmFlags(launcher.start("list", "run"))).filteredOn(this::isCollector).hasSize(1);
    assertThat(jvmFlags(launcher.start("--version"))).filteredOn(this::isCollector).hasSize(1);
  }

  @Test
  void takesOptionsOfTheUserAndHisCollectorAlone() throws Exception {
    launcher.set("YUMALAB_JAVA_OPTS", "-Xmx1g  -XX:+UseZGC -Dpattern=*");

    assertThat(jvmFlags(launcher.start("list")))
        .contains("-Xmx1g", "-Dpattern=*")
        .filteredOn(this::isCollector)
        .containsExactly("-XX:+UseZGC");
  }

  @Test
  void readsFileNamesAsUtf8InTheCLocale() throws Exception {
    assertThat(printed(launcher.start("x"), "locale")).containsExactly("C.UTF-8");
    assertThat(printed(launcher.set("LANG", "de_DE.UTF-8").start("x"), "locale"))
        .containsExactly("");
    assertThat(printed(launcher.set("LC_ALL", "POSIX").start("x"), "locale"))
        .containsExactly("C.UTF-8");
  }

  @Test
  void readsFileNamesAsUtf8InALocaleThatIsNotInstalled() throws Exception {
    launcher.set("LC_ALL", "de_DE.UTF-8");
    assertThat(printed(launcher.set("CHARMAP", "ANSI_X3.4-1968").start("x"), "locale"))
        .containsExactly("C.UTF-8");
    assertThat(printed(launcher.set("CHARMAP", "ISO-8859-1").start("x"), "locale"))
        .containsExactly("de_DE.UTF-8");
    Files.delete(launcher.tools().resolve("locale"));
    assertThat(printed(launcher.start("x"), "locale")).containsExactly("de_DE.UTF-8");
  }

  @Test
  void saysThatTheFolderIsGone() throws Exception {
    Result result = startedBy("mkdir gone; cd gone; rmdir ../gone; exec /bin/sh \"$0\" x");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("yumalab: the folder that this shell is in does not exist any more")
        .doesNotContain("java");
  }

  @Test
  void refusesAClosedOutput() throws Exception {
    Result result = startedBy("exec /bin/sh \"$0\" x >&-");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("yumalab: standard output is closed; nothing could be printed\n");
  }

  /** Starts the script from a line of shell, to which it is {@code $0}. */
  private Result startedBy(String line) throws Exception {
    ProcessBuilder builder = launcher.prepare(launcher.project().resolve("yumalab"));
    builder.command("/bin/sh", "-c", line, launcher.project().resolve("yumalab").toString());
    return CommandLineProcess.finish(builder);
  }

  @Test
  void makesTheCacheOfClassesOnceAndUsesIt() throws Exception {
    Files.createFile(jdk.resolve("bin/makes-cache"));

    Result first = launcher.start("x");
    Result second = launcher.start("x");

    String cache = "-XX:AOTCache=" + launcher.apps().getFirst().resolve("25.0.3.aot");
    assertThat(jvmFlags(first)).contains(cache);
    assertThat(jvmFlags(second)).contains(cache);
    assertThat(jdk.resolve("bin/trainings")).content().isEqualTo("trained\n");
  }

  @Test
  void makesAnotherCacheForAnotherJdk() throws Exception {
    Files.createFile(jdk.resolve("bin/makes-cache"));
    launcher.start("x");
    Path next = launcher.jdk("next", "25.0.4");
    Files.createFile(next.resolve("bin/makes-cache"));

    Result result = launcher.set("JAVA_HOME", next.toString()).start("x");

    assertThat(jvmFlags(result))
        .contains("-XX:AOTCache=" + launcher.apps().getFirst().resolve("25.0.4.aot"));
    assertThat(launcher.builds()).hasSize(1);
  }

  @Test
  void startsWithoutACacheThatCannotBeMade() throws Exception {
    launcher.start("x");
    Result second = launcher.start("x");

    assertThat(second.exitCode()).isZero();
    assertThat(jvmFlags(second)).noneMatch(flag -> flag.startsWith("-XX:AOTCache"));
    assertThat(jdk.resolve("bin/trainings")).content().isEqualTo("trained\n");
  }

  @Test
  void listsTheSameKernelCommandsOnWindows() throws Exception {
    assertThat(kernelCommands("yumalab.cmd")).isEqualTo(kernelCommands("yumalab")).isNotEmpty();
  }

  private static String kernelCommands(String script) throws IOException {
    Path file = Path.of("").toAbsolutePath().resolveSibling(script);
    Matcher list =
        Pattern.compile("kernel_commands=['\"]?([a-z ]+)")
            .matcher(Files.readString(file, StandardCharsets.UTF_8));
    return list.find() ? list.group(1).strip() : "";
  }

  private boolean isCollector(String flag) {
    return flag.matches("-XX:\\+Use.*GC");
  }
}
