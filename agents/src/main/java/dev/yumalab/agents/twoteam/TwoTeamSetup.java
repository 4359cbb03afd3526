package dev.yumalab.agents.twoteam;

import dev.yumalab.agents.network.Roster;
import dev.yumalab.agents.network.SubnetRules;
import java.util.List;

/**
 * What stays the same through a run of the two-team game.
 *
 * @param teams the two names
 * @param split who is who
 * @param firstShare the first team's share of stake at the start, raw I32F32 bits
 * @param totalStakeRao all stake at the start, in rao of the subnet's alpha
 * @param tempoBlocks blocks between epochs, at least 1
 */
public record TwoTeamSetup(
    List<String> teams, TeamSplit split, long firstShare, long totalStakeRao, int tempoBlocks) {
  /** Copies the names. */
  public TwoTeamSetup {
    teams = List.copyOf(teams);
  }

  /** What an epoch pays, in rao. */
  public long emissionRao() {
    return SubnetRules.emissionRao(tempoBlocks);
  }

  /** Who is who, with the names of the teams. */
  public Roster roster() {
    int[] teamOf = new int[split.neurons()];
    boolean[] validators = new boolean[split.neurons()];
    for (int uid = 0; uid < teamOf.length; uid++) {
      teamOf[uid] = split.teamOf(uid);
      validators[uid] = uid < split.validators();
    }
    return new Roster(teams, teamOf, validators);
  }
}
