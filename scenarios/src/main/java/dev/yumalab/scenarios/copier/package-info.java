/**
 * What a copier of weights would have earned on a recorded history, by its stake and by how long
 * weights stay secret. Neighbours: {@code agents.recorded} replays the history with the copier in
 * it, {@code scenarios.results} writes the table. Begin with {@link
 * dev.yumalab.scenarios.copier.CopierExperiment}.
 */
package dev.yumalab.scenarios.copier;
