package dev.yumalab.scenarios.run;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.results.NumberedTables;
import dev.yumalab.scenarios.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run of a scenario, once or several times, with every table of its folder.
 *
 * @param scenario what runs
 * @param kernel computes the epochs
 * @param plan how often, on how many threads, and what is kept
 * @param folders where it writes
 */
record RecordedRun(
    Scenario scenario, EpochKernel kernel, RunPlan plan, ReplicationFolders folders) {
  /**
   * Runs and writes.
   *
   * @param afterEpoch told of every epoch, from any thread
   * @return what happened; empty where the plan pauses it
   */
  Optional<RunRecord> write(Runnable afterEpoch) throws IOException {
    return plan.replications() == 1 ? writeOne(afterEpoch) : writeAll(afterEpoch);
  }

  private Optional<RunRecord> writeOne(Runnable afterEpoch) throws IOException {
    Optional<RunRecord> run =
        new Replication(scenario, 0, kernel, plan.checkpoints())
            .run(folders.work(0), folders.main(), Replication.Detail.ALL, afterEpoch);
    if (run.isPresent()) {
      writeSums(List.of(Replica.Done.of(0, run.get())), run.get().summary());
    }
    return run;
  }

  private Optional<RunRecord> writeAll(Runnable afterEpoch) throws IOException {
    Replications.Outcome outcome =
        new Replications(scenario, kernel, folders, afterEpoch).run(plan);
    if (outcome.shown().isEmpty()) {
      return Optional.empty();
    }
    RunRecord shown = outcome.shown().get();
    writeSums(outcome.replicas(), shown.summary());
    writeSeries(outcome);
    return Optional.of(shown.among(replicated(outcome)));
  }

  private void writeSums(List<? extends Replica> replicas, RunSummary any) throws IOException {
    ReplicationTables.writeRuns(folders.main(), scenario.seed(), List.copyOf(replicas), any);
    ReplicationTables.writeSummary(folders.main(), MetricEstimate.of(summaries(replicas)));
  }

  private static List<RunSummary> summaries(List<? extends Replica> replicas) {
    return Replica.done(replicas).stream().map(Replica.Done::summary).toList();
  }

  private void writeSeries(Replications.Outcome outcome) throws IOException {
    int shown = outcome.done().getFirst().number();
    List<NumberedTables.Part> parts =
        outcome.done().stream()
            .map(
                done -> new NumberedTables.Part(done.number(), folders.teams(done.number(), shown)))
            .toList();
    TeamBands.write(folders.main(), parts.stream().map(NumberedTables.Part::csv).toList());
    ReplicationTables.writeTeams(folders.main(), parts);
  }

  private static Replicated replicated(Replications.Outcome outcome) {
    List<String> failures = new ArrayList<>();
    for (Replica replica : outcome.replicas()) {
      if (replica instanceof Replica.Failed failed) {
        failures.add("replication " + failed.number() + ": " + failed.reason());
      }
    }
    List<MetricEstimate> metrics = MetricEstimate.of(summaries(outcome.replicas()));
    List<Verdict> verdicts =
        outcome.done().stream().flatMap(done -> done.verdict().stream()).toList();
    Optional<ReplicatedVerdict> verdict =
        verdicts.isEmpty()
            ? Optional.empty()
            : Optional.of(ReplicatedVerdict.of(verdicts, isShare(metrics, verdicts.getFirst())));
    return new Replicated(outcome.replicas().size(), failures, metrics, verdict);
  }

  private static boolean isShare(List<MetricEstimate> metrics, Verdict verdict) {
    return metrics.stream()
        .anyMatch(metric -> metric.name().equals(verdict.metric()) && metric.isShare());
  }
}
