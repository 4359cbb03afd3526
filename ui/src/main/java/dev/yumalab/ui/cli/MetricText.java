package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.parameters.SubnetMetric;
import dev.yumalab.scenarios.parameters.TeamMetric;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a metric is, in words.
 *
 * @param name as {@code expect} names it; {@code TEAM} stands for a team's name
 * @param meaning half a sentence
 * @param unit what it is counted in
 */
record MetricText(String name, String meaning, String unit) {
  /** The metric that a text means: a whole name, or what follows a team's. */
  static Optional<MetricText> find(String written) {
    Optional<MetricText> ofSubnet =
        SubnetMetric.ofName(written)
            .map(metric -> new MetricText(metric.metric(), metric.meaning(), metric.unit()));
    return ofSubnet.or(
        () ->
            Arrays.stream(TeamMetric.values())
                .filter(
                    metric ->
                        written.equals(metric.suffix()) || written.endsWith("_" + metric.suffix()))
                .findFirst()
                .map(
                    metric ->
                        new MetricText(
                            "TEAM_" + metric.suffix(),
                            "a team's " + metric.meaning(),
                            metric.unit())));
  }

  /** Prints it. */
  void print(PrintWriter out) {
    out.println(name);
    out.println("  " + meaning);
    out.println("  unit          " + unit);
    out.println("  A metric: runs report it in summary.csv, and scenarios may 'expect' it.");
  }
}
