package dev.yumalab.ui.desktop.reading;

import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.live.LiveHistory.Series;
import dev.yumalab.scenarios.live.LiveState;
import java.util.ArrayList;
import java.util.List;

/** Says in plain words what is happening in a run right now, each number with where it is from. */
public final class Story {
  /** Over how many epochs a pace is taken, so that one odd epoch does not turn the sentence. */
  private static final int PACE_EPOCHS = 10;

  /** A pace below this, per epoch, is called none. */
  private static final double UNSEEN = 1e-7;

  /** A share that never moved further than this has hardly moved. */
  private static final double SLIGHT = 0.001;

  /** Where clipping is told apart by miner. */
  private static final String IN_CONSENSUS_VIEW = " (the Consensus view shows it for each miner).";

  /** Clipping of less than this is called none. */
  private static final double HARDLY = 0.005;

  private final LiveState state;
  private final LiveHistory history;
  private final int last;

  private Story(LiveState state) {
    this.state = state;
    history = state.history();
    last = history.points() - 1;
  }

  /**
   * A sentence.
   *
   * @param text the sentence
   * @param source where its numbers are found
   */
  public record Sentence(String text, String source) {}

  /** Two or three sentences about a state. */
  public static List<Sentence> of(LiveState state) {
    Story story = new Story(state);
    if (state.epoch() == 0) {
      return List.of(story.beginning());
    }
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(story.pace());
    if (state.history().teams().size() > 1) {
      sentences.add(story.pay());
    }
    sentences.add(story.clipping());
    return sentences;
  }

  private Sentence beginning() {
    List<String> parts = new ArrayList<>();
    for (int team = 0; team < history.teams().size(); team++) {
      double share = history.get(Series.STAKE_SHARE, team, 0);
      parts.add(name(team) + " holds " + NumberText.percent(share) + " of the stake");
    }
    return new Sentence(
        "Before the first epoch " + joined(parts) + ". Press play to see what happens.",
        "stake share at the start");
  }

  private Sentence pace() {
    int from = Math.max(0, last - PACE_EPOCHS);
    double best = 0;
    int gainer = -1;
    double worst = 0;
    int loser = -1;
    for (int team = 0; team < history.teams().size(); team++) {
      double now = history.get(Series.STAKE_SHARE, team, last);
      double pace = (now - history.get(Series.STAKE_SHARE, team, from)) / (last - from);
      if (pace > best) {
        best = pace;
        gainer = team;
      }
      if (pace < worst) {
        worst = pace;
        loser = team;
      }
    }
    String source = "stake share, epochs " + history.epoch(from) + " to " + history.epoch(last);
    if (gainer < 0 || best < UNSEEN) {
      return standstill();
    }
    return new Sentence(
        name(gainer)
            + " gains "
            + NumberText.points(best)
            + " of the stake an epoch and now holds "
            + NumberText.percent(history.get(Series.STAKE_SHARE, gainer, last))
            + (loser < 0
                ? "."
                : "; "
                    + name(loser)
                    + (history.teams().size() > 2 ? " loses most and" : "")
                    + " is down to "
                    + NumberText.percent(history.get(Series.STAKE_SHARE, loser, last))
                    + "."),
        source);
  }

  /** Small moves of the past are in the chart beside the sentence, so it tells how large. */
  private Sentence standstill() {
    double furthest = 0;
    for (int team = 0; team < history.teams().size(); team++) {
      double start = history.get(Series.STAKE_SHARE, team, 0);
      for (int point = 1; point <= last; point++) {
        double moved = Math.abs(history.get(Series.STAKE_SHARE, team, point) - start);
        furthest = Math.max(furthest, moved);
      }
    }
    String source = "stake share, epochs 0 to " + history.epoch(last);
    if (furthest < UNSEEN) {
      return new Sentence("No share of the stake has moved so far.", source);
    }
    String most = "moved by more than " + NumberText.pointsAtMost(furthest);
    return new Sentence(
        furthest < SLIGHT
            ? "No share of the stake has " + most + " so far."
            : "The shares of the stake rest now; none has " + most + " since the start.",
        source);
  }

  /** Whose pay is furthest from its stake. */
  private Sentence pay() {
    int team = 0;
    double furthest = -1;
    for (int each = 0; each < history.teams().size(); each++) {
      double off =
          Math.abs(
              history.get(Series.EMISSION_SHARE, each, last)
                  - history.get(Series.STAKE_SHARE, each, last));
      if (off > furthest + UNSEEN) {
        furthest = off;
        team = each;
      }
    }
    double paid = history.get(Series.EMISSION_SHARE, team, last);
    double held = history.get(Series.STAKE_SHARE, team, last);
    return new Sentence(
        "Epoch "
            + NumberText.count(history.epoch(last))
            + " paid "
            + name(team)
            + " "
            + NumberText.percent(paid)
            + " of everything ("
            + NumberText.percent(history.get(Series.DIVIDEND_SHARE, team, last))
            + " of the dividends, "
            + NumberText.percent(history.get(Series.INCENTIVE_SHARE, team, last))
            + " of the incentive), "
            + (paid > held ? "more than" : paid < held ? "less than" : "exactly")
            + " its share of the stake.",
        "emission, dividend and incentive share, epoch " + history.epoch(last));
  }

  /** Whose weights the clip line cuts most. */
  private Sentence clipping() {
    int most = -1;
    double least = 2;
    for (int team = 0; team < history.teams().size(); team++) {
      double trust = history.get(Series.VALIDATOR_TRUST, team, last);
      boolean weighs = state.neurons().roster().validatorUids(team).length > 0 && trust > 0;
      if (weighs && trust < least) {
        least = trust;
        most = team;
      }
    }
    String kappa = NumberText.percent(state.inForce().subnet().kappaU16() / CountedWeights.U16_MAX);
    String source = "validator trust, epoch " + history.epoch(last) + "; kappa is " + kappa;
    if (most < 0) {
      return new Sentence("No weight counts in this epoch.", source);
    }
    double cut = 1 - least;
    if (cut < HARDLY) {
      return new Sentence(
          "The clip line (what "
              + kappa
              + " of the stake supports) cuts hardly any weight: all"
              + " validators agree"
              + IN_CONSENSUS_VIEW,
          source);
    }
    String others = history.teams().size() == 1 ? "" : others(most);
    return new Sentence(
        "The clip line (what "
            + kappa
            + " of the stake supports) cuts away "
            + NumberText.percent(cut)
            + " of the weights of "
            + name(most)
            + others
            + IN_CONSENSUS_VIEW,
        source);
  }

  private String others(int most) {
    List<String> parts = new ArrayList<>();
    for (int team = 0; team < history.teams().size(); team++) {
      double trust = history.get(Series.VALIDATOR_TRUST, team, last);
      boolean weighs = state.neurons().roster().validatorUids(team).length > 0 && trust > 0;
      if (team != most && weighs) {
        parts.add(NumberText.percent(1 - trust) + " of those of " + name(team));
      }
    }
    return parts.isEmpty() ? "" : ", " + joined(parts);
  }

  private static String joined(List<String> parts) {
    return parts.size() < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  private String name(int team) {
    return "‘" + history.teams().get(team) + "’";
  }
}
