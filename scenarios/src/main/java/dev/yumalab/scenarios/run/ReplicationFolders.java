package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.results.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where replications write: the first into the run's folder itself, the others into folders below
 * it. Below it are also the parts of series and the checkpoints; all that is gone when the run is
 * whole.
 *
 * @param main the run's folder
 */
record ReplicationFolders(Path main) {
  /** The folder of a replication's tables. */
  Path of(int number) {
    return number == 0 ? main : work(number);
  }

  /** The folder of what a replication needs until the run is whole. */
  Path work(int number) {
    return work().resolve(Integer.toString(number));
  }

  /** The folder of what the run needs until it is whole. */
  Path work() {
    return main.resolve(OutputFolder.WORK);
  }

  /** The series of teams of a replication that ran; the shown one's is in the run's folder. */
  Path teams(int number, int shown) {
    return (number == shown ? main : work(number)).resolve(RunTables.TEAMS + ".csv");
  }

  /** Removes results from the run's folder: of a failed first replication, or a killed process. */
  void clearMain() throws IOException {
    try (Stream<Path> entries = Files.list(main)) {
      for (Path entry : entries.filter(entry -> !entry.equals(work())).toList()) {
        delete(entry);
      }
    }
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
