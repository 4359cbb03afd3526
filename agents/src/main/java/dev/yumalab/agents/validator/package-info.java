/**
 * What single validators do: honest ones, and those who save themselves the work. Uses {@code
 * agents.strategy} only. Begin with {@link dev.yumalab.agents.validator.ValidatorStrategies}.
 */
package dev.yumalab.agents.validator;
