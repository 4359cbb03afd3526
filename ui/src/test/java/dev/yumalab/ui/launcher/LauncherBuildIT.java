package dev.yumalab.ui.launcher;

import static dev.yumalab.ui.launcher.LauncherFixture.jvmFlags;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.ui.cli.CommandLineProcess.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Proves when the start script builds, and that no start breaks another. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tests the POSIX script; Windows has another")
class LauncherBuildIT {
  private LauncherFixture launcher;
  private Path jdk;

  @BeforeEach
  void layOut(@TempDir Path folder) throws IOException {
    launcher = new LauncherFixture(folder);
    jdk = launcher.jdk25();
  }

  @Test
  void buildsOnceInTheJdkItFound() throws Exception {
    Result first = launcher.start("x");
    Result second = launcher.start("x");

    assertThat(first.exitCode()).isZero();
    assertThat(first.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("yumalab: "))
        .anyMatch(line -> line.contains("first start: building"))
        .anyMatch(line -> line.contains("downloading"));
    assertThat(second.err()).isEmpty();
    assertThat(launcher.builds()).hasSize(1);
    assertThat(launcher.builds().getFirst())
        .startsWith("JAVA_HOME=" + jdk + " -B -Dlauncher ")
        .endsWith(" -pl ui -am clean package");
    assertThat(launcher.state().resolve("lock")).doesNotExist();
  }

  @Test
  void buildsAgainWhenASourceIsChangedAddedOrDeleted() throws Exception {
    launcher.start("x");
    assertBuildsAgainAfter(() -> launcher.write("ui/src/main/java/Source.java"));
    assertBuildsAgainAfter(() -> launcher.write("ui/src/main/resources/deep/new.txt"));
    assertBuildsAgainAfter(
        () -> Files.delete(launcher.project().resolve("ui/src/main/java/Other.java")));
    assertBuildsAgainAfter(() -> launcher.write("ui/pom.xml"));
    assertBuildsAgainAfter(() -> launcher.write("pom.xml"));

    launcher.write("ui/src/test/java/SomeTest.java");
    launcher.write("README.md");
    assertThat(launcher.start("x").err()).isEmpty();
  }

  @Test
  void buildsAgainWhatWasEditedDuringTheBuild() throws Exception {
    Process first = launcher.set("MAVEN_SLEEPS", "0.5").prepare(script(), "x").start();
    awaitBuilds(1);
    awaitClockOfFiles();
    launcher.write("ui/src/main/java/Source.java");
    assertThat(first.waitFor()).isZero();

    launcher.start("x");

    assertThat(launcher.builds()).hasSize(2);
  }

