package dev.yumalab.ui.cli;

import dev.yumalab.export.run.RunPictures;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.run.RunRecord;
import dev.yumalab.scenarios.run.RunService;
import dev.yumalab.scenarios.run.RunSummary;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import dev.yumalab.scenarios.scenario.ScenarioNotes;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import dev.yumalab.scenarios.scenario.ScenarioSummary;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Runs a scenario. */
@Command(
    name = "run",
    description = {
      "Run a scenario and write what happened: tables, figures, one page.",
      "",
      "SCENARIO is a built-in name ('yumalab list' shows them) or a YAML file."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  yumalab run two-team-cabal",
      "  yumalab run two-team-cabal --set teams.cabal.self_weight=0.8 --out my-run"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the run is written, whether its expectation held or not",
      "2:wrong usage, or the folder exists",
      "3:the scenario is invalid"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();
  @Mixin private SettingOptions settings;
  @Mixin private BackendOption backend;
  @Mixin private OutputOptions output;

  @Parameters(paramLabel = "SCENARIO", description = "A built-in name or a YAML file.")
  private String source;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random numbers; the same as --set seed=N.")
  private Optional<Long> seed;

  @Option(names = "--dry-run", description = "Say what would run, and stop.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Scenario scenario = ScenarioInput.read(source, overrides()).scenario();
    ScenarioNotes.of(scenario).ifPresent(note -> err.println("note: " + note));
    if (dryRun) {
      out.printf("%s: %s%n", scenario.name(), ScenarioSummary.of(scenario));
      return ExitCode.OK;
    }
    var kernel = backend.choose().kernel();
    Progress progress = new Progress(err, "epochs", output.silent());
    String folderName = scenario.name() + "-" + ScenarioHash.of(scenario).shortHex();
    try (OutputFolder folder = output.open(folderName)) {
      RunService.Outcome outcome =
          RunService.run(
              scenario,
              ScenarioSource.of(source),
              kernel,
              folder,
              new RunPictures(),
              progress::update);
      progress.finish();
      outcome.warning().ifPresent(warning -> err.println("warning: " + warning));
      print(outcome, out);
      return ExitCode.OK;
    } catch (OutputFolder.UnusableException unusable) {
      throw new CommandFailure(ExitCode.USAGE, "yumalab: " + unusable.getMessage());
    }
  }

  private List<String> overrides() {
    List<String> overrides = new ArrayList<>(settings.settings());
    seed.ifPresent(number -> overrides.add("seed=" + number));
    return overrides;
  }

  private void print(RunService.Outcome outcome, PrintWriter out) {
    if (json) {
      JsonOutput.print(out, document -> write(outcome, document));
      return;
    }
    if (!output.quiet()) {
      printSummary(outcome.run(), out);
      out.println("open report.html in the folder:");
    }
    out.println(outcome.folder());
  }

  private static void printSummary(RunRecord run, PrintWriter out) {
    Scenario scenario = run.scenario();
    RunSummary summary = run.summary();
    out.printf("%s: %s%n", scenario.name(), ScenarioSummary.of(scenario));
    if (!scenario.question().isEmpty()) {
      out.println(scenario.question());
    }
    out.println();
    out.printf(
        "%-12s %22s %10s %10s %10s%n", "team", "stake share", "emission", "dividends", "incentive");
    for (String name : scenario.teamNames()) {
      out.printf(
          Locale.ROOT,
          "%-12s %9.2f %% -> %7.2f %% %8.2f %% %8.2f %% %8.2f %%%n",
          name,
          100 * summary.value(name, "stake_share_start"),
          100 * summary.value(name, "stake_share_end"),
          100 * summary.value(name, "emission_share_mean"),
          100 * summary.value(name, "dividend_share_mean"),
          100 * summary.value(name, "incentive_share_mean"));
    }
    out.println("(stake from start to end; the rest: mean share over epochs)");
    out.println();
    run.verdict().ifPresent(verdict -> out.println(verdict.sentence()));
    out.println(
        scenario.network().isPresent()
            ? "(nothing is drawn at random: every seed gives these numbers)"
            : "(one run, no interval: another seed gives somewhat other numbers)");
    out.println();
  }

  private static void write(RunService.Outcome outcome, JsonGenerator json) {
    RunRecord run = outcome.run();
    json.writeStartObject();
    json.writeStringProperty("scenario", run.scenario().name());
    json.writeStringProperty("folder", outcome.folder().toString());
    json.writeStringProperty("state_sha256", run.stateDigest());
    run.verdict()
        .ifPresent(
            verdict -> {
              json.writeBooleanProperty("expectation_held", verdict.held());
              json.writeStringProperty("verdict", verdict.sentence());
            });
    json.writeObjectPropertyStart("metrics");
    run.summary()
        .metrics()
        .forEach(metric -> json.writeNumberProperty(metric.name(), metric.value()));
    json.writeEndObject();
    json.writeEndObject();
  }
}
