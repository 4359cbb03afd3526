/**
 * How fast the queue of events is, beside others. Begin with {@link
 * dev.yumalab.benchmarks.queue.HoldModelBenchmark}.
 */
package dev.yumalab.benchmarks.queue;
