package dev.yumalab.ui.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the commands that make scenarios of recorded networks, and does nothing itself. */
@Command(
    name = "import",
    description = "Make a scenario of a recorded subnet.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  yumalab import metagraph metagraph.json.gz",
    subcommands = {ImportMetagraphCommand.class, ImportHistoryCommand.class})
final class ImportCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "what to import is missing: " + String.join(", ", spec.subcommands().keySet()));
  }
}
