package dev.yumalab.scenarios.parameters;

/** A number about the whole subnet that every run of agents reports, by its name. */
public enum SubnetMetric {
  /** How far pay follows truth. */
  TRUTH_CORRELATION_MEAN("truth_correlation_mean"),
  /** How concentrated pay is. */
  EMISSION_HHI_END("emission_hhi_end"),
  /** How many can block consensus. */
  NAKAMOTO_BLOCK_END("nakamoto_block_end"),
  /** How many control consensus. */
  NAKAMOTO_CONTROL_END("nakamoto_control_end");

  private final String metric;

  SubnetMetric(String metric) {
    this.metric = metric;
  }

  /** The metric's name. */
  public String metric() {
    return metric;
  }
}
