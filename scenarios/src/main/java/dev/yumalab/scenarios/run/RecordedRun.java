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
   */
  static RunRecord write(
      Scenario scenario, EpochKernel kernel, RunPlan plan, Path folder, Runnable afterEpoch)
      throws IOException {
    if (plan.replications() == 1) {
      RunRecord run =
          new Replication(scenario, 0, kernel).run(folder, Replication.Detail.ALL, afterEpoch);
      writeSums(folder, scenario, List.of(Replica.Done.of(0, run)), run.summary());
      return run;
    }
    ReplicationFolders folders = new ReplicationFolders(folder);
    Replications.Outcome outcome =
        new Replications(scenario, kernel, folders, afterEpoch).run(plan);
    writeSums(folder, scenario, outcome.replicas(), outcome.shown().summary());
    writeSeries(folders, outcome);
    folders.clearParts();
    return outcome.shown().among(replicated(outcome));
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
