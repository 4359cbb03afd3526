package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.AgentParameters;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.parameters.Reading;
import dev.yumalab.scenarios.parameters.WhenAbsent;
import java.util.OptionalInt;

/** Which values parameters have anyway, where no file sets them. */
final class UsualValues {
  private UsualValues() {}

  /**
   * Whether a parameter would have this value without being set.
   *
   * @param values the other values of the scenario
   * @param item which team or group of agents, for parameters of those
   */
  static boolean has(Values values, Parameter parameter, OptionalInt item, ParameterValue value) {
    if (parameter.equals(AgentParameters.OPERATORS)) {
      return values
          .find(AgentParameters.VALIDATORS, item.orElseThrow())
          .map(validators -> Math.max(1, Values.whole(validators.value())))
          .filter(usual -> usual == Values.whole(value))
          .isPresent();
    }
    return switch (parameter.whenAbsent()) {
      case WhenAbsent.Required() -> false;
      case WhenAbsent.Default(ParameterValue usual) -> usual.equals(value);
      // Strategies have defaults of their own, so the registry tells theirs in words.
      case WhenAbsent.Nothing(String usual) ->
          parameter.path().startsWith(AgentParameters.WITH_PATH + ".")
              && parameter.type().read(usual, true) instanceof Reading.Accepted(ParameterValue read)
              && read.equals(value);
    };
  }
}
