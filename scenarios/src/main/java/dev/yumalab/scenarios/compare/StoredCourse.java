package dev.yumalab.scenarios.compare;

import dev.yumalab.scenarios.results.StoredManifest;
import dev.yumalab.scenarios.results.StoredManifest.UnreadableException;
import dev.yumalab.scenarios.run.ResolvedScenario;
import dev.yumalab.scenarios.run.RunTables;
import dev.yumalab.scenarios.run.TeamBands;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder that a run has left, as far as its teams go.
 *
 * @param folder where it is
 * @param manifest what it says of itself
 * @param scenario what ran; empty where it cannot be read here, for instance without its plugins
 * @param course of the teams; with replications their means and 95 % intervals
 */
public record StoredCourse(
    Path folder, StoredManifest manifest, Optional<Scenario> scenario, TeamCourse course) {

  /**
   * Reads a folder.
   *
   * @throws UnreadableException if it is not a folder of a run, or damaged; the message says what
   *     and where
   * @throws IOException if a file cannot be read
   */
  public static StoredCourse read(Path folder) throws IOException, UnreadableException {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableException(folder + ": no such folder");
    }
    StoredManifest manifest = StoredManifest.read(folder);
    if (!manifest.kind().equals("run")) {
      throw new UnreadableException(
          "%s: holds a '%s', not a run".formatted(folder, manifest.kind()));
    }
    TeamCourse course = manifest.replications() > 1 ? bands(folder) : single(folder);
    return new StoredCourse(folder, manifest, scenario(folder), course);
  }

  private static TeamCourse single(Path folder) throws IOException, UnreadableException {
    Path csv = folder.resolve(RunTables.TEAMS + ".csv");
    TeamRows.Block rows = rows(csv, TeamCourse.MEASURES);
    Map<String, TeamCourse.Curves> curves = new HashMap<>();
    for (int i = 0; i < TeamCourse.MEASURES.size(); i++) {
      curves.put(TeamCourse.MEASURES.get(i), TeamCourse.Curves.without(rows.numbers()[i]));
    }
    return new TeamCourse(rows.teams(), rows.epochs(), curves);
  }

  private static TeamCourse bands(Path folder) throws IOException, UnreadableException {
    List<String> columns = new ArrayList<>();
    for (String measure : TeamCourse.MEASURES) {
      columns.add(TeamBands.mean(measure));
      columns.add(TeamBands.low(measure));
      columns.add(TeamBands.high(measure));
    }
    TeamRows.Block rows = rows(folder.resolve(TeamBands.TABLE + ".csv"), columns);
    Map<String, TeamCourse.Curves> curves = new HashMap<>();
    for (int i = 0; i < TeamCourse.MEASURES.size(); i++) {
      double[][][] numbers = rows.numbers();
      curves.put(
          TeamCourse.MEASURES.get(i),
          new TeamCourse.Curves(numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2]));
    }
    return new TeamCourse(rows.teams(), rows.epochs(), curves);
  }

  private static TeamRows.Block rows(Path csv, List<String> columns)
      throws IOException, UnreadableException {
    return new TeamRows(csv, columns)
        .next()
        .orElseThrow(() -> new UnreadableException(csv + ": has no rows"));
  }

  private static Optional<Scenario> scenario(Path folder) {
    Path file = folder.resolve(ResolvedScenario.FILE);
    return switch (ScenarioReader.read(ScenarioSource.file(file), List.of())) {
      case ReadResult.Valid valid -> Optional.of(valid.scenario());
      case ReadResult.Invalid _ -> Optional.empty();
    };
  }
}
