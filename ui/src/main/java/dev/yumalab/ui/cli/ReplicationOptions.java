package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.run.RunPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How often a scenario runs, and on how many threads. */
final class ReplicationOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--reps",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Replications: runs of the same seed, each with chance of its own. From two on there are"
              + " 95 %% intervals (default: ${DEFAULT-VALUE}).")
  private int replications;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Replications at a time (default: as many as there are processors); the results do not"
              + " depend on it.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** The plan; a number out of range is a usage error that names its option. */
  RunPlan plan() {
    if (jobs < 1) {
      throw new ParameterException(command.commandLine(), "--jobs must be at least 1, not " + jobs);
    }
    if (replications < 1 || replications > RunPlan.MOST_REPLICATIONS) {
      throw new ParameterException(
          command.commandLine(),
          "--reps must be 1..%d, not %d".formatted(RunPlan.MOST_REPLICATIONS, replications));
    }
    return new RunPlan(replications, jobs);
  }
}
