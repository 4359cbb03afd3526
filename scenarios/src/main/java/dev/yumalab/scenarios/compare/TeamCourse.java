package dev.yumalab.scenarios.compare;

import dev.yumalab.scenarios.live.LiveHistory;
import dev.yumalab.scenarios.run.TeamBands;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the teams of a run, or of the mean of several, had and got, epoch by epoch. Immutable and
 * thread-safe.
 */
public final class TeamCourse {
  /** What there is of each team: the measures of {@link TeamBands}. */
  public static final List<String> MEASURES = TeamBands.MEASURES;

  private final List<String> teams;
  private final double[] epochs;
  private final Map<String, Curves> curves;

  /**
   * The numbers of one measure, by team and point; rows are not copied.
   *
   * @param mean the number, or the mean of several runs; NaN where there is none
   * @param low lower ends of 95 % intervals; no rows where there are no intervals
   * @param high upper ends
   */
  record Curves(double[][] mean, double[][] low, double[][] high) {
    static Curves without(double[][] mean) {
      return new Curves(mean, new double[0][], new double[0][]);
    }
  }

  TeamCourse(List<String> teams, double[] epochs, Map<String, Curves> curves) {
    this.teams = List.copyOf(teams);
    this.epochs = epochs;
    this.curves = Map.copyOf(curves);
  }

  /** A copy of a watched run's numbers so far, without what else its history holds. */
  public static TeamCourse of(LiveHistory history) {
    int points = history.points();
    double[] epochs = new double[points];
    for (int point = 0; point < points; point++) {
      epochs[point] = history.epoch(point);
    }
    Map<String, Curves> curves = new HashMap<>();
    for (String measure : MEASURES) {
      LiveHistory.Series series = LiveHistory.Series.valueOf(measure.toUpperCase(Locale.ROOT));
      double[][] numbers = new double[history.teams().size()][points];
      for (int team = 0; team < numbers.length; team++) {
        for (int point = 0; point < points; point++) {
          numbers[team][point] = history.get(series, team, point);
        }
      }
      curves.put(measure, Curves.without(numbers));
    }
    return new TeamCourse(history.teams(), epochs, curves);
  }

  /** The teams, in their order. */
  public List<String> teams() {
    return teams;
  }

  /** How many points there are: the start and one for each epoch. */
  public int points() {
    return epochs.length;
  }

  /** The epochs of the points; 0 is the start. */
  public double[] epochs() {
    return epochs.clone();
  }

  /** Whether numbers are means of several runs, with 95 % intervals. */
  public boolean hasBands() {
    return curves.values().stream().anyMatch(curve -> curve.low().length > 0);
  }

  /**
   * The numbers of a team.
   *
   * @param measure one of {@link #MEASURES}
   * @param team an index of {@link #teams}
   */
  public double[] mean(String measure, int team) {
    return curves.get(measure).mean()[team].clone();
  }

  /** The lower ends of a team's intervals; only with {@link #hasBands}. */
  public double[] low(String measure, int team) {
    return curves.get(measure).low()[team].clone();
  }

  /** The upper ends of a team's intervals; only with {@link #hasBands}. */
  public double[] high(String measure, int team) {
    return curves.get(measure).high()[team].clone();
  }
}
