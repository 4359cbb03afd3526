package dev.yumalab.ui.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: holds the subcommands and does nothing itself. */
@Command(
    name = "yumalab",
    mixinStandardHelpOptions = true,
    version = "yumalab 0.1.0",
    description = "Find out what a decentralised AI market like Bittensor really rewards.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:ok",
      "1:a bug in Yumalab",
      "2:wrong usage, or a file cannot be written",
      "3:invalid or unreadable input",
      "4:some runs failed",
      "5:results differ",
      "130:interrupted"
    },
    subcommands = {
      RunCommand.class,
      ResumeCommand.class,
      CompareCommand.class,
      SweepCommand.class,
      RetentionCommand.class,
      CopierCommand.class,
      RunsCommand.class,
      WhyCommand.class,
      ListCommand.class,
      InitCommand.class,
      ValidateCommand.class,
      ExplainCommand.class,
      SchemaCommand.class,
      ImportCommand.class,
      VerifyCommand.class,
      BenchCommand.class,
      DoctorCommand.class,
      GuiCommand.class
    })
final class Yumalab implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
  }
}
