/**
 * How fast kernels compute an epoch, on the shapes for which the chain's own code was timed. Begin
 * with {@link dev.yumalab.benchmarks.epoch.EpochBenchmark}.
 */
package dev.yumalab.benchmarks.epoch;
