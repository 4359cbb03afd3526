package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.imports.NetworkImport;
import dev.yumalab.scenarios.imports.UnfitOptionException;
import dev.yumalab.scenarios.parameters.Reading;
import dev.yumalab.scenarios.parameters.RunParameters;
import dev.yumalab.scenarios.recorded.RecordedFormatException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all imports share: where the scenario goes, and what is said of it. */
final class ImportOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write the scenario and its data file (default: this folder).")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The scenario's name (default: made of netuid and block).")
  private Optional<String> name = Optional.empty();

  @Option(names = "--force", description = "Replace files of that name.")
  private boolean force;

  @Option(names = "--quiet", description = "Print nothing but the scenario's file and errors.")
  private boolean quiet;

  /** Imports to a place. */
  @FunctionalInterface
  interface Import {
    /** Does it. */
    NetworkImport.Outcome to(NetworkImport.Target target)
        throws RecordedFormatException, UnfitOptionException, IOException;
  }

  /** Does an import, says what came of it, and gives the exit code. */
  int run(Import work) throws IOException {
    name.ifPresent(this::requireName);
    folder.ifPresent(this::requireFolder);
    try {
      Path here = Path.of("");
      print(work.to(new NetworkImport.Target(folder.orElse(here), name, force)));
      return ExitCode.OK;
    } catch (RecordedFormatException invalid) {
      throw new CommandFailure(ExitCode.INVALID_INPUT, invalid.getMessage());
    } catch (UnfitOptionException unfit) {
      throw new CommandFailure(ExitCode.USAGE, "yumalab: " + unfit.getMessage());
    }
  }

  private void requireName(String given) {
    if (RunParameters.NAME.type().read(given, true) instanceof Reading.Refused) {
      throw new ParameterException(
          command.commandLine(),
          "--name must be " + RunParameters.NAME.type().expected() + ", not '" + given + "'");
    }
  }

  private void requireFolder(Path given) {
    if (given.toString().isBlank()) {
      throw new ParameterException(
          command.commandLine(), "--out is empty; name a folder, or leave it out to write here");
    }
  }

  private void print(NetworkImport.Outcome outcome) {
    PrintWriter out = command.commandLine().getOut();
    if (!quiet) {
      out.printf(
          Locale.ROOT,
          "%,d uids, %,d of them with weights%s%n",
          outcome.neurons(),
          outcome.validators(),
          outcome.epochs() > 1 ? String.format(Locale.ROOT, ", %,d epochs", outcome.epochs()) : "");
      list(out, "changed on the way:", outcome.notes());
      list(out, "not in the file, so as in a new subnet:", outcome.defaults());
      out.printf("data: %s%n", outcome.data());
      out.printf("scenario, to edit and to run with 'yumalab run':%n");
    }
    out.println(outcome.scenario());
  }

  private static void list(PrintWriter out, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println(heading);
      lines.forEach(line -> out.println("  " + line));
    }
  }
}
