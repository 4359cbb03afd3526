package dev.yumalab.scenarios.parameters;

import java.util.Arrays;
import java.util.Optional;

/** A number about the whole subnet that every run of agents reports, by its name. */
public enum SubnetMetric {
  /** How far pay follows truth. */
  TRUTH_CORRELATION_MEAN(
      "truth_correlation_mean",
      "-1..1",
      "rank correlation of the miners' quality and incentive, mean of all epochs"),
  /** How concentrated pay is. */
  EMISSION_HHI_END(
      "emission_hhi_end", "0..1", "concentration of the last epoch's pay among operators"),
  /** How unequal stake is. */
  STAKE_GINI_END("stake_gini_end", "0..1", "inequality (Gini) of stake among operators at the end"),
  /** How concentrated stake is. */
  STAKE_HHI_END("stake_hhi_end", "0..1", "concentration (HHI) of stake among operators at the end"),
  /** How many can block consensus. */
  NAKAMOTO_BLOCK_END(
      "nakamoto_block_end", "operators", "the fewest that can block consensus at the end"),
  /** How many control consensus. */
  NAKAMOTO_CONTROL_END(
      "nakamoto_control_end", "operators", "the fewest that control consensus at the end");

  private final String metric;
  private final String unit;
  private final String meaning;

  SubnetMetric(String metric, String unit, String meaning) {
    this.metric = metric;
    this.unit = unit;
    this.meaning = meaning;
  }

  /** The metric's name. */
  public String metric() {
    return metric;
  }

  /** What it is counted in, or its range if it has no unit. */
  public String unit() {
    return unit;
  }

  /** What it measures: half a sentence. */
  public String meaning() {
    return meaning;
  }

  /** The metric of that name, if there is one. */
  public static Optional<SubnetMetric> ofName(String name) {
    return Arrays.stream(values()).filter(metric -> metric.metric.equals(name)).findFirst();
  }
}
