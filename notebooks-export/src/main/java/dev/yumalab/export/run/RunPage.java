package dev.yumalab.export.run;

import dev.yumalab.export.page.Fact;
import dev.yumalab.export.page.KeyFigure;
import dev.yumalab.export.page.Page;
import dev.yumalab.export.page.PageFigure;
import dev.yumalab.export.page.Section;
import dev.yumalab.export.page.Table;
import dev.yumalab.export.page.Verdict;
import dev.yumalab.scenarios.run.Replicated;
import dev.yumalab.scenarios.run.RunRecord;
import dev.yumalab.scenarios.run.RunSummary;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.ScenarioSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Tells a run on one page. */
final class RunPage {
  private final RunRecord run;
  private final BiFunction<String, String, PageFigure> figures;

  /**
   * @param run what is told
   * @param figures gives a figure by name, with a caption
   */
  RunPage(RunRecord run, BiFunction<String, String, PageFigure> figures) {
    this.run = run;
    this.figures = figures;
  }

  Page page() {
    Scenario scenario = run.scenario();
    return new Page(
        scenario.name(),
        scenario.question(),
        verdict(),
        notes(),
        hasTeams() ? keyFigures() : new RecordedStory(run).keyFigures(),
        sections(),
        provenance(),
        "yumalab run scenario.resolved.yaml"
            + run.replicated().map(all -> " --reps " + all.asked()).orElse("")
            + (scenario.plugins().isEmpty() ? "" : " --plugins DIR")
            + "   # or sh reproduce.sh; both in this page's folder");
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    run.cabal().ifPresent(standing -> sections.add(new CabalStory(run, standing).section()));
    if (!run.scenario().teams().isEmpty()) {
      sections.add(new TwoTeamStory(run).section());
    }
    if (hasTeams()) {
      sections.add(shares());
      sections.add(payments());
      if (run.scenario().agents().isPresent()) {
        sections.add(agents());
      }
    } else {
      sections.add(
          new RecordedStory(run)
              .section(figure("validators", "Dividends beside stake, one bar a validator.")));
      if (run.scenario().hasAgents()) {
        sections.add(agentsOnHistory());
      }
    }
    sections.add(consensus());
    sections.add(numbers());
    return sections;
  }

  /** Whether there are teams to compare, or groups of agents. */
  private boolean hasTeams() {
    return run.scenario().comparesTeams();
  }

  private Section agents() {
    List<PageFigure> shown = new ArrayList<>();
    if (hasMetric("_dividend_per_stake_mean")) {
      shown.add(figure("dividend-per-stake", "What each group's validators earn for their stake."));
    }
    if (hasMetric("truth_correlation_mean")) {
      shown.add(figure("truth", "1 where the better miner is always paid more."));
    }
    shown.add(figure("uids", "How many uids each group holds."));
    return new Section(
        "What agents do",
        List.of(
            "Each group follows its strategy and sees only what is public, and its own judgement of"
                + " quality. Who is paid for what is worth it: dividends for each staked alpha"
                + " compare validators whatever their size, and the rank correlation tells whether"
                + " better miners are paid more."),
        shown,
        List.of());
  }

  private Section agentsOnHistory() {
    return new Section(
        "What agents do",
        List.of(
            "Each agent sees what was public after an epoch and nothing later; what it decides then"
                + " is in force from the next epoch on, or the reveal period later. Nobody else"
                + " reacts to it: the others' weights are in force when they were recorded. Its"
                + " dividends for each staked alpha stand beside those of the honest, all other"
                + " validators with a permit that were active. Stake stays as it is, so shares of"
                + " it do not move."),
        List.of(figure("dividend-per-stake", "Dividends of each epoch for a staked alpha.")),
        List.of());
  }

  private boolean hasMetric(String end) {
    return run.summary().metrics().stream()
        .anyMatch(metric -> metric.name().endsWith(end) && !Double.isNaN(metric.value()));
  }

  private List<String> notes() {
    if (run.scenario().network().isPresent()) {
      return List.of("Nothing is drawn at random here: every seed gives these numbers.");
    }
    return run.replicated()
        .map(ReplicatedRun::notes)
        .orElse(List.of("One run, no interval: another seed gives somewhat other numbers."));
  }

