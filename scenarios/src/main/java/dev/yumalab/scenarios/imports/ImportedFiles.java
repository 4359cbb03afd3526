package dev.yumalab.scenarios.imports;

import dev.yumalab.scenarios.recorded.RecordedFile;
import dev.yumalab.scenarios.recorded.RecordedFormatException;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problem;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A scenario and its data file, written aside, read back, and only then moved to their places, so
 * that a file that is seen is whole.
 */
final class ImportedFiles {
  private static final int SHOWN_PROBLEMS = 3;

  private final Path input;
  private final Path folder;
  private final String name;
  private final String scenarioName;
  private final String dataName;
  private final boolean force;

  /**
   * @param input the file that is imported; never replaced
   * @param folder where they go; made if it is missing
   * @param name of the scenario
   * @param force whether files that exist are replaced
   */
  ImportedFiles(Path input, Path folder, String name, boolean force) {
    this.input = input;
    this.folder = folder;
    this.name = name;
    this.scenarioName = name + ".yaml";
    this.dataName = name + ".network.json.gz";
    this.force = force;
  }

  String name() {
    return name;
  }

  String dataName() {
    return dataName;
  }

  /** Makes sure that nothing is in the way. */
  void requireFree() throws UnfitOptionException, IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UnfitOptionException(folder + " is not a folder; choose another --out");
    }
    for (String output : List.of(scenarioName, dataName)) {
      Path file = folder.resolve(output);
      boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      boolean replaceable = force && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      if (exists && !replaceable) {
        throw new UnfitOptionException(
            file
                + (force
                    ? " is not a plain file and is not replaced; choose another --name"
                    : " exists; choose another --name or --out, or add --force to replace it"));
      }
      if (exists && Files.isSameFile(file, input)) {
        throw new UnfitOptionException(
            file + " is the file to import and is not replaced; choose another --name or --out");
      }
    }
  }

  /**
   * Writes both, or leaves nothing: neither a file nor a folder that was made for them.
   *
   * @return where the scenario is
   * @throws RecordedFormatException if no scenario that can be run came of it
   */
  Path write(String text, RecordedFile data) throws RecordedFormatException, IOException {
    List<Path> missing = missingFolders();
    try {
      Files.createDirectories(folder);
      writeInside(text, data);
    } catch (RecordedFormatException | IOException | RuntimeException failure) {
      for (Path made : missing) {
        removeIfEmpty(made);
      }
      throw failure;
    }
    return folder.resolve(scenarioName);
  }

  /** The folders that have to be made, innermost first. */
  private List<Path> missingFolders() {
    List<Path> missing = new ArrayList<>();
    Path next = folder.toAbsolutePath();
    while (next != null && Files.notExists(next, LinkOption.NOFOLLOW_LINKS)) {
      missing.add(next);
      next = next.getParent();
    }
    return missing;
  }

  private static void removeIfEmpty(Path made) {
    try {
      Files.deleteIfExists(made);
    } catch (IOException inUse) {
      // Somebody else has put something there, or it cannot be removed: the first failure counts.
    }
  }

  private void writeInside(String text, RecordedFile data)
      throws RecordedFormatException, IOException {
    Path aside = Files.createTempDirectory(folder, ".import-");
    Path scenario = aside.resolve(scenarioName);
    Path packed = aside.resolve(dataName);
    try {
      data.write(packed);
      Files.writeString(scenario, text);
      if (ScenarioReader.read(ScenarioSource.file(scenario), List.of())
          instanceof ReadResult.Invalid invalid) {
        throw new RecordedFormatException(
            new Place.Source(input.toString()),
            "no scenario can be made of it: "
                + invalid.problems().stream()
                    .limit(SHOWN_PROBLEMS)
                    .map(Problem::message)
                    .collect(Collectors.joining("; ")));
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
  }
}
