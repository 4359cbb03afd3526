package dev.yumalab.agents.twoteam;

import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.engine.random.RandomStream;
import dev.yumalab.engine.random.RandomStreams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Draws from our own streams, epoch by epoch. Not thread-safe. */
public final class StreamDraws implements TwoTeamDraws {
  private final TeamSplit split;
  private final RandomStream[][] stake = new RandomStream[TeamSplit.TEAMS][];
  private final RandomStream[][] weights;
  private final double[][] current;
  private long epoch;

  /**
   * The draws of the first epoch.
   *
   * @param split who is who
   * @param teams the names of the two teams
   * @param streams of this replication
   */
  public StreamDraws(TeamSplit split, List<String> teams, RandomStreams streams) {
    this.split = split;
    DrawStreams named = new DrawStreams(teams, streams);
    int servers = split.neurons() - split.validators();
    weights = new RandomStream[split.validators()][servers];
    current = new double[split.validators()][servers];
    for (int team = 0; team < TeamSplit.TEAMS; team++) {
      stake[team] = new RandomStream[split.validators(team)];
      for (int i = 0; i < split.validators(team); i++) {
        int row = split.validatorUid(team, i);
        stake[team][i] = named.stake(team, i);
        for (int s = 0; s < servers; s++) {
          int uid = split.validators() + s;
          int serverTeam = split.teamOf(uid);
          int number = uid - split.serverUid(serverTeam, 0);
          weights[row][s] = named.weight(team, i, serverTeam, number);
          current[row][s] = weights[row][s].normal(0);
        }
      }
    }
  }

  /**
   * Goes on to the next epoch. The draws are a first-order autoregression, x' = p·x + √(1-p²)·ε,
   * which keeps their variance at 1, so that a weight deviation means the same in every epoch.
   *
   * @param persistence p, how much of this epoch's draws stays, 0..1
   */
  public void advance(double persistence) {
    epoch++;
    double fresh = Math.sqrt(1 - persistence * persistence);
    // Every number has a stream of its own, so rows can be drawn side by side.
    IntStream.range(0, current.length)
        .parallel()
        .forEach(row -> advance(current[row], weights[row], persistence, fresh));
  }

  private void advance(double[] row, RandomStream[] streams, double persistence, double fresh) {
    for (int s = 0; s < row.length; s++) {
      row[s] = persistence * row[s] + (fresh == 0 ? 0 : fresh * streams[s].normal(epoch));
    }
  }

  /** Writes the present draws. */
  void save(DataOutput out) throws IOException {
    out.writeLong(epoch);
    for (double[] row : current) {
      for (double draw : row) {
        out.writeDouble(draw);
      }
    }
  }

  /** Reads what {@link #save} wrote for as many validators and servers. */
  void load(DataInput in) throws IOException {
    epoch = in.readLong();
    for (double[] row : current) {
      for (int server = 0; server < row.length; server++) {
        row[server] = in.readDouble();
      }
    }
  }

  @Override
  public long[] stake(int team) {
    long[] draws = new long[stake[team].length];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = I32F32.fromDouble(stake[team][i].normal(0));
    }
    return draws;
  }

  @Override
  public long[] weights(int team, int validator, int serverTeam) {
    double[] row = current[split.validatorUid(team, validator)];
    int first = split.serverUid(serverTeam, 0) - split.validators();
    long[] draws = new long[split.servers(serverTeam)];
    for (int s = 0; s < draws.length; s++) {
      draws[s] = I32F32.fromDouble(row[first + s]);
    }
    return draws;
  }
}
