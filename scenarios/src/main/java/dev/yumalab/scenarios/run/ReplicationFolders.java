package dev.yumalab.scenarios.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where replications write: the first into the run's folder itself, the others into folders below
 * it that are gone when the run is whole.
 *
 * @param main the run's folder
 */
record ReplicationFolders(Path main) {
  private static final String PARTS = ".replications";

  /** The folder of a replication, which is made. */
  Path of(int number) throws IOException {
    return number == 0 ? main : Files.createDirectories(part(number));
  }

  /** The series of teams of a replication that ran; the shown one's is in the run's folder. */
  Path teams(int number, int shown) {
    return (number == shown ? main : part(number)).resolve(RunTables.TEAMS + ".csv");
  }

  /** Removes what a failed first replication left in the run's folder. */
  void clearMain() throws IOException {
    try (Stream<Path> entries = Files.list(main)) {
      for (Path entry : entries.filter(entry -> !entry.endsWith(PARTS)).toList()) {
        delete(entry);
      }
    }
  }

  /** Removes the folders below the run's. */
  void clearParts() throws IOException {
    delete(main.resolve(PARTS));
  }

  private Path part(int number) {
    return main.resolve(PARTS).resolve(Integer.toString(number));
  }

  /** Removes a folder with all that is in it, if it is there. */
  static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> below = Files.walk(root)) {
      List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
