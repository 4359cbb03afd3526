package dev.yumalab.scenarios.compare;

import dev.yumalab.scenarios.experiment.Difference;
import dev.yumalab.scenarios.experiment.IntervalText;
import dev.yumalab.scenarios.run.MetricWords;

/** Says a difference in words. */
final class DifferenceSentence {
  private DifferenceSentence() {}

  /** For instance "B's honest stake share at the end is higher by 0.031 (95 % interval …)". */
  static String of(String metric, Difference difference) {
    IntervalText text = IntervalText.plain(difference.mean(), difference.low(), difference.high());
    String name = MetricWords.of(metric);
    String interval =
        "%s, %s".formatted(text.interval(difference.low(), difference.high()), count(difference));
    return switch (difference.finding()) {
      case HIGHER ->
          "B's %s is higher by %s (%s)".formatted(name, text.value(difference.mean()), interval);
      case LOWER ->
          "B's %s is lower by %s (95 %% interval %s to %s, %s)"
              .formatted(
                  name,
                  text.value(-difference.mean()),
                  text.value(-difference.high()),
                  text.value(-difference.low()),
                  count(difference));
      case NOT_SHOWN ->
          "For the %s no difference is shown: B's is %s on average (%s)"
              .formatted(name, moved(text, difference.mean()), interval);
      case EQUAL -> "B's %s is the same as A's (%s)".formatted(name, count(difference));
      case TOO_FEW ->
          "B's %s is %s (%s, no interval)"
              .formatted(name, moved(text, difference.mean()), count(difference));
    };
  }

  private static String moved(IntervalText text, double difference) {
    if (Double.isNaN(difference)) {
      return "not known";
    }
    return difference == 0
        ? "the same"
        : text.value(Math.abs(difference)) + (difference > 0 ? " higher" : " lower");
  }

  private static String count(Difference difference) {
    return switch (difference.pairing()) {
      case PAIRED -> difference.firstCount() == 1 ? "1 pair" : difference.firstCount() + " pairs";
      case WELCH ->
          "unpaired, %d and %d runs".formatted(difference.firstCount(), difference.secondCount());
    };
  }
}
