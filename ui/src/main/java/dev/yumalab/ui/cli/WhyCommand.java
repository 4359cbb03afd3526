package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.why.NeuronAccount;
import dev.yumalab.scenarios.why.ReplayedEpoch;
import dev.yumalab.scenarios.why.UnexplainableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why a uid of a run earned what it did. */
@Command(
    name = "why",
    description = {
      "Tell an epoch of a run for one uid, step by step: weight, clip, rank, incentive; bond,"
          + " dividend, emission.",
      "",
      "The run is replayed up to the epoch and held against the folder's series. Each step has its"
          + " raw bits, the chain's function, and its formula with the numbers filled in. A"
          + " validator is told with the miner of its largest weight, or of --on; a miner with the"
          + " validator of the largest stake."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  yumalab run two-team-cabal --out cabal",
      "  yumalab why cabal --epoch 5 --uid 0",
      "  yumalab why cabal --epoch 5 --uid 0 --on 40"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the epoch is explained",
      "2:wrong usage, or the run has no such epoch or uid",
      "3:the folder holds no finished run",
      "5:the replay differs from the run"
    })
final class WhyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "FOLDER", description = "A folder of 'yumalab run'.")
  private Path folder;

  @Option(
      names = "--epoch",
      paramLabel = "E",
      required = true,
      description = "Which epoch, from 1.")
  private int epoch;

  @Option(names = "--uid", paramLabel = "U", required = true, description = "Whose, from 0.")
  private int uid;

  @Option(
      names = "--on",
      paramLabel = "M",
      description = "Tell the steps of U as a validator on miner M.")
  private Optional<Integer> miner = Optional.empty();

  @Mixin private PluginOptions plugins;
  @Mixin private BackendOption backend;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(spec.commandLine().getErr(), "epochs", quiet);
    try {
      ReplayedEpoch replayed =
          ReplayedEpoch.of(
              folder, plugins.parameters(), backend.choose().kernel(), epoch, progress::update);
      progress.finish();
      OptionalInt on = miner.map(OptionalInt::of).orElseGet(OptionalInt::empty);
      WhyReport report = new WhyReport(replayed, NeuronAccount.of(replayed, uid, on));
      if (json) {
        JsonOutput.print(out, report::write);
      } else {
        report.print(out);
      }
      return ExitCode.OK;
    } catch (UnexplainableException unexplainable) {
      progress.finish();
      throw failure(unexplainable);
    }
  }

  private RuntimeException failure(UnexplainableException unexplainable) {
    String message = unexplainable.getMessage();
    return switch (unexplainable.reason()) {
      case QUESTION -> new ParameterException(spec.commandLine(), message);
      case FOLDER -> new CommandFailure(ExitCode.INVALID_INPUT, "yumalab: " + message);
      case DIFFERS -> new CommandFailure(ExitCode.RESULTS_DIFFER, "yumalab: " + message);
    };
  }
}
