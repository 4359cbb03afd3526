package dev.yumalab.scenarios.results;

import dev.yumalab.scenarios.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a folder of results says of itself: what made it, out of what, on which machine, and the
 * digest of every table. Not thread-safe.
 */
public final class Manifest {
  /** The version of Yumalab that wrote the folder. */
  public static final String VERSION = "0.1.0";

  private static final List<String> RESULT_SUFFIXES = List.of(".csv", ".parquet");

  private final Map<String, Object> entries = new LinkedHashMap<>();

  /**
   * Begins a manifest.
   *
   * @param kind what made the folder, for instance {@code run}
   */
  public Manifest(String kind) {
    entries.put("tool", "yumalab");
    entries.put("version", VERSION);
    entries.put("kind", kind);
  }

  /** Adds an entry: text, number, list or map. */
  public Manifest put(String name, Object value) {
    entries.put(name, value);
    return this;
  }

  /** Adds the machine and the time that the work took; these are no results. */
  public Manifest putMachine(double wallSeconds) {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("architecture", System.getProperty("os.arch"));
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    entries.put("machine", machine);
    entries.put("wall_seconds", wallSeconds);
    return this;
  }

  /** Writes the manifest into a folder, with the SHA-256 of every table that is there. */
  public void write(Path folder) throws IOException {
    entries.put("sha256", digests(folder));
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(
        folder.resolve(OutputFolder.MANIFEST), json.writeValueAsString(entries) + "\n");
  }

  private static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> isResult(folder, file)).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        digests.put(name, Sha256.ofFile(file));
      }
    }
    return digests;
  }

  private static boolean isResult(Path folder, Path file) {
    return !file.startsWith(folder.resolve(OutputFolder.WORK))
        && RESULT_SUFFIXES.stream().anyMatch(file.getFileName().toString()::endsWith);
  }
}
