package dev.yumalab.ui.desktop.views;

import dev.yumalab.export.figures.ReferenceLine;
import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.live.LiveNeurons;
import dev.yumalab.scenarios.live.LiveState;
import dev.yumalab.scenarios.scenario.Moment;
import dev.yumalab.scenarios.scenario.ScheduledChange;
import dev.yumalab.ui.desktop.plot.Hue;
import dev.yumalab.ui.desktop.plot.LineSeries;
import dev.yumalab.ui.desktop.plot.Points;
import dev.yumalab.ui.desktop.reading.EventText;
import dev.yumalab.ui.desktop.reading.TeamRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Numbers of a history as lines of a plot, read where they lie. */
public final class Course {
  private static final double PERCENTAGE_POINTS = 100;

  private Course() {}

  private record Read(int size, IntToLongFunction at, IntToDoubleFunction height)
      implements Points {
    @Override
    public double x(int index) {
      return at.applyAsLong(index);
    }

    @Override
    public double y(int index) {
      return height.applyAsDouble(index);
    }
  }

  /** A number of all teams, a line each in the team's colour. */
  public static List<LineSeries> teams(LiveHistory history, LiveHistory.Series series) {
    return teams(history, (team, point) -> history.get(series, team, point));
  }

  /** How far a share of all teams is from its start, percentage points. */
  static List<LineSeries> changes(LiveHistory history, LiveHistory.Series series) {
    return teams(
        history,
        (team, point) ->
            PERCENTAGE_POINTS * (history.get(series, team, point) - history.get(series, team, 0)));
  }

  /** A number of a team at a point. */
  @FunctionalInterface
  private interface OfTeam {
    double get(int team, int point);
  }

  private static List<LineSeries> teams(LiveHistory history, OfTeam number) {
    List<Hue> hues = Hue.of(TeamRoles.of(history.teams()));
    List<LineSeries> lines = new ArrayList<>();
    for (int each = 0; each < history.teams().size(); each++) {
      int team = each;
      lines.add(
          LineSeries.of(
              history.teams().get(team),
              points(history, point -> number.get(team, point)),
              hues.get(team)));
    }
    return lines;
  }

  /** A number of the whole network. */
  public static LineSeries network(LiveHistory history, String name, IntToDoubleFunction number) {
    return LineSeries.of(name, points(history, number), Hue.NEUTRAL);
  }

  private static Points points(LiveHistory history, IntToDoubleFunction number) {
    return new Read(history.points(), history::epoch, number);
  }

  /** A number of a uid. */
  public static LineSeries neuron(
      LiveHistory history, LiveNeurons.Field field, int uid, String name, Hue hue) {
    return LineSeries.of(
        name,
        new Read(
            history.neuronPoints(),
            history::neuronEpoch,
            point ->
                history.neuronEpoch(point) == 0 && isOfEpochs(field)
                    ? Double.NaN
                    : history.neuron(field, uid, point)),
        hue);
  }

  /** Whether a number is what an epoch gave, so that there is none at the start. */
  private static boolean isOfEpochs(LiveNeurons.Field field) {
    return switch (field) {
      case STAKE_SHARE, QUALITY -> false;
      case CONSENSUS, INCENTIVE, DIVIDENDS, VALIDATOR_TRUST -> true;
    };
  }

  /** A team's colour. */
  public static Hue hue(LiveNeurons neurons, int uid) {
    return Hue.of(TeamRoles.of(neurons.roster().teams())).get(neurons.roster().teamOf(uid));
  }

  /** What has changed during the run, and when. */
  public static List<ReferenceLine> events(LiveState state) {
    List<ReferenceLine> marks = new ArrayList<>();
    for (ScheduledChange change : state.inForce().events()) {
      OptionalLong epoch = epoch(state, change.at());
      epoch.ifPresent(
          at ->
              marks.add(
                  ReferenceLine.vertical((double) at, EventText.of(state.inForce(), change))));
    }
    return marks;
  }

  /** The first epoch in which a change is in force; empty where that is yet to come. */
  private static OptionalLong epoch(LiveState state, Moment moment) {
    LiveHistory history = state.history();
    return switch (moment) {
      case Moment.Epoch(int number) ->
          number <= Math.max(1, state.epoch()) ? OptionalLong.of(number) : OptionalLong.empty();
      case Moment.Block(long number) ->
          IntStream.range(0, history.points())
              .filter(point -> history.block(point) >= number)
              .mapToLong(history::epoch)
              .findFirst();
    };
  }
}
