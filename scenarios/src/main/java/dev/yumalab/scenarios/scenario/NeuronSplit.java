package dev.yumalab.scenarios.scenario;

import dev.yumalab.agents.twoteam.TeamSplit;
import dev.yumalab.consensus.fixed.I32F32;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** Splits neurons between two teams. */
final class NeuronSplit {
  private NeuronSplit() {}

  /**
   * Splits as the chain's consensus experiment does: the first team gets its stake share of them,
   * rounded down, the second the rest, and neither gets all. A team whose file says how many it has
   * gets those.
   */
  static List<Integer> of(int total, List<Team> teams, Function<Team, OptionalInt> given) {
    if (teams.size() != 2) {
      throw new IllegalArgumentException("two teams split neurons, not " + teams.size());
    }
    OptionalInt first = given.apply(teams.getFirst());
    OptionalInt second = given.apply(teams.getLast());
    int ofFirst =
        first.orElseGet(
            () ->
                second.isPresent()
                    ? total - second.getAsInt()
                    : byShare(total, teams.getFirst().stakeShare()));
    return List.of(ofFirst, total - ofFirst);
  }

  /** In the chain's fixed point, whose floor can differ from the decimal one. */
  private static int byShare(int total, double share) {
    return TeamSplit.part(I32F32.fromDouble(share), total);
  }
}
