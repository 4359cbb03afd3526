package dev.yumalab.scenarios.compare;

import dev.yumalab.scenarios.experiment.Estimate;
import dev.yumalab.scenarios.experiment.RunningMean;
import dev.yumalab.scenarios.experiment.StudentT;
import dev.yumalab.scenarios.results.StoredManifest.UnreadableException;
import dev.yumalab.scenarios.run.ReplicationTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By how much the teams of one run exceed those of another, epoch by epoch: first minus second. The
 * teams are those that both have, the epochs those up to which both ran.
 *
 * @param course the differences; with 95 % intervals where replications could be paired
 * @param pairs how many pairs of replications were compared; 0 without intervals
 * @param unpaired why there are no intervals; empty if there are
 */
public record CourseDifference(TeamCourse course, int pairs, Optional<String> unpaired) {
  /** What is said where one run stands against one. */
  public static final String ONE_RUN = "one run, no interval";

  /** The difference of two courses as they are, without intervals. */
  public static CourseDifference plain(TeamCourse first, TeamCourse second, String reason)
      throws UnreadableException {
    List<String> teams = common(first.teams(), second.teams());
    int points = Math.min(first.points(), second.points());
    Map<String, TeamCourse.Curves> curves = new HashMap<>();
    for (String measure : TeamCourse.MEASURES) {
      double[][] differences = new double[teams.size()][points];
      for (int team = 0; team < differences.length; team++) {
        double[] one = first.mean(measure, first.teams().indexOf(teams.get(team)));
        double[] other = second.mean(measure, second.teams().indexOf(teams.get(team)));
        for (int point = 0; point < points; point++) {
          differences[team][point] = one[point] - other[point];
        }
      }
      curves.put(measure, TeamCourse.Curves.without(differences));
    }
    TeamCourse course = new TeamCourse(teams, epochs(first.epochs(), points), curves);
    return new CourseDifference(course, 0, Optional.of(reason));
  }

  /**
   * The difference of two folders: of the mean of pairs of replications that had the same chance,
   * if there are any.
   *
   * @throws UnreadableException if a table is damaged, or they have no team in common
   */
  public static CourseDifference of(StoredCourse first, StoredCourse second)
      throws IOException, UnreadableException {
    Optional<String> reason = unpaired(first, second);
    return reason.isPresent()
        ? plain(first.course(), second.course(), reason.get())
        : new Pairs(first, second).difference();
  }

  private static Optional<String> unpaired(StoredCourse first, StoredCourse second) {
    int one = first.manifest().replications();
    int other = second.manifest().replications();
    if (one < 2 || other < 2) {
      return Optional.of(ONE_RUN);
    }
    if (first.manifest().seed() != second.manifest().seed()) {
      return Optional.of(
          "the seeds differ (%d and %d), so replications are no pairs: no interval"
              .formatted(first.manifest().seed(), second.manifest().seed()));
    }
    return Optional.empty();
  }

  private static List<String> common(List<String> first, List<String> second)
      throws UnreadableException {
    List<String> teams = first.stream().filter(second::contains).toList();
    if (teams.isEmpty()) {
      throw new UnreadableException(
          "the runs have no team in common: one has %s, the other %s"
              .formatted(String.join(", ", first), String.join(", ", second)));
    }
    return teams;
  }

  private static double[] epochs(double[] all, int points) {
    double[] epochs = new double[points];
    System.arraycopy(all, 0, epochs, 0, points);
    return epochs;
  }

  /** Reads two tables of replications side by side and keeps sums only. */
  private static final class Pairs {
    private final TeamRows first;
    private final TeamRows second;
    private final List<String> teams;
    private final double[] epochs;
    private final RunningMean[][][] means;
    private int pairs;

    Pairs(StoredCourse one, StoredCourse other) throws IOException, UnreadableException {
      first = rows(one.folder());
      second = rows(other.folder());
      teams = common(one.course().teams(), other.course().teams());
      int points = Math.min(one.course().points(), other.course().points());
      epochs = CourseDifference.epochs(one.course().epochs(), points);
      means = new RunningMean[TeamCourse.MEASURES.size()][teams.size()][points];
      for (RunningMean[][] measure : means) {
        for (RunningMean[] team : measure) {
          for (int point = 0; point < points; point++) {
            team[point] = new RunningMean();
          }
        }
      }
    }

    private static TeamRows rows(Path folder) throws IOException, UnreadableException {
      return new TeamRows(folder.resolve(ReplicationTables.TEAMS + ".csv"), TeamCourse.MEASURES);
    }

    CourseDifference difference() throws IOException, UnreadableException {
      Optional<TeamRows.Block> one = first.next();
      Optional<TeamRows.Block> other = second.next();
      // A replication that failed in one of them has no rows there, and no partner.
      while (one.isPresent() && other.isPresent()) {
        int order = Integer.compare(one.get().replication(), other.get().replication());
        if (order == 0) {
          add(one.get(), other.get());
        }
        one = order <= 0 ? first.next() : one;
        other = order >= 0 ? second.next() : other;
      }
      boolean hasIntervals = pairs > 1;
      return new CourseDifference(
          course(),
          hasIntervals ? pairs : 0,
          hasIntervals ? Optional.empty() : Optional.of("fewer than two pairs, no interval"));
    }

    private void add(TeamRows.Block one, TeamRows.Block other) throws UnreadableException {
      if (one.epochs().length < epochs.length || other.epochs().length < epochs.length) {
        throw new UnreadableException(
            "replication %d has fewer epochs than the others; a table is cut off"
                .formatted(one.replication()));
      }
      pairs++;
      for (int team = 0; team < teams.size(); team++) {
        int left = one.teams().indexOf(teams.get(team));
        int right = other.teams().indexOf(teams.get(team));
        for (int measure = 0; left >= 0 && right >= 0 && measure < means.length; measure++) {
          for (int point = 0; point < epochs.length; point++) {
            means[measure][team][point].add(
                one.numbers()[measure][left][point] - other.numbers()[measure][right][point]);
          }
        }
      }
    }

    private TeamCourse course() {
      StudentT t = new StudentT();
      Map<String, TeamCourse.Curves> curves = new HashMap<>();
      for (int measure = 0; measure < means.length; measure++) {
        double[][] mean = new double[teams.size()][epochs.length];
        double[][] low = new double[teams.size()][epochs.length];
        double[][] high = new double[teams.size()][epochs.length];
        for (int team = 0; team < mean.length; team++) {
          for (int point = 0; point < epochs.length; point++) {
            Estimate estimate = means[measure][team][point].estimate(t);
            mean[team][point] = estimate.mean();
            low[team][point] = estimate.low();
            high[team][point] = estimate.high();
          }
        }
        curves.put(
            TeamCourse.MEASURES.get(measure),
            pairs > 1 ? new TeamCourse.Curves(mean, low, high) : TeamCourse.Curves.without(mean));
      }
      return new TeamCourse(teams, epochs, curves);
    }
  }
}
