package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.imports.NetworkImport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Imports recorded epochs. */
@Command(
    name = "history",
    description = {
      "Make a scenario of recorded epochs of a subnet, which are replayed.",
      "",
      "FILE is JSON, gzip or plain; docs/import.md says what is in it."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {"  yumalab import history epochs.json.gz --name replay", "  yumalab run replay.yaml"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:scenario and data file are written",
      "2:wrong usage, a file exists, or the output could not be printed (the files stay)",
      "3:the file is no history"
    })
final class ImportHistoryCommand implements Callable<Integer> {
  @Mixin final HelpOption help = new HelpOption();
  @Mixin private ImportOptions options;

  @Parameters(paramLabel = "FILE", description = "The recorded epochs.")
  private String file;

  @Override
  public Integer call() throws IOException {
    return options.run(target -> NetworkImport.history(file, target));
  }
}
