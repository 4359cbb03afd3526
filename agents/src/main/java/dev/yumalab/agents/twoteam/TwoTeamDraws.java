package dev.yumalab.agents.twoteam;

/** The standard-normal numbers behind a network, as raw I32F32 bits. */
public interface TwoTeamDraws {
  /** One number for each validator of a team. */
  long[] stake(int team);

  /**
   * One number for each server of a team, for the weights that a validator sets on them.
   *
   * @param team the validator's team
   * @param validator its number within the team
   * @param serverTeam the servers' team
   */
  long[] weights(int team, int validator, int serverTeam);
}
