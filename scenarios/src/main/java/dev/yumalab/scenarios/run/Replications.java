package dev.yumalab.scenarios.run;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.run.Replication.Detail;
import dev.yumalab.scenarios.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Runs the replications of a scenario over threads. Each writes its series to a folder of its own,
 * so that memory holds as many networks as there are threads and otherwise only sums.
 */
final class Replications {
  private final Scenario scenario;
  private final EpochKernel kernel;
  private final ReplicationFolders folders;
  private final Runnable afterEpoch;

  /**
   * @param folders where the series go
   * @param afterEpoch told of every epoch, from any thread
   */
  Replications(
      Scenario scenario, EpochKernel kernel, ReplicationFolders folders, Runnable afterEpoch) {
    this.scenario = scenario;
    this.kernel = kernel;
    this.folders = folders;
    this.afterEpoch = afterEpoch;
  }

  /**
   * What they gave.
   *
   * @param replicas one for each replication that was not paused, in order
   * @param shown the one whose tables are written in full: the first that did not fail; none where
   *     the plan has paused one
   */
  record Outcome(List<Replica> replicas, Optional<RunRecord> shown) {
    List<Replica.Done> done() {
      return Replica.done(replicas);
    }
  }

  /** What a thread gives: the result unless it paused, and the whole record of replication 0. */
  private record Attempt(Optional<Replica> replica, Optional<RunRecord> record) {}

  /**
   * Runs all, and one once more if the first failed.
   *
   * @throws RuntimeException what the first failed with, if all failed
   */
  Outcome run(RunPlan plan) throws IOException {
    List<Replica> replicas = new ArrayList<>();
    Optional<RunRecord> shown = Optional.empty();
    for (Attempt attempt : attempts(plan)) {
      attempt.replica().ifPresent(replicas::add);
      shown = shown.or(attempt::record);
    }
    boolean hasPaused = replicas.size() < plan.replications();
    if (hasPaused || shown.isPresent()) {
      return new Outcome(replicas, hasPaused ? Optional.empty() : shown);
    }
    return new Outcome(replicas, showFirstThatRan(replicas, plan));
  }

  private List<Attempt> attempts(RunPlan plan) throws IOException {
    List<Callable<Attempt>> work = new ArrayList<>();
    for (int number = 0; number < plan.replications(); number++) {
      int replication = number;
      work.add(() -> attempt(replication, plan));
    }
    // A file that cannot be written, or memory that is not there, ends the whole run.
    return ParallelWork.inOrder(work, plan.jobs());
  }

  private Attempt attempt(int number, RunPlan plan) throws IOException {
    Detail detail = number == 0 ? Detail.ALL : Detail.SERIES;
    try {
      Optional<RunRecord> run =
          new Replication(scenario, number, kernel, plan.checkpoints())
              .run(folders.work(number), folders.of(number), detail, afterEpoch);
      return new Attempt(
          run.map(record -> Replica.Done.of(number, record)), number == 0 ? run : Optional.empty());
    } catch (RuntimeException failure) {
      return new Attempt(Optional.of(new Replica.Failed(number, failure)), Optional.empty());
    }
  }

  private Optional<RunRecord> showFirstThatRan(List<Replica> replicas, RunPlan plan)
      throws IOException {
    for (Replica replica : replicas) {
      if (replica instanceof Replica.Done done) {
        folders.clearMain();
        return new Replication(scenario, done.number(), kernel, plan.checkpoints())
            .run(folders.work(done.number()), folders.main(), Detail.ALL, Replications::sayNothing);
      }
    }
    throw ((Replica.Failed) replicas.getFirst()).failure();
  }

  private static void sayNothing() {}
}
