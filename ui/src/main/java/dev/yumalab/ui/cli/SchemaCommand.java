package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.parameters.JsonSchema;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      description = "Write to this new file instead of printing.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--force", description = "Replace the file named by --output, if it exists.")
  private boolean force;

  @Mixin private PluginOptions plugins;

  @Override
  public void run() {
    if (output.isEmpty()) {
      if (force) {
        throw new ParameterException(spec.commandLine(), "--force needs --output");
      }
      spec.commandLine().getOut().print(JsonSchema.text(plugins.parameters()));
      return;
    }
    String schema = JsonSchema.text(plugins.parameters());
    TextFile.write(output.get(), schema, force);
  }
}
