package dev.yumalab.scenarios.scenario;

/**
 * What the author of a scenario expects of a run; checked after it.
 *
 * @param metric the full name of a metric, for example {@code honest_stake_share_end}
 * @param comparison how the metric is compared
 * @param target what it is compared with; {@link Target.Start} only for stake shares
 */
public record Expectation(String metric, Comparison comparison, Target target) {}
