/**
 * The simulated network on the engine's clock: blocks, mempool, operators who act, and what an
 * observer may see. Uses {@code consensus.chain}, {@code engine} and {@code agents.strategy}. Begin
 * with {@link dev.yumalab.agents.world.TeamSetup}.
 */
package dev.yumalab.agents.world;
