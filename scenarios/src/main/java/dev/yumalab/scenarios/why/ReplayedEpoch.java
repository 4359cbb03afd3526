package dev.yumalab.scenarios.why;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.consensus.epoch.CapturingKernel;
import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.ExplainedEpoch;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.run.RunReplay;
import dev.yumalab.scenarios.run.RunTables;
import dev.yumalab.scenarios.why.UnexplainableException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * An epoch of a finished run, computed again with all numbers on the way.
 *
 * @param folder of the run
 * @param scenario its name
 * @param epoch from 1
 * @param block at which the epoch ran
 * @param roster who was who
 * @param explained the epoch
 */
public record ReplayedEpoch(
    Path folder, String scenario, int epoch, long block, Roster roster, ExplainedEpoch explained) {

  /**
   * Replays a run up to an epoch, and holds every row of its table of teams up to there against the
   * folder's.
   *
   * @param folder of a finished run; of several replications the one that its series show
   * @param parameters which keys scenarios can have
   * @param kernel computes the epochs
   * @param epoch 1 to the run's epochs
   * @param progress told epochs done and to do
   * @throws UnexplainableException if there is no such run or epoch, or the replay differs
   */
  public static ReplayedEpoch of(
      Path folder,
      Parameters parameters,
      EpochKernel kernel,
      int epoch,
      BiConsumer<Long, Long> progress)
      throws IOException, UnexplainableException {
    FinishedRun run = FinishedRun.read(folder, parameters);
    int epochs = run.scenario().epochs();
    if (epoch < 1 || epoch > epochs) {
      throw new UnexplainableException(
          Reason.QUESTION,
          "epoch %d is not in the run %s, which has the epochs 1..%d"
              .formatted(epoch, folder, epochs));
    }
    CapturingKernel capturing = new CapturingKernel(kernel);
    RunReplay.Stop stop = replay(run, capturing, epoch, progress);
    return new ReplayedEpoch(
        folder,
        run.scenario().name(),
        epoch,
        stop.block(),
        stop.roster(),
        ExplainedEpoch.of(capturing.lastInput().orElseThrow()));
  }

  private static RunReplay.Stop replay(
      FinishedRun run, EpochKernel kernel, int epoch, BiConsumer<Long, Long> progress)
      throws IOException, UnexplainableException {
    Path aside = Path.of(System.getProperty("java.io.tmpdir"), "yumalab-why");
    try (OutputFolder work = OutputFolder.numbered(aside)) {
      Counter counter = new Counter(epoch, progress);
      RunReplay.Stop stop =
          RunReplay.run(
              run.scenario(),
              run.shown().replication(),
              kernel,
              epoch,
              work.path(),
              counter::count);
      requireSameRows(run, work.path().resolve(RunTables.TEAMS + ".csv"));
      if (epoch == run.scenario().epochs()
          && !stop.stateDigest().equals(run.shown().stateDigest())) {
        throw differs(run, "state after epoch " + epoch);
      }
      return stop;
    } catch (OutputFolder.UnusableException unusable) {
      throw new IOException(unusable.getMessage(), unusable);
    }
  }

  /** Counts epochs for who wants to know how far it is. */
  private static final class Counter {
    private final long all;
    private final BiConsumer<Long, Long> progress;
    private long done;

    Counter(long all, BiConsumer<Long, Long> progress) {
      this.all = all;
      this.progress = progress;
    }

    void count() {
      progress.accept(++done, all);
    }
  }

  private static void requireSameRows(FinishedRun run, Path replayed)
      throws IOException, UnexplainableException {
    try (BufferedReader again = Files.newBufferedReader(replayed);
        BufferedReader stored = Files.newBufferedReader(run.teams())) {
      for (String row = again.readLine(); row != null; row = again.readLine()) {
        if (!row.equals(stored.readLine())) {
          String first = List.of(row.split(",", 2)).getFirst();
          throw differs(run, "epoch %s of %s.csv".formatted(first, RunTables.TEAMS));
        }
      }
    }
  }

  private static UnexplainableException differs(FinishedRun run, String where) {
    return new UnexplainableException(
        Reason.DIFFERS,
        "the replay of %s differs from the folder in %s: ".formatted(run.folder(), where)
            + "the run was made by another version or with other plugins, or was changed");
  }
}