  @Test
  void showsTheErrorsOfAFailedBuildAndTriesAgainNextTime() throws Exception {
    Path fails = Files.createFile(launcher.tools().resolve("fails"));

    Result failed = launcher.start("x");

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    Path log = launcher.state().resolve("build.log");
    assertThat(failed.err().lines().skip(2))
        .containsExactly(
            "[ERROR] Failed to execute goal: Source.java:[3,7] cannot find symbol",
            "yumalab: the build failed; the last errors are above, the whole log is " + log);
    assertThat(launcher.apps()).isEmpty();

    Files.delete(fails);
    assertThat(launcher.start("x").exitCode()).isZero();
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Files.delete(launcher.tools().resolve("mvn"));

    Result result = launcher.start("x");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines())
        .containsExactly(
            "yumalab: needs Maven to build itself, and there is no 'mvn' on the PATH;"
                + " install Maven 3.8.7 or newer");
  }

  @Test
  void runsABuiltApplicationWithoutMaven() throws Exception {
    launcher.start("x");
    Files.delete(launcher.tools().resolve("mvn"));

    assertThat(launcher.start("x").exitCode()).isZero();
  }

  @Test
  void keepsTheJarsOfAnApplicationThatIsRunning() throws Exception {
    launcher.start("x");
    Path old = launcher.apps().getFirst();
    Process running = launcher.set("JAVA_SLEEPS", "10").prepare(script(), "x").start();
    launcher.set("JAVA_SLEEPS", "0");
    while (!commandLine(running).contains(old.toString())) {
      Thread.sleep(10);
    }

    awaitClockOfFiles();
    launcher.write("pom.xml");
    Result next = launcher.start("x");
    assertThat(launcher.apps()).hasSize(2).contains(old);
    assertThat(jvmFlags(next)).noneMatch(flag -> flag.contains(old.toString()));

    running.destroy();
    running.waitFor();
    awaitClockOfFiles();
    launcher.write("pom.xml");
    launcher.start("x");
    assertThat(launcher.apps()).hasSize(1).doesNotContain(old);
  }

  @Test
  void buildsOnceForStartsAtTheSameTime() throws Exception {
    launcher.set("MAVEN_SLEEPS", "0.7");
    Process first = launcher.prepare(script(), "x").start();
    awaitBuilds(1);
    Result second = launcher.start("x");

    assertThat(first.waitFor()).isZero();
    assertThat(second.exitCode()).isZero();
    assertThat(second.err().lines())
        .singleElement()
        .asString()
        .startsWith("yumalab: waiting for another start (process " + first.pid() + ")");
    assertThat(launcher.builds()).hasSize(1);
  }

  @Test
  void takesOverTheLockOfADeadProcessOnce() throws Exception {
    Process dead = new ProcessBuilder("/bin/sh", "-c", "exit").start();
    dead.waitFor();
    lock(dead.pid() + "\n/bin/sh yumalab\n");
    launcher.set("MAVEN_SLEEPS", "0.5");

    List<Process> starts =
        List.of(
            launcher.prepare(script(), "x").start(),
            launcher.prepare(script(), "x").start(),
            launcher.prepare(script(), "x").start());

    for (Process start : starts) {
      assertThat(start.waitFor()).isZero();
    }
    assertThat(launcher.builds()).hasSize(1);
    assertThat(launcher.state().resolve("lock")).doesNotExist();
  }

  @Test
  void takesOverALockWhoseProcessNumberBelongsToAnotherProgram() throws Exception {
    lock(ProcessHandle.current().pid() + "\n/bin/sh yumalab\n");

    assertThat(launcher.start("x").exitCode()).isZero();
    assertThat(launcher.builds()).hasSize(1);
  }

  @Test
  void takesOverALockThatNobodyHasSigned() throws Exception {
    Files.createDirectories(launcher.state().resolve("lock"));

    assertThat(launcher.start("x").exitCode()).isZero();
  }

  @Test
  void stopsTheBuildWhenItIsStopped() throws Exception {
    Path err = launcher.folder().resolve("err.txt");
    Process start =
        launcher
            .set("MAVEN_SLEEPS", "10")
            .prepare(script(), "x")
            .redirectError(err.toFile())
            .start();
    awaitBuilds(1);

    start.destroy();

    assertThat(start.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(start.exitValue()).isEqualTo(143);
    assertThat(err).content().endsWith("yumalab: stopped while building\n");
    assertThat(launcher.state().resolve("lock")).doesNotExist();
    assertThat(launcher.apps()).isEmpty();
    assertThat(launcher.set("MAVEN_SLEEPS", "0").start("x").exitCode()).isZero();
  }

  private Path script() {
    return launcher.project().resolve("yumalab");
  }

  private void lock(String owner) throws IOException {
    Path lock = Files.createDirectories(launcher.state().resolve("lock"));
    Files.writeString(lock.resolve("owner"), owner);
  }

  private void awaitBuilds(int count) throws Exception {
    while (launcher.builds().size() < count) {
      Thread.sleep(10);
    }
  }

  // File times come from a clock that ticks in hundredths of a second.
  private static void awaitClockOfFiles() throws InterruptedException {
    Thread.sleep(30);
  }

  private static String commandLine(Process process) throws Exception {
    Process ps =
        new ProcessBuilder("ps", "-ww", "-o", "args=", "-p", Long.toString(process.pid())).start();
    return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void assertBuildsAgainAfter(Change change) throws Exception {
    int before = launcher.builds().size();
    awaitClockOfFiles();
    change.make();

    Result result = launcher.start("x");

    assertThat(result.err()).contains("sources changed: building");
    assertThat(launcher.builds()).hasSize(before + 1);
    assertThat(launcher.start("x").err()).isEmpty();
  }

  private interface Change {
    void make() throws IOException;
  }
}
