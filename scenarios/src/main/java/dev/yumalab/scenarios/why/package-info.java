/**
 * Why a neuron of a finished run earned what it did: the run is replayed up to an epoch, and what
 * the epoch read is explained. Uses {@code run} for the replay and {@code consensus.epoch} for the
 * explanation. Begin with {@link dev.yumalab.scenarios.why.ReplayedEpoch}.
 */
package dev.yumalab.scenarios.why;
