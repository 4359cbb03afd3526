/**
 * The fidelity {@code query}: validators learn of miners' quality by asking, and asking takes time.
 * Uses {@code agents.miner} and the random streams of {@code engine.random}; {@code agents.world}
 * brings its events. Begin with {@link dev.yumalab.agents.query.Queries}.
 */
package dev.yumalab.agents.query;
