package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.yaml.Excerpt;
import dev.yumalab.scenarios.yaml.Place;
import dev.yumalab.scenarios.yaml.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the bytes of a scenario's file, or says why it cannot. */
final class ScenarioFile {
  private static final int LARGEST = 1 << 20;

  private ScenarioFile() {}

  /**
   * Reads a file of at most 1 MiB.
   *
   * @param name its path
   * @param wantedAt where the path was given
   * @param problems takes what is wrong
   * @return the content; empty, with a problem, if it cannot be read
   */
  static Optional<byte[]> content(String name, Place wantedAt, Problems problems) {
    Optional<String> reason;
    try {
      Path path = Path.of(name);
      reason = obstacle(path);
      if (reason.isEmpty()) {
        try (InputStream stream = Files.newInputStream(path)) {
          byte[] bytes = stream.readNBytes(LARGEST + 1);
          if (bytes.length <= LARGEST) {
            return Optional.of(bytes);
          }
          reason = Optional.of("larger than 1 MiB, which is no scenario");
        }
      }
    } catch (InvalidPathException invalid) {
      reason = Optional.of("not the path of a file");
    } catch (AccessDeniedException denied) {
      reason = Optional.of("cannot be read: permission denied");
    } catch (IOException unreadable) {
      reason = Optional.of("cannot be read: " + Excerpt.bare(unreadable.getMessage() + ""));
    }
    boolean namesItself = wantedAt instanceof Place.Source;
    problems.add(wantedAt, (namesItself ? "" : Excerpt.of(name) + ": ") + reason.get());
    return Optional.empty();
  }

  private static Optional<String> obstacle(Path path) {
    if (Files.isDirectory(path)) {
      return Optional.of("a folder, not a scenario file");
    }
    if (!Files.exists(path)) {
      return Optional.of("no such file");
    }
    return Files.isRegularFile(path) ? Optional.empty() : Optional.of("not a regular file");
  }
}
