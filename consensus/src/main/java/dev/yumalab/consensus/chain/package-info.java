/**
 * The chain as a state machine: keys, subnets, extrinsics with their checks, blocks and epochs.
 * Uses the rule books of {@code consensus.registration}, {@code consensus.weights} and {@code
 * consensus.ledger} and the kernels of {@code consensus.epoch}; {@code agents.world} lets it run.
 * Begin with {@link dev.yumalab.consensus.chain.Chain}.
 */
package dev.yumalab.consensus.chain;
