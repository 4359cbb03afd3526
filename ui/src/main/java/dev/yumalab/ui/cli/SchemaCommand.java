package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.parameters.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of scenario files. */
@Command(
    name = "schema",
    description = {
      "Print the JSON Schema (draft 7) of scenario files.",
      "With it an editor completes keys, shows what they mean and marks mistakes."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  yumalab schema -o scenario.schema.json",
      "  then begin your file with: # yaml-language-server: $schema=scenario.schema.json"
    })
final class SchemaCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin final HelpOption help = new HelpOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file, replacing what it holds, instead of printing.")
  private Optional<Path> output = Optional.empty();

  @Override
  public void run() {
    if (output.isEmpty()) {
      spec.commandLine().getOut().print(JsonSchema.text());
      return;
    }
    try {
      Files.writeString(output.get(), JsonSchema.text());
    } catch (IOException unwritable) {
      throw new CommandFailure(
          ExitCode.USAGE, "yumalab: cannot write " + output.get() + ": " + unwritable.getMessage());
    }
  }
}
