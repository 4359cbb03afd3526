package dev.yumalab.ui.cli;

import dev.yumalab.consensus.epoch.EpochKernels;
import dev.yumalab.ui.desktop.assembly.Assembly;
import dev.yumalab.ui.desktop.shell.Desktop;
import dev.yumalab.ui.desktop.shell.Screenshots;
import dev.yumalab.ui.desktop.shell.UserFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the desktop. */
@Command(
    name = "gui",
    description = {
      "Open the desktop: play a scenario, watch it, change it, see why.",
      "",
      "SCENARIO is a built-in name, a YAML file, or the folder of a run."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  yumalab gui", "  yumalab gui majority-cabal", "  yumalab gui out/my-run"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the window was closed", "2:there is no display"})
final class GuiCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin final HelpOption help = new HelpOption();
  @Mixin private BackendOption backend;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..1",
      defaultValue = "two-team-cabal",
      description = "What to put on stage (default: ${DEFAULT-VALUE}).")
  private String place;

  @Option(
      names = "--screenshots",
      paramLabel = "DIR",
      description = "Open no window; write pictures of all its screens into this folder.")
  private Optional<Path> screenshots;

  @Option(names = "--brief", hidden = true, description = "Make the tour of pictures short.")
  private boolean brief;

  @Override
  public Integer call() throws InterruptedException, IOException {
    EpochKernels.Choice choice = backend.choose();
    UserFolders folders = UserFolders.ofThisUser();
    try {
      if (screenshots.isPresent()) {
        PrintWriter out = spec.commandLine().getOut();
        Screenshots.Tour tour = brief ? Screenshots.Tour.BRIEF : Screenshots.Tour.WHOLE;
        new Screenshots(
                choice::kernel,
                folders,
                host -> Assembly.of(host, choice.kernel()),
                tour,
                out::println)
            .take(place, screenshots.get());
      } else {
        new Desktop(choice::kernel, folders, host -> Assembly.of(host, choice.kernel()))
            .show(place);
      }
      return ExitCode.OK;
    } catch (Desktop.NoDisplayException none) {
      throw new CommandFailure(ExitCode.USAGE, "yumalab: " + none.getMessage());
    }
  }
}
