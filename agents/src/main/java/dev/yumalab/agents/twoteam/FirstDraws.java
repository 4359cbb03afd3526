package dev.yumalab.agents.twoteam;

import dev.yumalab.consensus.fixed.I32F32;
import dev.yumalab.engine.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The first epoch's draws of networks that differ only in their split: the numbers of {@link
 * StreamDraws}. Those networks have most of them in common, because a draw belongs to a name and
 * not to a uid, so each is drawn once and kept. Thread-safe.
 */
public final class FirstDraws {
  private final DrawStreams streams;
  private final Map<Row, long[]> drawn = new ConcurrentHashMap<>();

  private record Row(int team, int validator, int serverTeam) {}

  /**
   * Draws nothing yet.
   *
   * @param teams the names of the two teams
   * @param streams of this replication
   */
  public FirstDraws(List<String> teams, RandomStreams streams) {
    this.streams = new DrawStreams(teams, streams);
  }

  /** The draws of a network. */
  public TwoTeamDraws of(TeamSplit split) {
    return new TwoTeamDraws() {
      @Override
      public long[] stake(int team) {
        long[] draws = new long[split.validators(team)];
        Arrays.setAll(draws, i -> I32F32.fromDouble(streams.stake(team, i).normal(0)));
        return draws;
      }

      @Override
      public long[] weights(int team, int validator, int serverTeam) {
        int servers = split.servers(serverTeam);
        long[] known =
            drawn.compute(
                new Row(team, validator, serverTeam),
                (row, old) -> atLeast(servers, row, old == null ? new long[0] : old));
        return Arrays.copyOf(known, servers);
      }
    };
  }

  private long[] atLeast(int servers, Row row, long[] known) {
    if (known.length >= servers) {
      return known;
    }
    long[] draws = Arrays.copyOf(known, servers);
    for (int s = known.length; s < servers; s++) {
      double draw = streams.weight(row.team, row.validator, row.serverTeam, s).normal(0);
      draws[s] = I32F32.fromDouble(draw);
    }
    return draws;
  }
}
