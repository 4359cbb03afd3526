package dev.yumalab.scenarios.live;

import dev.yumalab.agents.network.TeamNetwork;
import dev.yumalab.consensus.metrics.Concentration;
import dev.yumalab.scenarios.run.TeamEpoch;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of the teams, point after point, in chunks that are never moved: who holds a {@link
 * View} reads what was written before it was made, without a copy. Belongs to the model's thread.
 */
final class TeamSeries {
  private static final int CHUNK_POINTS = 256;
  private static final List<LiveHistory.Series> SERIES = List.of(LiveHistory.Series.values());

  /** Epoch, block, Gini coefficient, Nakamoto number. */
  private static final int OF_NETWORK = 4;

  private static final double RAO_PER_ALPHA = 1e9;

  private final int teams;
  private final int width;
  private double[][] chunks = new double[4][];
  private int points;

  TeamSeries(int teams) {
    this.teams = teams;
    width = OF_NETWORK + teams * SERIES.size();
  }

  /**
   * Adds a point.
   *
   * @param epochs what the teams have and got
   * @param isStart whether no epoch has paid yet
   */
  void add(TeamNetwork network, List<TeamEpoch> epochs, boolean isStart) {
    int chunk = points / CHUNK_POINTS;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * chunks.length);
    }
    if (chunks[chunk] == null) {
      chunks[chunk] = new double[CHUNK_POINTS * width];
    }
    double[] values = chunks[chunk];
    int at = points % CHUNK_POINTS * width;
    long[] stake =
        Arrays.stream(network.roster().validatorUids()).mapToLong(network::stakeRao).toArray();
    values[at] = network.epoch();
    values[at + 1] = network.block();
    values[at + 2] = Concentration.gini(stake);
    values[at + 3] = Concentration.nakamoto(stake, 0.5);
    for (int team = 0; team < teams; team++) {
      for (LiveHistory.Series series : SERIES) {
        values[at + OF_NETWORK + team * SERIES.size() + SERIES.indexOf(series)] =
            value(series, epochs.get(team), isStart);
      }
    }
    points++;
  }

  private static double value(LiveHistory.Series series, TeamEpoch team, boolean isStart) {
    double stakeAlpha = team.stakeRao() / RAO_PER_ALPHA;
    return switch (series) {
      case STAKE_SHARE -> team.stakeShare();
      case STAKE_ALPHA -> stakeAlpha;
      case DIVIDEND_SHARE -> isStart ? Double.NaN : team.dividendShare();
      case INCENTIVE_SHARE -> isStart ? Double.NaN : team.incentiveShare();
      case EMISSION_SHARE -> isStart ? Double.NaN : team.emissionShare();
      case VALIDATOR_TRUST -> isStart ? Double.NaN : team.validatorTrust();
      case DIVIDENDS_PER_1000 ->
          isStart || team.stakeRao() == 0
              ? Double.NaN
              : team.dividendsRao() / RAO_PER_ALPHA * 1_000 / stakeAlpha;
    };
  }

  /** What was written so far. */
  View view() {
    return new View(chunks, width, points);
  }

  /** The first points of the series. Immutable and thread-safe. */
  static final class View {
    private final double[][] chunks;
    private final int width;
    private final int points;

    private View(double[][] chunks, int width, int points) {
      this.chunks = chunks;
      this.width = width;
      this.points = points;
    }

    int points() {
      return points;
    }

    private double at(int point, int column) {
      if (point < 0 || point >= points) {
        throw new IndexOutOfBoundsException("point %d of %d".formatted(point, points));
      }
      return chunks[point / CHUNK_POINTS][point % CHUNK_POINTS * width + column];
    }

    long epoch(int point) {
      return (long) at(point, 0);
    }

    long block(int point) {
      return (long) at(point, 1);
    }

    double gini(int point) {
      return at(point, 2);
    }

    int nakamoto(int point) {
      return (int) at(point, 3);
    }

    double get(LiveHistory.Series series, int team, int point) {
      return at(point, OF_NETWORK + team * SERIES.size() + SERIES.indexOf(series));
    }
  }
}
