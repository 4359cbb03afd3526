package dev.yumalab.export.run;

import dev.yumalab.export.page.Table;
import dev.yumalab.export.page.Verdict;
import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.experiment.IntervalText;
import dev.yumalab.scenarios.run.MetricEstimate;
import dev.yumalab.scenarios.run.Replicated;
import dev.yumalab.scenarios.run.ReplicatedVerdict;
import java.util.ArrayList;
import java.util.List;

/** What the page of a run says of its replications. */
final class ReplicatedRun {
  private ReplicatedRun() {}

  static List<String> notes(Replicated all) {
    List<String> notes = new ArrayList<>();
    notes.add(
        all.sentence()
            + ": lines are means over replications, bands the intervals in which the true mean lies"
            + " with 95 % confidence.");
    notes.add("Single validators and bonds are those of the first replication.");
    all.failures().forEach(failure -> notes.add("Failed: " + failure));
    return notes;
  }

  static Verdict verdict(ReplicatedVerdict verdict) {
    Verdict.Outcome outcome =
        switch (verdict.side()) {
          case EXPECTED -> Verdict.Outcome.HELD;
          case OTHER -> Verdict.Outcome.NOT_HELD;
          case OPEN -> Verdict.Outcome.OPEN;
        };
    return new Verdict(outcome, verdict.sentence());
  }

  static Table numbers(Replicated all) {
    List<List<String>> rows = new ArrayList<>();
    for (MetricEstimate metric : all.metrics()) {
      Estimate estimate = metric.estimate();
      IntervalText text = IntervalText.plain(estimate.mean(), estimate.low(), estimate.high());
      rows.add(
          List.of(
              metric.name(),
              text.value(estimate.mean()),
              estimate.hasInterval() ? text.range(estimate.low(), estimate.high()) : "–",
              metric.unit(),
              metric.meaning()));
    }
    return new Table(
        "The numbers of summary.csv: " + all.sentence(),
        List.of(
            Table.Column.text("metric"),
            Table.Column.number("mean", ""),
            Table.Column.number("95 % interval", ""),
            Table.Column.text("unit"),
            Table.Column.text("meaning")),
        rows);
  }
}
