package dev.yumalab.ui.cli;

import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.experiment.IntervalText;
import dev.yumalab.scenarios.run.MetricEstimate;
import dev.yumalab.scenarios.run.Replicated;
import dev.yumalab.scenarios.run.RunRecord;
import dev.yumalab.scenarios.run.RunService;
import dev.yumalab.scenarios.run.RunSummary;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioSummary;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Prints what a run gave, for people or as JSON. */
final class RunReport {
  private static final List<String> SHOWN_INTERVALS =
      List.of("stake_share_end", "emission_share_mean");

  private RunReport() {}

  /** The table of teams, the verdict, and how far the numbers can be trusted. */
  static void print(RunRecord run, PrintWriter out) {
    Scenario scenario = run.scenario();
    RunSummary summary = run.summary();
    out.printf("%s: %s%n", scenario.name(), ScenarioSummary.of(scenario));
    if (!scenario.question().isEmpty()) {
      out.println(scenario.question());
    }
    out.println();
    out.printf(
        "%-12s %22s %10s %10s %10s%n", "team", "stake share", "emission", "dividends", "incentive");
    for (String name : scenario.teamNames()) {
      out.printf(
          Locale.ROOT,
          "%-12s %9.2f %% -> %7.2f %% %8.2f %% %8.2f %% %8.2f %%%n",
          name,
          100 * summary.value(name, "stake_share_start"),
          100 * summary.value(name, "stake_share_end"),
          100 * summary.value(name, "emission_share_mean"),
          100 * summary.value(name, "dividend_share_mean"),
          100 * summary.value(name, "incentive_share_mean"));
    }
    out.println(
        "(stake from start to end; the rest: mean share over epochs, 0 where an epoch paid none of"
            + " it)");
    out.println();
    if (run.replicated().isPresent()) {
      print(scenario, run.replicated().get(), out);
    } else {
      run.verdict().ifPresent(verdict -> out.println(verdict.sentence()));
      out.println(
          scenario.network().isPresent()
              ? "(nothing is drawn at random: every seed gives these numbers)"
              : "(one run, no interval: another seed gives somewhat other numbers)");
    }
    out.println();
  }

  private static void print(Scenario scenario, Replicated all, PrintWriter out) {
    for (String team : scenario.teamNames()) {
      for (String measure : SHOWN_INTERVALS) {
        String name = team + "_" + measure;
        all.metrics().stream()
            .filter(metric -> metric.name().equals(name))
            .forEach(metric -> out.println(interval(metric)));
      }
    }
    all.verdict().ifPresent(verdict -> out.println(verdict.sentence()));
    out.println("(" + all.sentence() + ": the numbers above are means)");
    if (scenario.network().isPresent()) {
      out.println("(nothing is drawn at random: all replications are the same)");
    }
  }

  private static String interval(MetricEstimate metric) {
    Estimate estimate = metric.estimate();
    IntervalText text = IntervalText.percent(estimate.low(), estimate.high());
    return metric.name()
        + " is "
        + text.value(estimate.mean())
        + (estimate.hasInterval()
            ? " (" + text.interval(estimate.low(), estimate.high()) + ")"
            : "");
  }

  /** One object with the numbers of the summary; means where there are replications. */
  static void write(RunService.Outcome outcome, JsonGenerator json) {
    RunRecord run = outcome.run();
    json.writeStartObject();
    json.writeStringProperty("scenario", run.scenario().name());
    json.writeStringProperty("folder", outcome.folder().toString());
    json.writeStringProperty("state_sha256", run.stateDigest());
    if (run.replicated().isEmpty()) {
      run.verdict()
          .ifPresent(
              verdict -> {
                json.writeBooleanProperty("expectation_held", verdict.held());
                json.writeStringProperty("verdict", verdict.sentence());
              });
    }
    run.replicated().ifPresent(all -> write(all, json));
    json.writeObjectPropertyStart("metrics");
    run.summary()
        .metrics()
        .forEach(metric -> JsonOutput.number(json, metric.name(), metric.value()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(Replicated all, JsonGenerator json) {
    json.writeNumberProperty("replications", all.done());
    json.writeArrayPropertyStart("failures");
    all.failures().forEach(json::writeString);
    json.writeEndArray();
    all.verdict()
        .ifPresent(
            verdict -> {
              json.writeNumberProperty("expectation_held_in", verdict.heldIn());
              json.writeStringProperty("verdict", verdict.sentence());
            });
    json.writeObjectPropertyStart("intervals");
    for (MetricEstimate metric : all.metrics()) {
      Estimate estimate = metric.estimate();
      json.writeObjectPropertyStart(metric.name());
      JsonOutput.number(json, "low", estimate.low());
      JsonOutput.number(json, "high", estimate.high());
      JsonOutput.number(json, "deviation", estimate.deviation());
      json.writeNumberProperty("n", estimate.count());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
