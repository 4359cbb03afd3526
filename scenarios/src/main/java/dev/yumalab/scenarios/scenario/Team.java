package dev.yumalab.scenarios.scenario;

import java.util.OptionalInt;

/**
 * One side of a scenario.
 *
 * @param name letters, digits, {@code _} and {@code -}
 * @param stakeShare the part of all stake before the first epoch, above 0 and below 1
 * @param selfWeight the part of their weight that its validators give to its own servers, 0..1
 * @param weightStddev the standard deviation of its validators' weights, relative to the mean
 * @param restake the part of its servers' incentive that is staked again, 0..1
 * @param strategy what its members do
 * @param validators how many validators it has, if the file says so
 * @param servers how many servers it has, if the file says so
 */
public record Team(
    String name,
    double stakeShare,
    double selfWeight,
    double weightStddev,
    double restake,
    Strategy strategy,
    OptionalInt validators,
    OptionalInt servers) {}
