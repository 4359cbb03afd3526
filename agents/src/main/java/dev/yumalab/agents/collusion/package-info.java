/**
 * Validators and miners who collude: bribes, kickbacks, rings with side payments. Uses {@code
 * agents.strategy} only. Begin with {@link dev.yumalab.agents.collusion.CollusionStrategies}.
 */
package dev.yumalab.agents.collusion;
