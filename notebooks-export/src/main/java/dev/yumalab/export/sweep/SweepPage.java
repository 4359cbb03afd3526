package dev.yumalab.export.sweep;

import dev.yumalab.export.page.Fact;
import dev.yumalab.export.page.KeyFigure;
import dev.yumalab.export.page.Page;
import dev.yumalab.export.page.PageFigure;
import dev.yumalab.export.page.Section;
import dev.yumalab.export.page.Table;
import dev.yumalab.export.page.Verdict;
import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.experiment.IntervalText;
import dev.yumalab.scenarios.run.MetricEstimate;
import dev.yumalab.scenarios.run.MetricWords;
import dev.yumalab.scenarios.scenario.ScenarioHash;
import dev.yumalab.scenarios.scenario.ScenarioSummary;
import dev.yumalab.scenarios.sweep.CellResult;
import dev.yumalab.scenarios.sweep.Factor;
import dev.yumalab.scenarios.sweep.SweepRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells a sweep on one page. */
final class SweepPage {
  private final SweepRecord sweep;
  private final Optional<PageFigure> figure;
  private final IntervalText text;

  SweepPage(SweepRecord sweep, Optional<PageFigure> figure) {
    this.sweep = sweep;
    this.figure = figure;
    this.text = sweep.text();
  }

  Page page() {
    return new Page(
        "Sweep of " + sweep.base().name(),
        sweep.base().question(),
        verdict(),
        notes(),
        keyFigures(),
        List.of(cells()),
        provenance(),
        command());
  }

  private Verdict verdict() {
    long all = sweep.cells().stream().mapToLong(cell -> cell.verdicts().size()).sum();
    if (all == 0) {
      return new Verdict(
          Verdict.Outcome.NO_EXPECTATION, "The scenario does not say what it expects.");
    }
    long held = sweep.cells().stream().mapToLong(SweepPage::held).sum();
    long whole =
        sweep.cells().stream().filter(cell -> held(cell) == cell.verdicts().size()).count();
    return new Verdict(
        held == all
            ? Verdict.Outcome.HELD
            : held == 0 ? Verdict.Outcome.NOT_HELD : Verdict.Outcome.IN_SOME,
        "What the scenario expects of %s held in %d of %d runs, and in all runs of %d of %d cells."
            .formatted(
                sweep.base().expectation().orElseThrow().metric(),
                held,
                all,
                whole,
                sweep.cells().size()));
  }

  private static long held(CellResult cell) {
    return cell.verdicts().stream().filter(verdict -> verdict.held()).count();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        sweep.sentence()
            + ". Replication n has the same chance in every cell, so neighbouring cells differ by"
            + " what varies.");
    if (sweep.replications() == 1) {
      notes.add("With --reps 2 or more, means have intervals.");
    }
    if (figure.isEmpty()) {
      notes.add("No figure: it shows one or two keys that vary.");
    }
    sweep.failures().forEach(failure -> notes.add("Failed: " + failure));
    return notes;
  }

  private List<KeyFigure> keyFigures() {
    List<CellResult> known =
        sweep.cells().stream()
            .filter(cell -> !Double.isNaN(mean(cell)))
            .sorted(Comparator.comparingDouble(this::mean))
            .toList();
    return known.isEmpty()
        ? List.of()
        : List.of(extreme("highest", known.getLast()), extreme("lowest", known.getFirst()));
  }

  private KeyFigure extreme(String which, CellResult cell) {
    Estimate estimate = cell.estimate(sweep.metric()).orElseThrow();
    return new KeyFigure(
        which + " " + MetricWords.of(sweep.metric()),
        text.value(estimate.mean()).replace(" %", ""),
        unit(),
        "at " + at(cell));
  }

  /** Behind a number; ratios have none, and ranges are none. */
  private String unit() {
    String unit = sweep.shown().map(MetricEstimate::unit).orElse("");
    return sweep.showsShares() ? "%" : unit.contains("..") || unit.equals("ratio") ? "" : unit;
  }

  private double mean(CellResult cell) {
    return cell.estimate(sweep.metric()).map(Estimate::mean).orElse(Double.NaN);
  }

  private String at(CellResult cell) {
    List<String> settings = new ArrayList<>();
    for (int i = 0; i < sweep.factors().size(); i++) {
      settings.add(sweep.factors().get(i).key() + "=" + cell.cell().values().get(i));
    }
    return String.join(", ", settings);
  }

  private Section cells() {
    List<Table.Column> columns = new ArrayList<>();
    sweep.factors().forEach(factor -> columns.add(Table.Column.text(sweep.shortName(factor))));
    columns.add(Table.Column.number("mean", ""));
    columns.add(Table.Column.number("95 % interval", ""));
    columns.add(Table.Column.number("held", "runs"));
    List<List<String>> rows = new ArrayList<>();
    for (CellResult cell : sweep.cells()) {
      rows.add(row(cell));
    }
    Table table = new Table(sweep.metric() + " in every cell", columns, rows);
    return new Section(
        "What it depends on",
        sweep
            .shown()
            .map(
                shown ->
                    List.of(
                        "%s: %s (%s).".formatted(sweep.metric(), shown.meaning(), shown.unit())))
            .orElse(List.of()),
        figure.map(List::of).orElse(List.of()),
        List.of(table));
  }

  private List<String> row(CellResult cell) {
    List<String> row = new ArrayList<>(cell.cell().values());
    Optional<Estimate> estimate = cell.estimate(sweep.metric());
    row.add(estimate.map(known -> text.value(known.mean())).orElse("failed"));
    row.add(
        estimate
            .filter(Estimate::hasInterval)
            .map(known -> text.range(known.low(), known.high()))
            .orElse("–"));
    row.add(cell.verdicts().isEmpty() ? "–" : held(cell) + " of " + cell.verdicts().size());
    return row;
  }

  private List<Fact> provenance() {
    return List.of(
        new Fact("Scenario", ScenarioSummary.of(sweep.base())),
        new Fact("Scenario SHA-256", ScenarioHash.of(sweep.base()).hex()),
        new Fact("Seed", Long.toString(sweep.base().seed())),
        new Fact("Backend", sweep.backend()),
        new Fact("Yumalab", sweep.version()));
  }

  private String command() {
    StringBuilder command = new StringBuilder("yumalab sweep scenario.resolved.yaml");
    if (!sweep.base().plugins().isEmpty()) {
      command.append(" --plugins DIR");
    }
    for (Factor factor : sweep.factors()) {
      command
          .append(" --vary ")
          .append(factor.key())
          .append('=')
          .append(String.join(",", factor.values()));
    }
    return command
        .append(" --reps ")
        .append(sweep.replications())
        .append(" --metric ")
        .append(sweep.metric())
        .toString();
  }
}
