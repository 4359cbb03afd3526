package dev.yumalab.scenarios.run;

import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.experiment.IntervalText;
import dev.yumalab.scenarios.scenario.Comparison;
import java.util.List;

/**
 * Whether what a scenario expects came true over its replications.
 *
 * @param metric the metric that was expected
 * @param heldIn in how many replications it came true
 * @param value the metric over replications
 * @param comparison how it was compared
 * @param target with what, over replications
 * @param margin by how much the metric lies on the expected side, over replications
 * @param isShare whether the values are shares, which are shown in per cent
 */
public record ReplicatedVerdict(
    String metric,
    int heldIn,
    Estimate value,
    Comparison comparison,
    Estimate target,
    Estimate margin,
    boolean isShare) {

  /** Where the interval of the mean lies. */
  public enum Side {
    /** All of it on the expected side. */
    EXPECTED,
    /** All of it on the other side. */
    OTHER,
    /** On both sides. */
    OPEN
  }

  /** Puts the verdicts of the replications together: the same expectation, at least one. */
  static ReplicatedVerdict of(List<Verdict> verdicts, boolean isShare) {
    Verdict first = verdicts.getFirst();
    double sign = first.comparison() == Comparison.AT_LEAST ? 1 : -1;
    return new ReplicatedVerdict(
        first.metric(),
        (int) verdicts.stream().filter(Verdict::held).count(),
        estimate(verdicts.stream().mapToDouble(Verdict::value).toArray()),
        first.comparison(),
        estimate(verdicts.stream().mapToDouble(Verdict::target).toArray()),
        estimate(verdicts.stream().mapToDouble(v -> sign * (v.value() - v.target())).toArray()),
        isShare);
  }

  private static Estimate estimate(double[] values) {
    return Estimate.of(values);
  }

  /** Where the interval of the mean lies; without an interval, where the value does. */
  public Side side() {
    double low = margin.hasInterval() ? margin.low() : margin.mean();
    double high = margin.hasInterval() ? margin.high() : margin.mean();
    return low >= 0 ? Side.EXPECTED : high < 0 ? Side.OTHER : Side.OPEN;
  }

  /**
   * The verdict with its numbers, for instance "Held in 28 of 30 replications: x is 60.20 % on
   * average (95 % interval 60.14 to 60.26 %), expected at least 60.00 %. …".
   */
  public String sentence() {
    return "Held in %d of %d replications: %s".formatted(heldIn, target.count(), numbers());
  }

  /** The numbers behind the verdict, and what their interval says. */
  public String numbers() {
    if (value.count() == 0) {
      return metric + " has no value in any of them";
    }
    IntervalText text =
        isShare
            ? IntervalText.percent(value.low(), value.high())
            : IntervalText.plain(value.mean(), value.low(), value.high());
    String interval =
        value.hasInterval() ? " (" + text.interval(value.low(), value.high()) + ")" : "";
    return "%s is %s on average%s, expected at %s %s%s. %s"
        .formatted(
            metric,
            text.value(value.mean()),
            interval,
            comparison == Comparison.AT_LEAST ? "least" : "most",
            text.value(target.mean()),
            isSame(text) ? "" : " on average",
            conclusion() + gaps());
  }

  /** Starts differ by what flooring takes, which nobody sees. */
  private boolean isSame(IntervalText text) {
    return !target.hasInterval() || text.value(target.low()).equals(text.value(target.high()));
  }

  /** Replications in which the metric does not exist hold nothing, and are in no mean. */
  private String gaps() {
    long without = target.count() - value.count();
    return without == 0 ? "" : " It has no value in %d of them.".formatted(without);
  }

  private String conclusion() {
    if (!margin.hasInterval()) {
      return "One replication has no interval.";
    }
    return switch (side()) {
      case EXPECTED -> "The whole interval of the mean lies on the expected side.";
      case OTHER -> "The whole interval of the mean lies on the other side.";
      case OPEN -> "The interval of the mean reaches to both sides, so neither is shown.";
    };
  }
}
