/**
 * What may be concluded from replications: means with intervals, differences between two sets of
 * runs. Pure functions of numbers; knows no scenario, no run and no file. Begin with {@link
 * dev.yumalab.scenarios.experiment.RunningMean} and {@link
 * dev.yumalab.scenarios.experiment.Difference}.
 */
package dev.yumalab.scenarios.experiment;
