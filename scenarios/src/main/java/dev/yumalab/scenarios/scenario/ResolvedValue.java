package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.ChainFraction;
import dev.yumalab.scenarios.parameters.Parameter;
import dev.yumalab.scenarios.parameters.ParameterValue;
import dev.yumalab.scenarios.yaml.Place;
import java.util.Optional;

/**
 * A value of a scenario and where it comes from.
 *
 * @param key the canonical key, for example {@code subnet.kappa} or {@code teams.cabal.self_weight}
 * @param parameter the parameter
 * @param value its value
 * @param origin where it was set; empty if it is the default
 */
public record ResolvedValue(
    String key, Parameter parameter, ParameterValue value, Optional<Place> origin) {

  /**
   * The value for people.
   *
   * @return its text, for fractions of the chain with the u16
   */
  public String text() {
    String text = parameter.display(value);
    return parameter.type() instanceof ChainFraction && value instanceof ParameterValue.Whole u16
        ? text + " (u16 " + u16.value() + ")"
        : text;
  }
}
