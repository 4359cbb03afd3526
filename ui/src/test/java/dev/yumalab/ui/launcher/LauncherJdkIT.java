package dev.yumalab.ui.launcher;

import static dev.yumalab.ui.launcher.LauncherFixture.printed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.ui.cli.CommandLineProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Proves which JDK the start script takes, and what it says when there is none. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tests the POSIX script; Windows has another")
class LauncherJdkIT {
  private LauncherFixture launcher;

  @BeforeEach
  void layOut(@TempDir Path folder) throws IOException {
    launcher = new LauncherFixture(folder);
  }

  @Test
  void findsTheOnlyJdk25AmongDecoys() throws Exception {
    launcher.jdk("jdks/a-17", "17.0.15");
    launcher.jdk("jdks/b-26", "26");
    launcher.jdk("jdks/c-250", "250.1");
    launcher.jdk("jdks/d-old-style", "1.8.0_25");
    Files.delete(launcher.jdk("jdks/e-runtime-only", "25.0.1").resolve("bin/javac"));
    Files.delete(launcher.jdk("jdks/f-without-release", "25.0.1").resolve("release"));
    Files.createDirectories(launcher.folder().resolve("jdks/g-empty"));
    Path right = launcher.jdk("jdks/h a blank", "25.0.2");

    assertThat(printed(launcher.start("x"), "java")).containsExactly(right.toString());
  }

  @Test
  void takesEarlyAccessAndPlainVersions() throws Exception {
    for (String version : new String[] {"25", "25-ea", "25.0.3"}) {
      Path jdk = launcher.jdk("given", version);
      launcher.set("YUMALAB_JAVA_HOME", jdk.toString());

      assertThat(printed(launcher.start("x"), "java")).as(version).containsExactly(jdk.toString());
    }
  }

  @Test
  void looksInTheDocumentedOrder() throws Exception {
    Path onPath = launcher.jdk("on-path", "25");
    Files.createSymbolicLink(launcher.folder().resolve("link"), onPath.resolve("bin/java"));
    Files.createSymbolicLink(launcher.tools().resolve("java"), Path.of("../link"));
    assertThat(printed(launcher.start("x"), "java")).containsExactly(onPath.toString());

    Path mac = launcher.jdk("jdks/temurin.jdk/Contents/Home", "25");
    assertThat(printed(launcher.start("x"), "java")).containsExactly(mac.toString());

    Path named = launcher.jdk("named", "25");
    launcher.set("JAVA25_HOME", named.toString());
    assertThat(printed(launcher.start("x"), "java")).containsExactly(named.toString());

    Path usual = launcher.jdk("usual", "25");
    launcher.set("JAVA_HOME", usual.toString());
    assertThat(printed(launcher.start("x"), "java")).containsExactly(usual.toString());

    Path own = launcher.jdk("own", "25");
    launcher.set("YUMALAB_JAVA_HOME", own.toString());
    assertThat(printed(launcher.start("x"), "java")).containsExactly(own.toString());
  }

  @Test
  void looksInTheFoldersOfTheUser() throws Exception {
    launcher.set("YUMALAB_JDK_FOLDERS", "/nowhere:" + launcher.folder() + "/first:" + "/nowhere2");
    Path jdk = launcher.jdk("first/jdk", "25");

    assertThat(printed(launcher.start("x"), "java")).containsExactly(jdk.toString());
  }

  @Test
  void passesOverAnOldJavaHome() throws Exception {
    Path jdk = launcher.jdk25();
    launcher.set("JAVA_HOME", launcher.jdk("old", "17.0.15").toString());

    assertThat(printed(launcher.start("x"), "java")).containsExactly(jdk.toString());
  }

  @Test
  void refusesAnOwnSettingThatIsNoJdk25() throws Exception {
    launcher.jdk25();
    String old = launcher.jdk("old", "17.0.15").toString();
    launcher.set("YUMALAB_JAVA_HOME", old);

    Result result = launcher.start("x");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines())
        .containsExactly(
            "yumalab: YUMALAB_JAVA_HOME is "
                + old
                + ", which is not a JDK 25; set it to one, or unset it");
  }

  @Test
  void saysHowToGetAJdkWhenThereIsNone() throws Exception {
    launcher.jdk("jdks/jdk-17", "17.0.15");

    Result result = launcher.start("x");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines())
        .containsExactly(
            "yumalab: needs JDK 25 and found none; install one, for example Temurin 25 from"
                + " https://adoptium.net, or set YUMALAB_JAVA_HOME to its folder");
    assertThat(launcher.builds()).isEmpty();
  }
}
