package dev.yumalab.ui.cli;

import dev.yumalab.consensus.epoch.EpochKernels;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that chooses what computes epochs. */
final class BackendOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      defaultValue = EpochKernels.DEFAULT,
      description =
          "What computes epochs: exact (fast), reference (written to be read), or auto for the"
              + " fastest there is; all give the same bits (default: ${DEFAULT-VALUE}).")
  private String name;

  /** The chosen kernel; a backend that is not there is a usage error. */
  EpochKernels.Choice choose() {
    try {
      return EpochKernels.installed().choose(name);
    } catch (EpochKernels.KernelUnavailableException unavailable) {
      throw new ParameterException(command.commandLine(), unavailable.getMessage());
    }
  }
}
