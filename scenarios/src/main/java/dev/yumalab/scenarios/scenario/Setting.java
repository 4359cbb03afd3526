package dev.yumalab.scenarios.scenario;

import dev.yumalab.scenarios.parameters.ParameterValue;

/**
 * A parameter and the value that it gets.
 *
 * @param key the parameter's canonical key, for example {@code subnet.kappa} or {@code
 *     teams.cabal.self_weight}
 * @param value the value; fractions of the chain are u16 units
 */
public record Setting(String key, ParameterValue value) {}
