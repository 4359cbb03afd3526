package dev.yumalab.ui.cli;

import picocli.CommandLine.Option;

/** The option {@code --help}, for all subcommands; the version belongs to the root command. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  boolean wanted;
}
