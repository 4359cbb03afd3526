/**
 * The epoch: who earns what from the weights that validators set. Computes with {@code fixed};
 * {@code conformance} holds every kernel against the chain's own results.
 *
 * <p>Begin with {@link dev.yumalab.consensus.epoch.ReferenceEpoch}, which reads like the chain's
 * steps, or, to run one, with {@link dev.yumalab.consensus.epoch.EpochKernel}. To add a kernel,
 * implement that interface, name it in an {@link dev.yumalab.consensus.epoch.EpochKernelProvider},
 * and extend the contract suite of this module's test-jar. {@link
 * dev.yumalab.consensus.epoch.Explanation} tells an epoch step by step for one pair, and {@link
 * dev.yumalab.consensus.epoch.CapturingKernel} keeps what it needs for that.
 */
package dev.yumalab.consensus.epoch;
