package dev.yumalab.ui.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds what can be timed. */
@Command(
    name = "bench",
    description = "Measure how fast Yumalab is on this machine.",
    synopsisSubcommandLabel = "WHAT",
    subcommands = KernelBenchCommand.class)
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "bench needs to know what: " + String.join(", ", spec.subcommands().keySet()));
  }
}
