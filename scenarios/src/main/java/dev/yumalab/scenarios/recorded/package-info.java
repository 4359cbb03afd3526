/**
 * Recorded networks on disk: the data file that stands beside a scenario, and how files that others
 * made are read without trusting them. Neighbours: {@code scenarios.scenario} loads the file that a
 * scenario names, {@code scenarios.imports} makes one out of other forms; the recording itself is
 * of {@code agents.recorded}. Begin with {@link dev.yumalab.scenarios.recorded.RecordedFile} and
 * {@link dev.yumalab.scenarios.recorded.JsonCursor}.
 */
package dev.yumalab.scenarios.recorded;
