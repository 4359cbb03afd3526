package dev.yumalab.export.run;

import dev.yumalab.export.page.Section;
import dev.yumalab.scenarios.run.RunRecord;
import dev.yumalab.scenarios.scenario.Scenario;
import dev.yumalab.scenarios.scenario.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in plain words, with the numbers of the run, which of two teams gains, and why. */
final class TwoTeamStory {
  /** A change of share that two decimals of a percentage do not show. */
  private static final double UNSEEN = 0.00005;

  private final RunRecord run;
  private final Scenario scenario;
  private final Team first;
  private final Team second;

  /**
   * @param run of a scenario with two teams
   */
  TwoTeamStory(RunRecord run) {
    this.run = run;
    this.scenario = run.scenario();
    this.first = scenario.teams().getFirst();
    this.second = scenario.teams().getLast();
  }

  Section section() {
    List<String> paragraphs = new ArrayList<>(List.of(who(), consensus(), pay(), outcome()));
    if (!scenario.events().isEmpty()) {
      paragraphs.add(
          "Events change the rules on the way, so what holds at the start need not hold at the"
              + " end; means are over all epochs.");
    }
    return new Section(heading(), paragraphs, List.of(), List.of());
  }

  private String heading() {
    double gain = gain(first);
    if (Math.abs(gain) < UNSEEN) {
      return "Why neither team gains";
    }
    return "Why " + (gain > 0 ? first : second).name() + " gains";
  }

  private double gain(Team team) {
    return value(team, "stake_share_end") - value(team, "stake_share_start");
  }

  private String who() {
    return name(first)
        + " starts with "
        + metric(first, "stake_share_start")
        + " of the stake, and its validators give "
        + part(first.selfWeight())
        + " of their weight to its own servers; "
        + name(second)
        + " has "
        + metric(second, "stake_share_start")
        + " and gives its own "
        + part(second.selfWeight())
        + ".";
  }

  private String consensus() {
    double kappa = scenario.subnet().kappaU16() / 65_535.0;
    String rule =
        "Validators with more than kappa, "
            + RunText.percent(kappa)
            + " of the active stake, must support a weight; what goes beyond is clipped away. ";
    if (value(first, "stake_share_start") > kappa) {
      return rule + majority(first, second);
    }
    if (value(second, "stake_share_start") > kappa) {
      return rule + majority(second, first);
    }
    return rule + "Neither team alone holds more than that: only what both support stands.";
  }

  private static String majority(Team team, Team other) {
    return name(team)
        + " alone holds more than that: where its validators agree, that is consensus, and "
        + name(other)
        + " cannot raise a server above it.";
  }

  private String pay() {
    return "Clipping leaves "
        + both("validator_trust_mean", "of the weights of ")
        + " (validator trust, by stake). Servers are paid for the weights that are left: "
        + each("incentive_share_mean")
        + " of the incentive. Dividends follow bonds in servers that earn: "
        + each("dividend_share_mean")
        + " of the dividends.";
  }

  private String both(String measure, String of) {
    return metric(first, measure)
        + " "
        + of
        + name(first)
        + " and "
        + metric(second, measure)
        + " of those of "
        + name(second);
  }

  private String each(String measure) {
    return name(first)
        + " gets "
        + metric(first, measure)
        + " and "
        + name(second)
        + " "
        + metric(second, measure);
  }

  private String outcome() {
    double paid = value(first, "emission_share_mean");
    double held = value(first, "stake_share_start");
    double gain = gain(first);
    String end = Math.abs(gain) < UNSEEN ? " stays at " : gain > 0 ? " grows to " : " falls to ";
    return "Together that is "
        + RunText.percent(paid)
        + " of everything paid for "
        + name(first)
        + ", "
        + (Math.abs(paid - held) < UNSEEN ? "as much as" : paid > held ? "more than" : "less than")
        + " its part of the stake at the start. What is paid and staked again becomes votes: in "
        + String.format(Locale.ROOT, "%,d", scenario.epochs())
        + (scenario.epochs() == 1 ? " epoch" : " epochs")
        + " its share of stake"
        + end
        + metric(first, "stake_share_end")
        + ", that of "
        + name(second)
        + " is "
        + metric(second, "stake_share_end")
        + " then."
        + restaking();
  }

  /** Where a share of payment and its effect on stake part: incentive that is sold. */
  private String restaking() {
    return first.restake() == second.restake()
        ? ""
        : " They do not stake alike: "
            + name(first)
            + " stakes "
            + part(first.restake())
            + " of its servers' incentive again, "
            + name(second)
            + " "
            + part(second.restake())
            + ".";
  }

  private static String part(double share) {
    return share == 1 ? "all" : share == 0 ? "nothing" : RunText.percent(share);
  }

  private static String name(Team team) {
    return "'" + team.name() + "'";
  }

  private String metric(Team team, String measure) {
    return RunText.percent(value(team, measure));
  }

  private double value(Team team, String measure) {
    return run.summary().value(team.name(), measure);
  }
}
