/**
 * Runs a scenario over a grid of settings: every combination of the values of some keys, each with
 * replications. Uses {@code scenarios.run} for the runs. Begin with {@link
 * dev.yumalab.scenarios.sweep.SweepRun}.
 */
package dev.yumalab.scenarios.sweep;
