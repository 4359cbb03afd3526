package dev.yumalab.agents.twoteam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yumalab.engine.random.RandomStreams;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks that share draws have the numbers that each would draw alone. */
class FirstDrawsTest {
  private static final List<String> NAMES = List.of("honest", "cabal");
  private static final RandomStreams STREAMS = new RandomStreams(11, 0);

  @Test
  void everyNetworkHasTheNumbersOfItsOwnStreams() {
    FirstDraws shared = new FirstDraws(NAMES, STREAMS);
    // Rows grow, shrink and grow again.
    for (TeamSplit split :
        List.of(
            new TeamSplit(20, 5, 2, 7),
            new TeamSplit(20, 5, 4, 11),
            new TeamSplit(20, 5, 1, 1),
            new TeamSplit(40, 9, 3, 9))) {
      TwoTeamDraws alone = new StreamDraws(split, NAMES, STREAMS);
      TwoTeamDraws draws = shared.of(split);
      for (int team = 0; team < TeamSplit.TEAMS; team++) {
        assertThat(draws.stake(team)).isEqualTo(alone.stake(team));
        for (int validator = 0; validator < split.validators(team); validator++) {
          for (int target = 0; target < TeamSplit.TEAMS; target++) {
            assertThat(draws.weights(team, validator, target))
                .isEqualTo(alone.weights(team, validator, target));
          }
        }
      }
    }
  }

  @Test
  void whoeverChangesItsCopyChangesNobodyElses() {
    FirstDraws shared = new FirstDraws(NAMES, STREAMS);
    TwoTeamDraws draws = shared.of(new TeamSplit(20, 5, 2, 7));
    long first = draws.weights(0, 1, 1)[0];

    draws.weights(0, 1, 1)[0] = first + 1;

    assertThat(draws.weights(0, 1, 1)[0]).isEqualTo(first);
  }
}
