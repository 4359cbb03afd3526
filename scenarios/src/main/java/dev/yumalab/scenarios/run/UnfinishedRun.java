package dev.yumalab.scenarios.run;

import dev.yumalab.agents.strategy.PluginJar;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.results.Manifest;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run that another process began and did not end.
 *
 * @param folder where it stands
 * @param scenario what runs
 * @param text the scenario's file, as it was given
 * @param replications how many
 * @param everyEpochs how many epochs lie between two checkpoints, if there are checkpoints
 * @param backend what computes the epochs
 */
public record UnfinishedRun(
    Path folder,
    Scenario scenario,
    String text,
    int replications,
    OptionalInt everyEpochs,
    String backend) {
  private static final String SETTINGS = "run.json";
  private static final String TEXT = "scenario.yaml";

  /** A folder holds no run to go on with; the message says why. */
  public static final class NotResumableException extends Exception {
    private static final long serialVersionUID = 1L;

    NotResumableException(String message) {
      super(message);
    }
  }

  /** Writes what another process needs besides checkpoints, the settings at last. */
  void write() throws IOException {
    Path work = Files.createDirectories(folder.resolve(OutputFolder.WORK));
    Files.writeString(work.resolve(TEXT), text);
    ResolvedScenario.write(work, scenario);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("tool", "yumalab");
    settings.put("version", Manifest.VERSION);
    settings.put("scenario_sha256", ScenarioHash.of(scenario).hex());
    settings.put("replications", replications);
    everyEpochs.ifPresent(every -> settings.put("checkpoint_every", every));
    settings.put("backend", backend);
    if (!scenario.plugins().isEmpty()) {
      settings.put("plugins", scenario.plugins());
    }
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Path aside = work.resolve(SETTINGS + ".part");
    Files.writeString(aside, json.writeValueAsString(settings) + "\n");
    Files.move(aside, work.resolve(SETTINGS), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Finds the run in a folder.
   *
   * @param parameters which keys scenarios can have
   * @param named the folder, with or without {@link OutputFolder#UNFINISHED} behind its name
   */
  public static UnfinishedRun read(Parameters parameters, Path named)
      throws NotResumableException, IOException {
    Path folder = folder(named);
    Path work = folder.resolve(OutputFolder.WORK);
    JsonNode settings = settings(work.resolve(SETTINGS));
    String version = settings.path("version").asString("");
    if (!version.equals(Manifest.VERSION)) {
      throw new NotResumableException(
          "%s was begun by Yumalab %s and can only be ended by it; this is %s"
              .formatted(folder, version.isEmpty() ? "of no version" : version, Manifest.VERSION));
    }
    requirePlugins(settings, parameters, folder);
    Scenario scenario = scenario(parameters, work.resolve(ResolvedScenario.FILE));
    if (!settings.path("scenario_sha256").asString("").equals(ScenarioHash.of(scenario).hex())) {
      throw new NotResumableException(
          "%s is not the scenario that was begun; it must not be changed"
              .formatted(work.resolve(ResolvedScenario.FILE)));
    }
    int every = settings.path("checkpoint_every").asInt(0);
    int replications = settings.path("replications").asInt(0);
    if (replications < 1 || replications > RunPlan.MOST_REPLICATIONS) {
      throw new NotResumableException(
          "%s is not the file that was written: replications must be 1..%d"
              .formatted(work.resolve(SETTINGS), RunPlan.MOST_REPLICATIONS));
    }
    return new UnfinishedRun(
        folder,
        scenario,
        Files.readString(work.resolve(TEXT)),
        replications,
        every > 0 ? OptionalInt.of(every) : OptionalInt.empty(),
        settings.path("backend").asString(""));
  }

  /** The strategies of plugins are part of what ran: their jars must be the same. */
  private static void requirePlugins(JsonNode settings, Parameters parameters, Path folder)
      throws NotResumableException {
    Set<PluginJar> given =
        parameters.strategies().kinds().stream()
            .flatMap(kind -> kind.plugin().stream())
            .collect(Collectors.toSet());
    for (JsonNode plugin : settings.path("plugins")) {
      PluginJar needed =
          new PluginJar(plugin.path("name").asString(""), plugin.path("sha256").asString(""));
      if (!given.contains(needed)) {
        throw new NotResumableException(
            "%s needs the plugin %s with the SHA-256 %s: name its folder by --plugins"
                .formatted(folder, needed.name(), needed.sha256()));
      }
    }
  }

  private static Path folder(Path named) throws NotResumableException {
    for (Path candidate : List.of(named, OutputFolder.unfinished(named))) {
      if (Files.isDirectory(candidate.resolve(OutputFolder.WORK))) {
        return candidate;
      }
    }
    for (Path finished : List.of(named, OutputFolder.finished(named))) {
      if (Files.isRegularFile(finished.resolve(OutputFolder.MANIFEST))) {
        throw new NotResumableException(finished + " is finished, there is nothing to go on with");
      }
    }
    if (!Files.exists(named)) {
      throw new NotResumableException(named + ": no such folder");
    }
    throw new NotResumableException(
        "%s is not an unfinished run; those are folders whose names end in %s"
            .formatted(named, OutputFolder.UNFINISHED));
  }

  private static JsonNode settings(Path file) throws NotResumableException, IOException {
    try {
      return JsonMapper.builder().build().readTree(Files.readString(file));
    } catch (NoSuchFileException missing) {
      throw new NotResumableException(
          file
              + " is missing: the run was ended before its first epoch; delete the folder, and run"
              + " it anew");
    } catch (JacksonException broken) {
      throw new NotResumableException(file + " is not the file that was written");
    }
  }

  private static Scenario scenario(Parameters parameters, Path file) throws NotResumableException {
    return switch (ScenarioReader.read(parameters, ScenarioSource.file(file), List.of())) {
      case ReadResult.Valid valid -> valid.scenario();
      case ReadResult.Invalid invalid -> throw new NotResumableException(invalid.listing(1));
    };
  }

  /**
   * How to go on.
   *
   * @param jobs threads
   * @param untilBlock where to pause, if before the end
   */
  public RunPlan plan(int jobs, OptionalLong untilBlock) {
    return new RunPlan(
        replications, jobs, Optional.of(new CheckpointPlan(everyEpochs, untilBlock)));
  }
}
