package dev.yumalab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that every production package introduces itself. */
class PackageInfoTest {
  @Test
  void everyProductionPackageHasOne() throws IOException {
    Path repository = Path.of("").toAbsolutePath().getParent();
    try (Stream<Path> folders = Files.list(repository)) {
      List<Path> modules =
          folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList();
      assertThat(modules).hasSizeGreaterThanOrEqualTo(8);
      for (Path module : modules) {
        assertThat(packagesWithoutIntroduction(module.resolve("src/main/java"))).isEmpty();
      }
    }
  }

  @Test
  void findsPackagesWithoutOneOrWithAnEmptyOne(@TempDir Path sources) throws IOException {
    write(sources, "a/package-info.java", "/** The first. */\npackage a;");
    write(sources, "a/A.java", "package a;");
    write(sources, "a/b/B.java", "package a.b;");
    write(sources, "a/c/package-info.java", "package a.c;");
    write(sources, "only/a/folder/package-info.java", "/** Deep. */\npackage only.a.folder;");
    write(sources, "notes/readme.txt", "no package");

    assertThat(packagesWithoutIntroduction(sources))
        .containsExactly(sources.resolve("a/b"), sources.resolve("a/c"));
  }

  private static List<Path> packagesWithoutIntroduction(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .sorted()
              .toList();
      return packages.stream().filter(folder -> !isIntroduced(folder)).toList();
    }
  }

  private static boolean isIntroduced(Path folder) {
    Path introduction = folder.resolve("package-info.java");
    try {
      return Files.exists(introduction) && Files.readString(introduction).startsWith("/**");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Path root, String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
