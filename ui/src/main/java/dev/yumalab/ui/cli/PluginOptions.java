package dev.yumalab.ui.cli;

import dev.yumalab.agents.strategy.StrategyKind;
import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.plugins.PluginException;
import dev.yumalab.scenarios.plugins.PluginFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --plugins}, for all commands that read or describe scenarios. */
final class PluginOptions {
  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "Use the strategies of the jars in this folder too, or of one jar.")
  private Optional<Path> place = Optional.empty();

  /**
   * The keys that scenarios can have, plugins included. Loads them anew at every call: a command
   * asks once.
   *
   * @throws CommandFailure if a plugin cannot be used
   */
  Parameters parameters() {
    if (place.isEmpty()) {
      return Parameters.lab();
    }
    try {
      return Parameters.with(PluginFolder.strategies(place.get(), Parameters.lab().strategies()));
    } catch (PluginException unusable) {
      throw new CommandFailure(ExitCode.USAGE, "yumalab: " + unusable.getMessage());
    }
  }

  /** The strategies that come from plugins. */
  static List<StrategyKind> ofPlugins(Parameters parameters) {
    return parameters.strategies().kinds().stream()
        .filter(kind -> kind.plugin().isPresent())
        .toList();
  }
}
