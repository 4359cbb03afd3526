/**
 * Who buys many identities: floods, races for the price, and farms of immunity. Uses {@code
 * agents.strategy} only. Begin with {@link dev.yumalab.agents.sybil.SybilStrategies}.
 */
package dev.yumalab.agents.sybil;
