package dev.yumalab.scenarios.run;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.scenarios.results.NumberedTables;
import dev.yumalab.scenarios.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a scenario, once or several times, and writes every table of its folder. */
final class RecordedRun {
  private RecordedRun() {}

  /**
   * Runs and writes.
   *
   * @param folder where the tables go
   * @param afterEpoch told of every epoch, from any thread
   * @return what happened; empty where the plan pauses it
   */
  static Optional<RunRecord> write(
      Scenario scenario, EpochKernel kernel, RunPlan plan, Path folder, Runnable afterEpoch)
      throws IOException {
    ReplicationFolders folders = new ReplicationFolders(folder);
    return plan.replications() == 1
        ? writeOne(scenario, kernel, plan, folders, afterEpoch)
        : writeAll(scenario, kernel, plan, folders, afterEpoch);
  }

  private static Optional<RunRecord> writeOne(
      Scenario scenario,
      EpochKernel kernel,
      RunPlan plan,
      ReplicationFolders folders,
      Runnable afterEpoch)
      throws IOException {
    Optional<RunRecord> run =
        new Replication(scenario, 0, kernel, plan.checkpoints())
            .run(folders.work(0), folders.main(), Replication.Detail.ALL, afterEpoch);
    if (run.isPresent()) {
      List<Replica.Done> done = List.of(Replica.Done.of(0, run.get()));
      writeSums(folders.main(), scenario, done, run.get().summary());
    }
    return run;
  }

  private static Optional<RunRecord> writeAll(
      Scenario scenario,
      EpochKernel kernel,
      RunPlan plan,
      ReplicationFolders folders,
      Runnable afterEpoch)
      throws IOException {
    Replications.Outcome outcome =
        new Replications(scenario, kernel, folders, afterEpoch).run(plan);
    if (outcome.shown().isEmpty()) {
      return Optional.empty();
    }
    RunRecord shown = outcome.shown().get();
    writeSums(folders.main(), scenario, outcome.replicas(), shown.summary());
    writeSeries(folders, outcome);
    return Optional.of(shown.among(replicated(outcome)));
  }

  private static void writeSums(
      Path folder, Scenario scenario, List<? extends Replica> replicas, RunSummary any)
      throws IOException {
    ReplicationTables.writeRuns(folder, scenario.seed(), List.copyOf(replicas), any);
    ReplicationTables.writeSummary(folder, MetricEstimate.of(summaries(replicas)));
  }

  private static List<RunSummary> summaries(List<? extends Replica> replicas) {
    List<RunSummary> summaries = new ArrayList<>();
    for (Replica replica : replicas) {
      if (replica instanceof Replica.Done done) {
        summaries.add(done.summary());
      }
    }
    return summaries;
  }

  private static void writeSeries(ReplicationFolders folders, Replications.Outcome outcome)
      throws IOException {
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
