/**
 * The epoch for the work: the bits of {@code epoch.ReferenceKernel}, one to two orders of magnitude
 * sooner. Depends on {@code epoch} for the contract and on {@code fixed}; whatever does not fit its
 * arithmetic goes to the reference kernel for one of the reasons in {@link
 * dev.yumalab.consensus.fast.HandOver}.
 *
 * <p>Begin with {@link dev.yumalab.consensus.fast.FastEpoch}, which has the order of the sweeps;
 * {@code docs/kernel.md} has the layout, the proofs and what the compiler needs. A sweep is a small
 * interface with two implementations, one in plain loops and one in vectors, which give the same
 * bits; to add one, write the plain one first.
 */
package dev.yumalab.consensus.fast;
