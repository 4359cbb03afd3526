package dev.yumalab.ui.cli;

import dev.yumalab.export.copier.CopierPictures;
import dev.yumalab.scenarios.copier.Copier;
import dev.yumalab.scenarios.copier.CopierCell;
import dev.yumalab.scenarios.copier.CopierExperiment;
import dev.yumalab.scenarios.copier.CopierRun;
import dev.yumalab.scenarios.copier.CopierSettings;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.scenario.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what copiers would have earned on a recorded history. */
@Command(
    name = "copier",
    description = {
      "Tell what a copier of weights would have earned on a recorded history.",
      "",
      "SCENARIO is the file that 'yumalab import history' made. For each source, share of stake and"
          + " reveal period the history is replayed with a newcomer that copies what is public."
          + " Its dividends per stake stand beside those of the honest: all other validators whose"
          + " stake counted. docs/agents.md says what the model leaves out."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = {
      "  yumalab import history epochs.json.gz --name replay",
      "  yumalab copier replay.yaml --shares 0.01,0.05,0.1 --periods 0,1,2,4"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:table and figures are written",
      "2:wrong usage, or the folder exists",
      "3:the scenario is invalid, or no recorded history"
    })
final class CopierCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "SCENARIO", description = "A YAML file with a recorded history.")
  private String source;

  @Option(
      names = "--sources",
      split = ",",
      paramLabel = "S",
      description =
          "What is copied: consensus, stake-average, single (default: consensus,stake-average).")
  private List<String> sources = List.of("consensus", "stake-average");

  @Option(
      names = "--shares",
      split = ",",
      paramLabel = "X",
      description = "The copier's parts of all stake, its own included (default: 0.01,0.05,0.1).")
  private List<BigDecimal> shares =
      List.of(new BigDecimal("0.01"), new BigDecimal("0.05"), new BigDecimal("0.1"));

  @Option(
      names = "--periods",
      split = ",",
      paramLabel = "N",
      description =
          "Epochs for which weights stay secret; 0 is without commit-reveal (default: 0,1,2,4).")
  private List<Integer> periods = List.of(0, 1, 2, 4);

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "How often the first epoch runs before epoch 1, so that bonds have settled"
              + " (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--skip",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "So many recorded epochs at the beginning do not count: what the warm-up left fades in"
              + " them (default: ${DEFAULT-VALUE}).")
  private int skip;

  @Mixin private SettingOptions settings;
  @Mixin private BackendOption backend;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException, OutputFolder.UnusableException {
    CopierSettings copiers = copiers();
    Scenario scenario =
        ScenarioInput.read(
                dev.yumalab.scenarios.parameters.Parameters.lab(), source, settings.settings())
            .scenario();
    CopierExperiment.unfit(scenario, copiers)
        .ifPresent(
            reason -> {
              throw new CommandFailure(ExitCode.INVALID_INPUT, source + ": " + reason);
            });
    var kernel = backend.choose().kernel();
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = new Progress(err, "replays", output.silent());
    try (OutputFolder folder = output.open("copier-" + scenario.name())) {
      CopierRun.Outcome outcome =
          CopierRun.run(scenario, copiers, kernel, folder, new CopierPictures(), progress::update);
      progress.finish();
      outcome.warning().ifPresent(warning -> err.println("warning: " + warning));
      print(outcome);
      return ExitCode.OK;
    }
  }

  private CopierSettings copiers() {
    try {
      return new CopierSettings(sources, shares, periods, warmUp, skip);
    } catch (IllegalArgumentException unfit) {
      throw new ParameterException(spec.commandLine(), unfit.getMessage());
    }
  }

  private void print(CopierRun.Outcome outcome) {
    PrintWriter out = spec.commandLine().getOut();
    if (!output.quiet()) {
      out.println("dividends per stake, of what the honest earn on average:");
      print(outcome.cells(), CopierCell::relativeDividend, out);
      out.println();
      out.println("and of what the honest alpha in the middle earns:");
      print(outcome.cells(), CopierCell::relativeToMedian, out);
      out.println();
      out.println("open figures/ in the folder:");
    }
    out.println(outcome.folder());
  }

  private void print(List<CopierCell> cells, ToDoubleFunction<CopierCell> value, PrintWriter out) {
    String names = "%-" + Copier.sources().stream().mapToInt(String::length).max().orElse(1) + "s";
    out.printf(names + " %7s", "source", "stake");
    periods.forEach(period -> out.printf(Locale.ROOT, "  %10s", "period " + period));
    out.println();
    for (int k = 0; k < cells.size(); k++) {
      CopierCell cell = cells.get(k);
      if (k % periods.size() == 0) {
        out.printf(names + " %7s", cell.source(), percent(cell.share()));
      }
      out.printf(Locale.ROOT, "  %8.2f %%", 100 * value.applyAsDouble(cell));
      if ((k + 1) % periods.size() == 0) {
        out.println();
      }
    }
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
