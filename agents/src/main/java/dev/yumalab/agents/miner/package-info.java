/**
 * Miners: how good their answers are, how that changes, and what it costs. Uses the random streams
 * of {@code engine.random}; {@code agents.world} lets them live. Begin with {@link
 * dev.yumalab.agents.miner.MinerPlan}.
 */
package dev.yumalab.agents.miner;
