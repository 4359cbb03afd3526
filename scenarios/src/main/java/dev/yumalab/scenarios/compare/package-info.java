/**
 * Compares two folders of runs, metric by metric. Reads what {@code scenarios.run} has written and
 * leaves the statistics to {@code scenarios.experiment}. Begin with {@link
 * dev.yumalab.scenarios.compare.RunComparison}.
 */
package dev.yumalab.scenarios.compare;
