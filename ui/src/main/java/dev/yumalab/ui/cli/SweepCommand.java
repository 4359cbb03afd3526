package dev.yumalab.ui.cli;

import dev.yumalab.export.sweep.SweepPictures;
import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.experiment.IntervalText;
import dev.yumalab.scenarios.parameters.NearestName;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.run.RunPlan;
import dev.yumalab.scenarios.run.RunSummary;
import dev.yumalab.scenarios.scenario.Expectation;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.scenario.ScenarioSummary;
import dev.yumalab.scenarios.sweep.CellResult;
import dev.yumalab.scenarios.sweep.Factor;
import dev.yumalab.scenarios.sweep.Grid;
import dev.yumalab.scenarios.sweep.SweepRecord;
import dev.yumalab.scenarios.sweep.SweepRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario over a grid of settings. */
@Command(
    name = "sweep",
    description = {
      "Run a scenario over a grid: every combination of the values of some keys.",
      "",
      "SCENARIO is a built-in name ('yumalab list' shows them) or a YAML file. All combinations"
          + " are checked before anything runs."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  yumalab sweep two-team-cabal --vary subnet.kappa=0.4,0.5,0.6 --reps 10",
      "  yumalab sweep two-team-cabal --vary teams.honest.self_weight=0.6,0.7,0.8"
          + " --vary subnet.yuma=2,3"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the sweep is written",
      "2:wrong usage, or the folder exists",
      "3:the scenario is invalid, or becomes so with one of the values",
      "4:some replications failed; the results of the others are written"
    })
final class SweepCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "SCENARIO", description = "A built-in name or a YAML file.")
  private String source;

  @Option(
      names = "--vary",
      required = true,
      paramLabel = "KEY=A,B,…",
      description = "A key of the scenario and its values; may be given several times.")
  private List<String> vary = List.of();

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description =
          "The number that figure and page show (default: what the scenario expects, else the first"
              + " team's stake_share_end).")
  private Optional<String> metric = Optional.empty();

  @Mixin private SettingOptions settings;
  @Mixin private PluginOptions plugins;
  @Mixin private BackendOption backend;
  @Mixin private ReplicationOptions replications;
  @Mixin private OutputOptions output;

  @Option(names = "--dry-run", description = "Say what would run, and stop.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException, OutputFolder.UnusableException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    RunPlan plan = replications.plan();
    List<Factor> factors = factors();
    // What is wrong without any variation is told once, not for every cell.
    var keys = plugins.parameters();
    Scenario base = ScenarioInput.read(keys, source, settings.settings()).scenario();
    Grid grid = grid(keys, factors);
    SweepRun.Request request = new SweepRun.Request(base, grid, metric(base));
    if (dryRun) {
      out.printf("%s: %s%n", base.name(), ScenarioSummary.of(base));
      out.printf(
          Locale.ROOT,
          "%,d cells, %,d runs, %,d at a time%n",
          grid.cells().size(),
          (long) grid.cells().size() * plan.replications(),
          plan.jobs());
      return ExitCode.OK;
    }
    var kernel = backend.choose().kernel();
    Progress progress = new Progress(err, "epochs", output.silent());
    try (OutputFolder folder = output.open("sweep-" + base.name())) {
      SweepRun.Outcome outcome =
          SweepRun.run(request, kernel, plan, folder, new SweepPictures(), progress::update);
      progress.finish();
      outcome.warning().ifPresent(warning -> err.println("warning: " + warning));
      List<String> failures = outcome.sweep().failures();
      failures.forEach(failure -> err.println("failed: " + failure));
      if (!output.quiet()) {
        print(outcome.sweep(), out);
        out.println("open report.html in the folder:");
      }
      out.println(outcome.folder());
      return failures.isEmpty() ? ExitCode.OK : ExitCode.SOME_RUNS_FAILED;
    }
  }

  private List<Factor> factors() {
    List<Factor> factors = new ArrayList<>();
    for (String text : vary) {
      try {
        factors.add(Factor.of(text));
      } catch (IllegalArgumentException malformed) {
        throw new ParameterException(spec.commandLine(), "--vary: " + malformed.getMessage());
      }
    }
    return factors;
  }

  private Grid grid(dev.yumalab.scenarios.parameters.Parameters keys, List<Factor> factors) {
    try {
      return switch (Grid.read(keys, ScenarioSource.of(source), settings.settings(), factors)) {
        case Grid.Valid(Grid grid) -> grid;
        case Grid.Invalid(List<String> problems) ->
            throw new CommandFailure(ExitCode.INVALID_INPUT, listing(problems));
      };
    } catch (IllegalArgumentException unfit) {
      throw new ParameterException(spec.commandLine(), "--vary: " + unfit.getMessage());
    }
  }

  private static String listing(List<String> problems) {
    int shown = Math.min(problems.size(), ScenarioInput.MOST_PROBLEMS);
    int more = problems.size() - shown;
    return String.join("\n", problems.subList(0, shown))
        + (more > 0 ? "\n… and " + more + " more" : "");
  }

  private String metric(Scenario base) {
    List<String> names = RunSummary.names(base);
    String chosen =
        metric
            .or(() -> base.expectation().map(Expectation::metric))
            .orElseGet(() -> base.teamNames().getFirst() + "_stake_share_end");
    boolean isExpected =
        base.expectation().map(Expectation::metric).filter(chosen::equals).isPresent();
    if (!isExpected && !names.contains(chosen)) {
      throw new ParameterException(
          spec.commandLine(),
          "--metric: no metric '%s'. %s"
              .formatted(
                  chosen,
                  NearestName.among(names, chosen)
                      .map(near -> "Did you mean '" + near + "'?")
                      .orElseGet(() -> "There are: " + String.join(", ", names) + ".")));
    }
    return chosen;
  }

  private static void print(SweepRecord sweep, PrintWriter out) {
    out.println(sweep.base().name() + ": " + sweep.sentence());
    out.println();
    for (Factor factor : sweep.factors()) {
      out.printf("%-" + width(factor) + "s ", factor.key());
    }
    out.println(sweep.metric());
    IntervalText written = sweep.text();
    for (CellResult cell : sweep.cells()) {
      for (int i = 0; i < sweep.factors().size(); i++) {
        Factor factor = sweep.factors().get(i);
        out.printf("%-" + width(factor) + "s ", cell.cell().values().get(i));
      }
      out.println(cell.estimate(sweep.metric()).map(e -> text(e, written)).orElse("failed"));
    }
    out.println();
  }

  private static int width(Factor factor) {
    return Math.max(
        factor.key().length(), factor.values().stream().mapToInt(String::length).max().orElse(1));
  }

  private static String text(Estimate estimate, IntervalText written) {
    return written.value(estimate.mean())
        + (estimate.hasInterval()
            ? " (" + written.interval(estimate.low(), estimate.high()) + ")"
            : "");
  }
}
