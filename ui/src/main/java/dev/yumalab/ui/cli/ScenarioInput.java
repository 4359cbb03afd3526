package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.parameters.Parameters;
import dev.yumalab.scenarios.scenario.ReadResult;
import dev.yumalab.scenarios.scenario.ScenarioReader;
import dev.yumalab.scenarios.scenario.ScenarioSource;
import java.util.List;

/** Reads the scenario that a command needs, or ends the command with what is wrong in it. */
final class ScenarioInput {
  /** More lines would scroll the first ones away, and those matter most. */
  static final int MOST_PROBLEMS = 20;

  private ScenarioInput() {}

  /**
   * Reads a scenario.
   *
   * @param parameters which keys there are
   * @param source a file or a built-in name, as the command line has it
   * @param settings the settings of {@code --set}
   * @return the valid scenario
   * @throws CommandFailure if it is invalid
   */
  static ReadResult.Valid read(Parameters parameters, String source, List<String> settings) {
    return switch (ScenarioReader.read(parameters, ScenarioSource.of(source), settings)) {
      case ReadResult.Valid valid -> valid;
      case ReadResult.Invalid invalid ->
          throw new CommandFailure(ExitCode.INVALID_INPUT, invalid.listing(MOST_PROBLEMS));
    };
  }
}
