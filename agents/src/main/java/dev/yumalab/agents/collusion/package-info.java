/**
 * Who colludes out of the chain's sight: bribes, and one owner behind many keys. Uses {@code
 * agents.strategy} only. Begin with {@link dev.yumalab.agents.collusion.CollusionStrategies}.
 */
package dev.yumalab.agents.collusion;
