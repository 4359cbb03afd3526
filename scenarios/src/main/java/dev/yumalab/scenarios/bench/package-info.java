/**
 * How long a kernel takes for an epoch, beside the reference kernel and the chain's own code, on
 * the shapes for which the chain's code was timed. Times are no results: nothing here reaches a
 * table. Connects {@code consensus.epoch} with who prints. Begin with {@link
 * dev.yumalab.scenarios.bench.KernelBench}; {@link dev.yumalab.scenarios.bench.SampleInput} makes
 * the networks, for other benchmarks too.
 */
package dev.yumalab.scenarios.bench;
