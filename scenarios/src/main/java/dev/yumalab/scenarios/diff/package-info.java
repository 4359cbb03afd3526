/**
 * Where two runs part: the first epoch and the first field of it that differ. Reads the folders
 * that {@code scenarios.run} writes. Begin with {@link dev.yumalab.scenarios.diff.RunDifference}.
 */
package dev.yumalab.scenarios.diff;
