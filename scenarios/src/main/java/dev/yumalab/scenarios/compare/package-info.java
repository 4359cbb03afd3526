/**
 * What two runs have in common, and where they part. Reads the folders that {@code scenarios.run}
 * writes. Begin with {@link dev.yumalab.scenarios.compare.RunDifference}.
 */
package dev.yumalab.scenarios.compare;
