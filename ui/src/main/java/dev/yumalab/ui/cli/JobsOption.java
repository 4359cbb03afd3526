package dev.yumalab.ui.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how many replications run at a time. */
final class JobsOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Replications at a time (default: as many as there are processors); the results do not"
              + " depend on it.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** The number; less than 1 is a usage error. */
  int number() {
    if (jobs < 1) {
      throw new ParameterException(command.commandLine(), "--jobs must be at least 1, not " + jobs);
    }
    return jobs;
  }
}
