package dev.yumalab.agents.twoteam;

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
  /** What a block pays to validators and miners: one alpha less the owner's cut of 18 %. */
  private static final long PAID_RAO_PER_BLOCK = 820_000_000L;

  /** Copies the names. */
  public TwoTeamSetup {
    teams = List.copyOf(teams);
  }

  /** What an epoch pays, in rao. */
  public long emissionRao() {
    return PAID_RAO_PER_BLOCK * tempoBlocks;
  }
}
