package dev.yumalab.scenarios.imports;

import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A scenario and its data file, written aside, read back, and only then moved to their places, so
 * that a file that is seen is whole.
 */
final class ImportedFiles {
  private final Path folder;
  private final String scenarioName;
  private final String dataName;
  private final boolean force;

  /**
   * @param folder where they go; made if it is missing
   * @param name of the scenario
   * @param force whether files that exist are replaced
   */
  ImportedFiles(Path folder, String name, boolean force) {
    this.folder = folder;
    this.scenarioName = name + ".yaml";
    this.dataName = name + ".network.json.gz";
    this.force = force;
  }

  String dataName() {
    return dataName;
  }

  /** Makes sure that nothing is in the way. */
  void requireFree() throws UnfitOptionException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UnfitOptionException(folder + " is not a folder; choose another --out");
    }
    for (String name : List.of(scenarioName, dataName)) {
      Path file = folder.resolve(name);
      boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      boolean replaceable = force && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      if (exists && !replaceable) {
        throw new UnfitOptionException(
            file
                + (force
                    ? " is not a plain file and is not replaced; choose another --name"
                    : " exists; choose another --name or --out, or add --force to replace it"));
      }
    }
  }

  /**
   * Writes both.
   *
   * @return where the scenario is
   */
  Path write(String text, RecordedFile data) throws IOException {
    Files.createDirectories(folder);
    Path aside = Files.createTempDirectory(folder, ".import-");
    Path scenario = aside.resolve(scenarioName);
    Path packed = aside.resolve(dataName);
    try {
      data.write(packed);
      Files.writeString(scenario, text);
      if (ScenarioReader.read(ScenarioSource.file(scenario), List.of())
          instanceof ReadResult.Invalid invalid) {
        throw new IllegalStateException("what was written is no scenario: " + invalid.listing(9));
      }
      CopyOption[] how =
          force ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
      Files.move(packed, folder.resolve(dataName), how);
      Files.move(scenario, folder.resolve(scenarioName), how);
    } finally {
      Files.deleteIfExists(packed);
      Files.deleteIfExists(scenario);
      Files.deleteIfExists(aside);
    }
    return folder.resolve(scenarioName);
  }
}
