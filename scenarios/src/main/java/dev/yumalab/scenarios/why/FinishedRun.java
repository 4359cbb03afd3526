package dev.yumalab.scenarios.why;

import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.results.StoredManifest;
import dev.yumalab.scenarios.results.StoredManifest.UnreadableException;
import dev.yumalab.scenarios.results.TableCursor;
import dev.yumalab.scenarios.run.ReplicationTables;
import dev.yumalab.scenarios.run.ResolvedScenario;
import dev.yumalab.scenarios.run.RunPlan;
import dev.yumalab.scenarios.run.RunTables;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.why.UnexplainableException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of a run that has ended.
 *
 * @param folder where it is
 * @param scenario what ran
 * @param shown the replication whose series the folder has
 */
record FinishedRun(Path folder, Scenario scenario, Shown shown) {
  private static final int MOST_PROBLEMS = 5;

  /**
   * The first replication that did not fail: the folder's series are its own.
   *
   * @param replication from 0
   * @param stateDigest of its final state
   */
  record Shown(int replication, String stateDigest) {}

  /**
   * Reads a folder.
   *
   * @param parameters which keys scenarios can have
   * @throws UnexplainableException if it holds no finished run
   */
  static FinishedRun read(Path folder, Parameters parameters)
      throws IOException, UnexplainableException {
    requireFinished(folder);
    try {
      StoredManifest manifest = StoredManifest.read(folder);
      if (!manifest.kind().equals("run")) {
        throw new UnexplainableException(
            Reason.FOLDER, "%s: holds a '%s', not a run".formatted(folder, manifest.kind()));
      }
    } catch (UnreadableException unreadable) {
      throw new UnexplainableException(Reason.FOLDER, unreadable.getMessage());
    }
    for (Path needed : List.of(resolved(folder), teams(folder), runs(folder))) {
      if (!Files.isRegularFile(needed)) {
        throw new UnexplainableException(Reason.FOLDER, needed + ": no such file");
      }
    }
    return new FinishedRun(folder, scenario(folder, parameters), shown(folder));
  }

  private static void requireFinished(Path folder) throws UnexplainableException {
    for (Path candidate : List.of(folder, OutputFolder.unfinished(folder))) {
      if (Files.isDirectory(candidate.resolve(OutputFolder.WORK))) {
        throw new UnexplainableException(
            Reason.FOLDER,
            "%s is not finished; 'yumalab resume %s' goes on with it".formatted(folder, candidate));
      }
    }
    if (!Files.isDirectory(folder)) {
      throw new UnexplainableException(
          Reason.FOLDER, folder + ": no such folder; why takes one that 'yumalab run' has written");
    }
  }

  private static Path resolved(Path folder) {
    return folder.resolve(ResolvedScenario.FILE);
  }

  private static Path teams(Path folder) {
    return folder.resolve(RunTables.TEAMS + ".csv");
  }

  private static Path runs(Path folder) {
    return folder.resolve(ReplicationTables.RUNS + ".csv");
  }

  /** Its table of teams. */
  Path teams() {
    return teams(folder);
  }

  private static Scenario scenario(Path folder, Parameters parameters)
      throws UnexplainableException {
    return switch (ScenarioReader.read(
        parameters, ScenarioSource.file(resolved(folder)), List.of())) {
      case ReadResult.Valid valid -> valid.scenario();
      case ReadResult.Invalid invalid ->
          throw new UnexplainableException(Reason.FOLDER, invalid.listing(MOST_PROBLEMS));
    };
  }

  private static Shown shown(Path folder) throws IOException, UnexplainableException {
    TableCursor table = new TableCursor(runs(folder));
    int number = table.column("replication");
    int digest = table.column("state_sha256");
    int failure = table.column("failure");
    return table.next(RunPlan.MOST_REPLICATIONS).stream()
        .filter(row -> row.get(failure).isEmpty())
        .map(row -> new Shown(Integer.parseInt(row.get(number)), row.get(digest)))
        .findFirst()
        .orElseThrow(
            () ->
                new UnexplainableException(
                    Reason.FOLDER, runs(folder) + ": no replication ran to its end"));
  }
}