  private Verdict verdict() {
    return run.replicated()
        .flatMap(Replicated::verdict)
        .map(ReplicatedRun::verdict)
        .or(() -> run.verdict().map(RunPage::verdict))
        .orElse(
            new Verdict(
                Verdict.Outcome.NO_EXPECTATION, "The scenario does not say what it expects."));
  }

  private static Verdict verdict(dev.yumalab.scenarios.run.Verdict verdict) {
    return new Verdict(
        verdict.held() ? Verdict.Outcome.HELD : Verdict.Outcome.NOT_HELD, verdict.numbers() + ".");
  }

  private List<KeyFigure> keyFigures() {
    List<KeyFigure> keys = new ArrayList<>();
    for (String name : run.roster().teams()) {
      keys.add(
          new KeyFigure(
              name + ": stake at the end",
              percent(name, "stake_share_end"),
              "%",
              "of all stake; it began with " + percent(name, "stake_share_start") + " %"));
      keys.add(
          new KeyFigure(
              name + ": share of emission",
              percent(name, "emission_share_mean"),
              "%",
              "of what an epoch pays, mean over all epochs"));
    }
    return keys;
  }

  private Section shares() {
    return new Section(
        "Who gains",
        List.of(
            "What an epoch pays becomes stake, so where a team's share of emission lies above its"
                + " share of stake, its share grows, and its votes with it. "
                + new Pace(run.scenario()).sentence()),
        List.of(
            figure(
                "stake-gain", "How far each team's share of all stake has moved since the start."),
            figure("stake-share", "Share of stake after each epoch."),
            figure("emission-share", "Share of what each epoch pays.")),
        List.of());
  }

  private Section payments() {
    return new Section(
        "What teams are paid for",
        List.of(
            "Servers earn incentive for the weights that consensus lets stand; validators earn"
                + " dividends for bonds in servers that earn."),
        payFigures(),
        List.of());
  }

  private List<PageFigure> payFigures() {
    List<PageFigure> shown = new ArrayList<>();
    shown.add(figure("emission-by-role", "Mean share of emission by team and role."));
    if (run.scenario().network().isPresent()) {
      shown.add(figure("validators", "Dividends beside stake, one bar a validator."));
    }
    return shown;
  }

  private Section consensus() {
    return new Section(
        "What consensus does",
        List.of(
            "Weights above what a majority of stake supports are clipped. A validator whose weights"
                + " are clipped keeps less trust and, with a bonds penalty, fewer bonds."),
        List.of(
            figure("validator-trust", "Validator trust in the last epoch, one dot a validator."),
            figure("bonds", "Bonds after the last epoch.")),
        List.of());
  }

  private Section numbers() {
    if (run.replicated().isPresent()) {
      Table intervals = ReplicatedRun.numbers(run.replicated().get());
      return new Section("In numbers", List.of(), List.of(), List.of(intervals));
    }
    List<List<String>> rows =
        run.summary().metrics().stream()
            .map(
                metric ->
                    List.of(metric.name(), number(metric.value()), metric.unit(), metric.meaning()))
            .toList();
    Table table =
        new Table(
            "The numbers of summary.csv",
            List.of(
                Table.Column.text("metric"),
                Table.Column.number("value", ""),
                Table.Column.text("unit"),
                Table.Column.text("meaning")),
            rows);
    return new Section("In numbers", List.of(), List.of(), List.of(table));
  }

  /** Six digits, which two runs that differ do not share; whole numbers as they are. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return String.format(Locale.ROOT, value == StrictMath.rint(value) ? "%,.0f" : "%.6g", value);
  }

  private List<Fact> provenance() {
    Scenario scenario = run.scenario();
    return List.of(
        new Fact("Scenario", ScenarioSummary.of(scenario)),
        new Fact("Scenario SHA-256", run.scenarioHash()),
        new Fact("Seed", Long.toString(scenario.seed())),
        new Fact("Final state SHA-256", run.stateDigest()),
        new Fact("Backend", run.backend()),
        new Fact("Yumalab", run.version()));
  }

  private PageFigure figure(String name, String caption) {
    return figures.apply(name, caption);
  }

  private String percent(String team, String measure) {
    RunSummary summary = run.summary();
    return String.format(Locale.ROOT, "%.2f", 100 * summary.value(team, measure));
  }
}
