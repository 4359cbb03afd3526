package dev.yumalab.ui.cli;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.export.run.RunPictures;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.run.RunPlan;
import dev.yumalab.scenarios.run.RunService;
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
      "  yumalab run two-team-cabal --reps 30",
      "  yumalab run honest-control --checkpoint-every 100",
      "  yumalab run two-team-cabal --set teams.cabal.self_weight=0.8 --out my-run"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the run is written, whether its expectation held or not",
      "2:wrong usage, or the folder exists",
      "3:the scenario is invalid",
      "4:a strategy failed and nothing is written, or with --reps some replications failed and the"
          + " others are written"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();
  @Mixin private SettingOptions settings;
  @Mixin private PluginOptions plugins;
  @Mixin private BackendOption backend;
  @Mixin private ReplicationOptions replications;
  @Mixin private CheckpointOptions checkpoints;
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
  public Integer call() throws IOException, OutputFolder.UnusableException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    RunPlan plan = replications.plan(checkpoints.plan());
    Scenario scenario = ScenarioInput.read(plugins.parameters(), source, overrides()).scenario();
    ScenarioNotes.of(scenario).ifPresent(note -> err.println("note: " + note));
    if (dryRun) {
      out.printf("%s: %s%n", scenario.name(), ScenarioSummary.of(scenario));
      if (plan.replications() > 1) {
        out.printf(
            Locale.ROOT, "%,d replications, %,d at a time%n", plan.replications(), plan.jobs());
      }
      return ExitCode.OK;
    }
    EpochKernel kernel = backend.choose().kernel();
    String name = scenario.name() + "-" + ScenarioHash.of(scenario).shortHex();
    RunConversation conversation =
        new RunConversation(out, spec.commandLine().getErr(), output, json);
    return conversation.hold(
        () -> plan.checkpoints().isPresent() ? output.openKept(name) : output.open(name),
        plan,
        (folder, progress) ->
            RunService.start(
                scenario,
                ScenarioSource.of(source),
                kernel,
                plan,
                folder,
                new RunPictures(),
                progress));
  }

  private List<String> overrides() {
    List<String> overrides = new ArrayList<>(settings.settings());
    seed.ifPresent(number -> overrides.add("seed=" + number));
    return overrides;
  }
}
