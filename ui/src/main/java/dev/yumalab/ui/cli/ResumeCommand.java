package dev.yumalab.ui.cli;

import dev.yumalab.consensus.epoch.EpochKernel;
import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.engine.checkpoint.CheckpointException;
import dev.yumalab.export.run.RunPictures;
import dev.yumalab.scenarios.results.OutputFolder;
import dev.yumalab.scenarios.run.RunPlan;
import dev.yumalab.scenarios.run.RunService;
import dev.yumalab.scenarios.run.UnfinishedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a run that was stopped. */
@Command(
    name = "resume",
    description = {
      "Go on with a run that was stopped or paused, from its last checkpoint.",
      "",
      "FOLDER is what 'run --checkpoint-every' or 'run --until-block' has left: its name ends in"
          + " .unfinished. The results have the same bytes as those of a run that nobody stopped."
    },
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  yumalab resume out/honest-control-1a2b3c4.unfinished",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the run is written, or paused where --until-block says",
      "2:wrong usage, or the folder for the results exists",
      "3:the folder holds no unfinished run, or one that is damaged",
      "4:some replications failed; the results of the others are written"
    })
final class ResumeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "FOLDER", description = "The folder of the unfinished run.")
  private Path folder;

  @Option(
      names = "--until-block",
      paramLabel = "B",
      description = "Pause again, behind the last epoch that is not after block B.")
  private Optional<Long> untilBlock;

  @Mixin private PluginOptions plugins;
  @Mixin private JobsOption jobs;
  @Mixin private OutputOptions output;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, OutputFolder.UnusableException {
    UnfinishedRun begun = begun();
    EpochKernel kernel = kernel(begun);
    RunPlan plan = begun.plan(jobs.number(), CheckpointOptions.blocks(untilBlock, spec));
    RunConversation conversation =
        new RunConversation(spec.commandLine().getOut(), spec.commandLine().getErr(), output, json);
    return conversation.hold(
        () -> output.reopen(begun.folder()),
        plan,
        (results, progress) -> {
          try {
            return RunService.resume(begun, kernel, plan, results, new RunPictures(), progress);
          } catch (CheckpointException damaged) {
            throw new CommandFailure(
                ExitCode.INVALID_INPUT,
                "yumalab: %s%nwithout this file, the replication begins anew"
                    .formatted(damaged.getMessage()));
          }
        });
  }

  private UnfinishedRun begun() throws IOException {
    try {
      return UnfinishedRun.read(plugins.parameters(), folder);
    } catch (UnfinishedRun.NotResumableException unusable) {
      throw new CommandFailure(ExitCode.INVALID_INPUT, "yumalab: " + unusable.getMessage());
    }
  }

  /** The backend with which the run began. */
  private EpochKernel kernel(UnfinishedRun begun) {
    try {
      return EpochKernels.installed().choose(begun.backend()).kernel();
    } catch (EpochKernels.KernelUnavailableException unavailable) {
      throw new ParameterException(spec.commandLine(), unavailable.getMessage());
    }
  }
}
