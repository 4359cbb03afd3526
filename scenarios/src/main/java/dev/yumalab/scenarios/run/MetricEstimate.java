package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.experiment.RunningMean;
import dev.yumalab.scenarios.experiment.StudentT;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that sums runs up, over replications.
 *
 * @param name team and measure, as a scenario's {@code expect} names it
 * @param estimate its mean and how well that is known
 * @param unit of mean, interval and deviation
 * @param meaning one sentence
 */
public record MetricEstimate(String name, Estimate estimate, String unit, String meaning) {

  /** Every metric of these summaries, which all have the same ones, in their order. */
  public static List<MetricEstimate> of(List<RunSummary> summaries) {
    StudentT t = new StudentT();
    List<MetricEstimate> estimates = new ArrayList<>();
    List<RunSummary.Metric> metrics = summaries.getFirst().metrics();
    for (int i = 0; i < metrics.size(); i++) {
      RunningMean mean = new RunningMean();
      for (RunSummary summary : summaries) {
        mean.add(summary.metrics().get(i).value());
      }
      RunSummary.Metric metric = metrics.get(i);
      estimates.add(
          new MetricEstimate(metric.name(), mean.estimate(t), metric.unit(), metric.meaning()));
    }
    return estimates;
  }

  /** The mean as a number of one run. */
  RunSummary.Metric asMetric() {
    return new RunSummary.Metric(name, estimate.mean(), unit, meaning);
  }

  /** Whether its values are shares, 0..1, which people read in per cent. */
  public boolean isShare() {
    return unit.equals(RunSummary.FRACTION);
  }
}
