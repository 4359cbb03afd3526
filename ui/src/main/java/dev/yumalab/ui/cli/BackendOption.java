package dev.yumalab.ui.cli;

import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.consensus.epoch.ReferenceKernel;
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
      defaultValue = ReferenceKernel.NAME,
      description =
          "What computes epochs: reference, or auto for the fastest there is (default:"
              + " ${DEFAULT-VALUE}).")
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
