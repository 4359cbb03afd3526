package dev.yumalab.scenarios.retention;

import dev.yumalab.agents.twoteam.FirstDraws;
import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.agents.twoteam.TwoTeamDraws;
import dev.yumalab.engine.random.RandomStreams;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** Where the random numbers of a map come from. */
public sealed interface DrawSource {
  /** The names of the teams, as in the scenarios: the same seed gives them the same numbers. */
  List<String> TEAMS = List.of("honest", "cabal");

  /** Begins a map, whose networks may share draws. */
  ForStakes open();

  /** The draws of the networks of one map. Thread-safe. */
  interface ForStakes {
    /**
     * The draws of one honest stake.
     *
     * @throws RecordedDrawsException if recorded draws cannot be read or do not fit
     */
    TwoTeamDraws draws(BigDecimal stake, TeamSplit split) throws RecordedDrawsException;
  }

  /** Our own streams. */
  record Streams(long seed) implements DrawSource {
    @Override
    public ForStakes open() {
      FirstDraws shared = new FirstDraws(TEAMS, new RandomStreams(seed, 0));
      return (stake, split) -> shared.of(split);
    }
  }

  /** Files {@code normals_stake0.51.jsonl.gz} … of a folder. */
  record Recorded(Path folder) implements DrawSource {
    @Override
    public ForStakes open() {
      return (stake, split) -> RecordedDraws.read(folder, stake, split);
    }
  }
}
