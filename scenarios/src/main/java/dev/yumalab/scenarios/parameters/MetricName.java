package dev.yumalab.scenarios.parameters;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The name of a number that a run reports: a team's name, an underscore and a metric's suffix. */
public record MetricName() implements ValueType {
  private static final String SUFFIXES =
      Arrays.stream(TeamMetric.values()).map(TeamMetric::suffix).collect(Collectors.joining("|"));

  private static final String SUBNET_NAMES =
      Arrays.stream(SubnetMetric.values())
          .map(SubnetMetric::metric)
          .collect(Collectors.joining("|"));

  /** What a metric's name looks like, as a regular expression without anchors. */
  public static final String SHAPE =
      "(" + Identifier.SHAPE + "_(" + SUFFIXES + ")|" + SUBNET_NAMES + ")";

  /** Accepts any text: which names exist depends on the teams, so the reader checks that. */
  @Override
  public Reading read(String text, boolean plain) {
    return Reading.text(text);
  }

  @Override
  public String range() {
    return "TEAM_METRIC";
  }

  @Override
  public String expected() {
    return "a team's name followed by "
        + Arrays.stream(TeamMetric.values())
            .map(metric -> "_" + metric.suffix())
            .collect(Collectors.joining(", "));
  }
}
