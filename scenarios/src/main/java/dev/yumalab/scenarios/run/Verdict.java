package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.scenario.Comparison;
import dev.yumalab.scenarios.scenario.Expectation;
import dev.yumalab.scenarios.scenario.Target;
import java.util.Locale;

/**
 * Whether what a scenario expects came true.
 *
 * @param held whether it did
 * @param metric the metric that was expected
 * @param value what the run gave; NaN if the metric has no value in it, and then nothing is held
 * @param comparison how it was compared
 * @param target with what
 * @param isShare whether both are shares, which are shown in per cent
 */
public record Verdict(
    boolean held,
    String metric,
    double value,
    Comparison comparison,
    double target,
    boolean isShare) {
  private static final String END = "_end";
  private static final String START = "_start";

  /** Compares a run with an expectation. */
  static Verdict of(Expectation expectation, RunSummary summary) {
    String metric = expectation.metric();
    // Some metrics do not exist in every run: a group without stake has no dividend per stake.
    double value = summary.value(metric).orElse(Double.NaN);
    double target =
        switch (expectation.target()) {
          case Target.Value(double number) -> number;
          case Target.Start start ->
              required(summary, metric.substring(0, metric.length() - END.length()) + START);
        };
    boolean held =
        switch (expectation.comparison()) {
          case AT_LEAST -> value >= target;
          case AT_MOST -> value <= target;
        };
    boolean isShare =
        summary.metrics().stream()
            .anyMatch(m -> m.name().equals(metric) && m.unit().equals(RunSummary.FRACTION));
    return new Verdict(held, metric, value, expectation.comparison(), target, isShare);
  }

  private static double required(RunSummary summary, String metric) {
    return summary
        .value(metric)
        .orElseThrow(() -> new IllegalStateException("no metric '" + metric + "'"));
  }

  /** The numbers behind the verdict, for instance "x is 60.197 %, expected at least 60.000 %". */
  public String numbers() {
    if (Double.isNaN(value)) {
      return metric + " has no value in this run";
    }
    return String.format(
        Locale.ROOT,
        isShare ? "%s is %.3f %%, expected at %s %.3f %%" : "%s is %.4g, expected at %s %.4g",
        metric,
        isShare ? 100 * value : value,
        comparison == Comparison.AT_LEAST ? "least" : "most",
        isShare ? 100 * target : target);
  }

  /** The verdict as a sentence with its numbers. */
  public String sentence() {
    return (held ? "Held: " : "Not held: ") + numbers();
  }
}
