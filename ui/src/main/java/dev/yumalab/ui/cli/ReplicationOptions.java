package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.run.CheckpointPlan;
import dev.yumalab.scenarios.run.RunPlan;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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

  @Mixin private JobsOption jobs;

  /** The plan of runs whose state is not kept; see {@link #plan(Optional)}. */
  RunPlan plan() {
    return plan(Optional.empty());
  }

  /**
   * The plan; a number out of range is a usage error that names its option.
   *
   * @param checkpoints when the state is kept, if it is
   */
  RunPlan plan(Optional<CheckpointPlan> checkpoints) {
    if (replications < 1 || replications > RunPlan.MOST_REPLICATIONS) {
      throw new ParameterException(
          command.commandLine(),
          "--reps must be 1..%d, not %d".formatted(RunPlan.MOST_REPLICATIONS, replications));
    }
    return new RunPlan(replications, jobs.number(), checkpoints);
  }
}
