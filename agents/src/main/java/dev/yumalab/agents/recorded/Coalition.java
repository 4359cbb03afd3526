package dev.yumalab.agents.recorded;

import dev.yumalab.agents.network.Roster;
import java.util.List;
import java.util.Set;

/**
 * Validators of a recorded network that favour some miners.
 *
 * @param validators uids that set weights
 * @param miners uids that set none
 */
public record Coalition(Set<Integer> validators, Set<Integer> miners) {
  /** The name of the team that is not the coalition. */
  public static final String HONEST = "honest";

  /** The name of the coalition's team. */
  public static final String CABAL = "cabal";

  /** The name of the only team where there is no coalition. */
  public static final String ALL = "all";

  /** The coalition's index in the roster's teams. */
  static final int TEAM = 1;

  /** Keeps unmodifiable copies. */
  public Coalition {
    validators = Set.copyOf(validators);
    miners = Set.copyOf(miners);
  }

  /** A network without a coalition: one team of all. */
  static Roster oneTeam(Recording recording) {
    int neurons = recording.neurons();
    return new Roster(List.of(ALL), new int[neurons], roles(recording));
  }

  /** The coalition and, as the other team, everybody else. */
  Roster against(Recording recording) {
    int[] teamOf = new int[recording.neurons()];
    validators.forEach(uid -> teamOf[uid] = TEAM);
    miners.forEach(uid -> teamOf[uid] = TEAM);
    return new Roster(List.of(HONEST, CABAL), teamOf, roles(recording));
  }

  private static boolean[] roles(Recording recording) {
    boolean[] validators = new boolean[recording.neurons()];
    recording.weightSetters().forEach(uid -> validators[uid] = true);
    return validators;
  }
}
