package dev.yumalab.scenarios.retention;

import dev.yumalab.agents.twoteam.StreamDraws;
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

  /**
   * The draws of one honest stake.
   *
   * @throws RecordedDrawsException if recorded draws cannot be read or do not fit
   */
  TwoTeamDraws draws(BigDecimal stake, TeamSplit split) throws RecordedDrawsException;

  /** Our own streams. */
  record Streams(long seed) implements DrawSource {
    @Override
    public TwoTeamDraws draws(BigDecimal stake, TeamSplit split) {
      return new StreamDraws(split, TEAMS, new RandomStreams(seed, 0));
    }
  }

  /** Files {@code normals_stake0.51.jsonl.gz} … of a folder. */
  record Recorded(Path folder) implements DrawSource {
    @Override
    public TwoTeamDraws draws(BigDecimal stake, TeamSplit split) throws RecordedDrawsException {
      return RecordedDraws.read(folder, stake, split);
    }
  }
}
