package dev.yumalab.ui.desktop.reading;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.live.LiveHistory.Series;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.parameters.TeamMetric;
import dev.yumalab.scenarios.run.MetricWords;
import dev.yumalab.scenarios.scenario.Comparison;
import dev.yumalab.scenarios.scenario.Expectation;
import dev.yumalab.scenarios.scenario.Target;
import java.util.Locale;
import java.util.Optional;

/**
 * How what a scenario expects stands so far.
 *
 * @param judgement whether it holds
 * @param sentence the same with its numbers
 */
public record Standing(Judgement judgement, String sentence) {
  /** Whether an expectation holds. */
  public enum Judgement {
    /** It holds with the numbers so far. */
    HOLDS,
    /** It does not hold with the numbers so far. */
    FAILS,
    /** There are no numbers yet, or only the end of the run gives them. */
    OPEN
  }

  /** Reads how the expectation of the scenario in force stands; empty where it has none. */
  public static Optional<Standing> of(LiveState state) {
    return state.inForce().expectation().map(expectation -> of(state, expectation));
  }

  private static Standing of(LiveState state, Expectation expectation) {
    String name = MetricWords.of(expectation.metric());
    boolean atLeast = expectation.comparison() == Comparison.AT_LEAST;
    Optional<TeamMetric> metric = TeamMetric.ofName(expectation.metric());
    int team = metric.map(found -> team(state, expectation.metric(), found)).orElse(-1);
    String expected = "Expected: " + name + " at " + (atLeast ? "least " : "most ");
    if (team < 0) {
      return new Standing(
          Judgement.OPEN, expected + target(expectation, false) + ". A run's folder says so.");
    }
    double value = value(state, metric.get(), team);
    boolean isShare = !metric.get().isOfAgents();
    double target =
        switch (expectation.target()) {
          case Target.Value(double number) -> number;
          case Target.Start _ -> state.history().get(Series.STAKE_SHARE, team, 0);
        };
    String of =
        expected
            + (expectation.target() instanceof Target.Start
                ? shown(target, isShare) + ", as at the start. "
                : target(expectation, isShare) + ". ");
    if (Double.isNaN(value)) {
      return new Standing(
          Judgement.OPEN,
          of + (state.epoch() == 0 ? "No epoch has run yet." : "The end of the run tells."));
    }
    boolean holds = atLeast ? value >= target : value <= target;
    return new Standing(
        holds ? Judgement.HOLDS : Judgement.FAILS,
        of
            + (state.isAtEnd() ? "At the end it is " : "So far it is ")
            + shown(value, isShare)
            + (holds ? ": it holds." : ": it does not hold."));
  }

  private static String target(Expectation expectation, boolean isShare) {
    return switch (expectation.target()) {
      case Target.Value(double number) -> shown(number, isShare);
      case Target.Start _ -> "its start";
    };
  }

  private static String shown(double value, boolean isShare) {
    return isShare
        ? String.format(Locale.ROOT, "%.3f %%", 100 * value)
        : value == Math.rint(value)
            ? String.format(Locale.ROOT, "%.0f", value)
            : String.format(Locale.ROOT, "%.4g", value);
  }

  private static int team(LiveState state, String metric, TeamMetric found) {
    String name = metric.substring(0, metric.length() - found.suffix().length() - 1);
    return state.history().teams().indexOf(name);
  }

  /** The metric over the epochs so far; NaN where a state does not tell. */
  private static double value(LiveState state, TeamMetric metric, int team) {
    LiveHistory history = state.history();
    int last = history.points() - 1;
    if (last < 1) {
      return Double.NaN;
    }
    return switch (metric) {
      case STAKE_SHARE_END -> history.get(Series.STAKE_SHARE, team, last);
      case EMISSION_SHARE_FIRST -> history.get(Series.EMISSION_SHARE, team, 1);
      case EMISSION_SHARE_MEAN -> mean(history, Series.EMISSION_SHARE, team);
      case DIVIDEND_SHARE_MEAN -> mean(history, Series.DIVIDEND_SHARE, team);
      case INCENTIVE_SHARE_MEAN -> mean(history, Series.INCENTIVE_SHARE, team);
      case VALIDATOR_TRUST_MEAN -> mean(history, Series.VALIDATOR_TRUST, team);
      case ADVANTAGE_MEAN -> advantage(history, team);
      case UIDS_END -> uids(state.neurons().roster(), team);
      default -> Double.NaN;
    };
  }

  private static double mean(LiveHistory history, Series series, int team) {
    double sum = 0;
    for (int point = 1; point < history.points(); point++) {
      sum += history.get(series, team, point);
    }
    return sum / (history.points() - 1);
  }

  private static double advantage(LiveHistory history, int team) {
    double sum = 0;
    int count = 0;
    for (int point = 1; point < history.points(); point++) {
      double stake = history.get(Series.STAKE_SHARE, team, point);
      if (stake > 0) {
        sum += history.get(Series.EMISSION_SHARE, team, point) / stake;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static double uids(Roster roster, int team) {
    return roster.memberUids(team).count();
  }
}
