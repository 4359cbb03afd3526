/**
 * The retention map of the chain's {@code docs/consensus.md}: which honest utility keeps which
 * honest stake against a cabal, whatever the cabal says of itself. Uses the two-team game of {@code
 * agents} and any kernel. Begin with {@link dev.yumalab.scenarios.retention.RetentionExperiment}.
 */
package dev.yumalab.scenarios.retention;
