package dev.yumalab.ui.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the commands that look at folders of runs, and does nothing itself. */
@Command(
    name = "runs",
    description = "Look at folders of runs.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  yumalab runs diff out/a out/b",
    subcommands = RunsDiffCommand.class)
final class RunsCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "what to do with runs is missing: " + String.join(", ", spec.subcommands().keySet()));
  }
}
