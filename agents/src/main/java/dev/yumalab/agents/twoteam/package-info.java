/**
 * The two-team game of the chain's {@code docs/consensus.md}: honest validators and a cabal, each
 * weighing its own miners by one number and the others' by the rest. Uses the kernels of {@code
 * consensus} and the streams of {@code engine.random}. Begin with {@link
 * dev.yumalab.agents.twoteam.TwoTeamNetwork}; {@link dev.yumalab.agents.twoteam.TwoTeamSampling}
 * has the arithmetic of the chain's experiment.
 */
package dev.yumalab.agents.twoteam;
