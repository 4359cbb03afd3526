package dev.yumalab.ui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Proves that DuckDB's library lies beside its jar where that is known to work, and only there. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tests the POSIX script; Windows has another")
class LauncherDuckdbIT {
  private static final String LIBRARY = "libduckdb_java.so_linux_arm64";
  private static final List<String> ENTRIES =
      List.of(
          "META-INF/services/java.sql.Driver",
          LIBRARY,
          "libduckdb_java.so_osx_universal",
          "org/duckdb/DuckDBDriver.class");

  private LauncherFixture launcher;
  private Path jdk;

  @BeforeEach
  void layOutAJarOfDuckdb(@TempDir Path folder) throws IOException {
    launcher = new LauncherFixture(folder);
    jdk = launcher.jdk25();
    Files.createSymbolicLink(
        jdk.resolve("bin/jar"), Path.of(System.getProperty("java.home"), "bin", "jar"));
    try (OutputStream file = Files.newOutputStream(launcher.tools().resolve("brings-duckdb"));
        ZipOutputStream jar = new ZipOutputStream(file)) {
      for (String entry : ENTRIES) {
        jar.putNextEntry(new ZipEntry(entry));
        jar.write(entry.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void theLibraryOfTheSystemIsTakenOutOfTheJar() throws Exception {
    system("Linux", "aarch64");

    launcher.start("x");

    assertThat(lib().resolve(LIBRARY)).content().isEqualTo(LIBRARY);
    assertThat(jarEntries()).containsExactly(ENTRIES.getFirst(), ENTRIES.getLast());
    assertThat(lib().resolveSibling("duckdb")).doesNotExist();
  }

  @Test
  void anotherSystemKeepsTheWholeJar() throws Exception {
    system("SunOS", "aarch64");

    launcher.start("x");

    assertThat(jarEntries()).isEqualTo(ENTRIES);
  }

  @Test
  void aJarWithoutThatLibraryStaysWhole() throws Exception {
    system("Linux", "x86_64");

    assertThat(launcher.start("x").exitCode()).isZero();

    assertThat(jarEntries()).isEqualTo(ENTRIES);
    assertThat(lib().resolveSibling("duckdb")).doesNotExist();
  }

  private void system(String name, String architecture) throws IOException {
    Files.writeString(
        jdk.resolve("release"),
        "OS_ARCH=\"%s\"\nOS_NAME=\"%s\"\n".formatted(architecture, name),
        StandardOpenOption.APPEND);
  }

  private Path lib() throws IOException {
    return launcher.apps().getFirst().resolve("lib");
  }

  private List<String> jarEntries() throws IOException {
    try (ZipFile jar = new ZipFile(lib().resolve("duckdb_jdbc-1.jar").toFile())) {
      return jar.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .sorted()
          .toList();
    }
  }
}
