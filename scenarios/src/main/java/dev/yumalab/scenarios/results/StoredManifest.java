package dev.yumalab.scenarios.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the manifest of a folder says of the run that filled it.
 *
 * @param kind what made the folder, for instance {@code run}
 * @param scenario name of the scenario
 * @param scenarioSha256 fingerprint of the scenario
 * @param seed of the random numbers
 * @param replications how many ran to their end
 * @param epochs how many each of them had
 * @param participants who took part: agents, teams or recorded; empty if that is not told
 * @param stateSha256 fingerprint of the final state; empty if that is not told
 */
public record StoredManifest(
    String kind,
    String scenario,
    String scenarioSha256,
    long seed,
    int replications,
    int epochs,
    String participants,
    String stateSha256) {
  /** Under which key a manifest tells who took part. */
  public static final String PARTICIPANTS = "participants";

  private static final long MOST_BYTES = 64L << 20;

  /**
   * Reads the manifest of a folder.
   *
   * @throws UnreadableException if the folder is none of Yumalab's runs
   * @throws IOException if the file cannot be read
   */
  public static StoredManifest read(Path folder) throws IOException, UnreadableException {
    Path file = folder.resolve(OutputFolder.MANIFEST);
    if (!Files.isDirectory(folder)) {
      throw new UnreadableException(
          folder + ": no such folder; compare takes two folders that 'yumalab run' has written");
    }
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      throw new UnreadableException(
          "%s: holds no %s, so it is not a folder of results"
              .formatted(folder, OutputFolder.MANIFEST));
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
      if (!json.path("tool").asString("").equals("yumalab")) {
        throw new UnreadableException(file + ": was not written by Yumalab");
      }
      return new StoredManifest(
          json.path("kind").asString(""),
          json.path("scenario").asString(""),
          json.path("scenario_sha256").asString(""),
          json.path("seed").asLong(0),
          json.path("replications").asInt(0),
          json.path("epochs").asInt(0),
          json.path(PARTICIPANTS).asString(""),
          json.path("state_sha256").asString(""));
    } catch (JacksonException damaged) {
      throw new UnreadableException(file + ": is damaged: it is not JSON");
    }
  }

  /** A folder is not what is needed; the message says which and why. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param message which folder, what is wrong, what is expected
     */
    public UnreadableException(String message) {
      super(message);
    }
  }
}
