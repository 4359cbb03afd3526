package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.diff.RunDifference;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Says where two runs part. */
@Command(
    name = "diff",
    description = {
      "Name the first epoch, and the first field in it, in which two runs differ.",
      "",
      "Runs of agents are compared by the fingerprints of their state (series/digests.csv), other"
          + " runs by their tables."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  yumalab runs diff out/a out/b",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the runs agree in all epochs",
      "2:wrong usage",
      "3:a folder is not that of a run, or the runs are of different kinds",
      "5:the runs differ"
    })
final class RunsDiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a run.")
  private Path one;

  @Parameters(index = "1", paramLabel = "OTHER", description = "The folder of another run.")
  private Path other;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try {
      RunDifference.Result result = RunDifference.of(one, other);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        JsonOutput.print(out, document -> write(result, document));
      } else {
        out.println(sentence(result));
      }
      return result.parting().isEmpty() ? ExitCode.OK : ExitCode.RESULTS_DIFFER;
    } catch (RunDifference.IncomparableException incomparable) {
      throw new CommandFailure(ExitCode.INVALID_INPUT, "yumalab: " + incomparable.getMessage());
    }
  }

  private static String sentence(RunDifference.Result result) {
    if (result.parting().isEmpty()) {
      return "the runs agree in all %d epochs (%s)".formatted(result.epochs(), result.table());
    }
    RunDifference.Parting parting = result.parting().get();
    if (parting.one().isEmpty() || parting.other().isEmpty()) {
      return "the runs agree in %d epochs; then the %s run ends (%s)"
          .formatted(result.epochs(), parting.one().isEmpty() ? "first" : "second", result.table());
    }
    return "the runs part in epoch %s: %s is %s in the first and %s in the second (%s)%s"
        .formatted(
            parting.epoch(),
            parting.field(),
            parting.one().get(),
            parting.other().get(),
            result.table(),
            parting.fields().size() > 1
                ? "; with it differ: "
                    + String.join(", ", parting.fields().subList(1, parting.fields().size()))
                : "");
  }

  private static void write(RunDifference.Result result, JsonGenerator document) {
    document.writeStartObject();
    document.writeStringProperty("table", result.table());
    document.writeNumberProperty("epochs_equal", result.epochs());
    document.writeBooleanProperty("differ", result.parting().isPresent());
    if (result.parting().isPresent()) {
      RunDifference.Parting parting = result.parting().get();
      document.writeStringProperty("epoch", parting.epoch());
      document.writeStringProperty("field", parting.field());
      document.writeArrayPropertyStart("fields");
      parting.fields().forEach(document::writeString);
      document.writeEndArray();
    }
    document.writeEndObject();
  }
}
