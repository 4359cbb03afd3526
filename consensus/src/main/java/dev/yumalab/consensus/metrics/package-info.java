/**
 * What is read off a network: pure functions of arrays. Stands alone. Begin with {@link
 * dev.yumalab.consensus.metrics.Shares} and {@link dev.yumalab.consensus.metrics.Concentration}.
 */
package dev.yumalab.consensus.metrics;
