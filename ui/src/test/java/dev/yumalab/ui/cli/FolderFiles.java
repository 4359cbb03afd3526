package dev.yumalab.ui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What stands in a folder, for tests. */
final class FolderFiles {
  private FolderFiles() {}

  /** The files below a folder, with {@code /} between names, sorted. */
  static List<String> of(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** The tables among them. */
  static List<String> tables(Path root) throws IOException {
    return of(root).stream()
        .filter(name -> name.endsWith(".csv") || name.endsWith(".parquet"))
        .toList();
  }
}
