package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.catalogue.Catalogue;
import dev.yumalab.scenarios.parameters.NearestName;
import dev.yumalab.scenarios.scenario.StarterFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a scenario file to begin with. */
@Command(
    name = "init",
    description = {
      "Write a scenario file to begin with, in which every key is explained.",
      "",
      "NAME is a built-in scenario ('yumalab list' shows them), or the name of a new one, which"
          + " begins as two teams of which nobody cheats."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  yumalab init two-team-cabal -o mine.yaml",
      "  yumalab init my-question",
      "  then: yumalab validate my-question.yaml"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the file is written", "2:wrong usage, or the file exists"})
final class InitCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin final HelpOption help = new HelpOption();

  @Parameters(paramLabel = "NAME", description = "A built-in scenario, or a new name.")
  private String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this new file (default: NAME.yaml in this folder).")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--force", description = "Replace the file, if it exists.")
  private boolean force;

  @Override
  public void run() {
    String text =
        switch (StarterFile.of(name)) {
          case StarterFile.Text(String yaml) -> yaml;
          case StarterFile.Refused(String reason) ->
              throw new ParameterException(spec.commandLine(), "NAME: " + reason);
        };
    Path file = output.orElseGet(() -> Path.of(name + ".yaml"));
    TextFile.write(file, text, force);
    if (!StarterFile.isBuiltIn(name)) {
      sayThatItIsBare();
    }
    spec.commandLine().getOut().println(file);
  }

  private void sayThatItIsBare() {
    String near =
        NearestName.among(Catalogue.names(), name)
            .map(known -> "; did you mean '" + known + "'?")
            .orElse("");
    spec.commandLine()
        .getErr()
        .println(
            "note: no built-in scenario is called '" + name + "', so this is a bare one" + near);
  }
}
