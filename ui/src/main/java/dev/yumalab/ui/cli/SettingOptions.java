package dev.yumalab.ui.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --set}, for all commands that read scenarios. */
final class SettingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = {
        "Set a key of the scenario; may be given several times.",
        "Teams go by name: --set teams.cabal.self_weight=0.9"
      })
  private List<String> settings = List.of();

  /**
   * The settings, in the order of the command line.
   *
   * @throws ParameterException if one is not of the form key=value
   */
  List<String> settings() {
    for (String setting : settings) {
      if (setting.indexOf('=') < 1) {
        throw new ParameterException(
            command.commandLine(),
            "--set needs KEY=VALUE, such as --set subnet.kappa=0.55, not '" + setting + "'");
      }
    }
    return List.copyOf(settings);
  }
}
