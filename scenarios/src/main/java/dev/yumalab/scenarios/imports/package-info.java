/**
 * Files that others made become scenarios: a snapshot of a subnet and a recorded history. Each
 * becomes a YAML file to edit and a data file beside it. Neighbours: {@code scenarios.recorded}
 * reads JSON strictly and writes data files, {@code scenarios.scenario} reads what is written here.
 * Begin with {@link dev.yumalab.scenarios.imports.NetworkImport}.
 */
package dev.yumalab.scenarios.imports;
