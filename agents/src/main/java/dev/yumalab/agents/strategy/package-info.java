/**
 * Strategies: what one can be, what it sees and what it may do. A strategy sees the chain's public
 * state of its block and what its operator knows itself; the future and the truth about miners are
 * not among what it can name. Uses {@code consensus.chain} and the random streams of {@code
 * engine.random}; {@code agents.world} wakes strategies. Begin with {@link
 * dev.yumalab.agents.strategy.Strategy}.
 */
package dev.yumalab.agents.strategy;
